import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, workspaceFolder } from '@gridhall/local-stack';
import { eventually } from '@gridhall/service-kit/testing';

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

describe('npm start', () => {
  const home = mkdtempSync(join(tmpdir(), 'gridhall-start-'));
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });

  /** Runs the main job on a home and servers of its own. */
  const start = (...args: string[]): { child: ChildProcess; output: () => string; ended: Promise<Ended> } => {
    const { MONGODB_URI: _mongo, NATS_URL: _nats, ...environment } = process.env;
    const child = spawn(process.execPath, [join(workspaceFolder(), 'infra', 'dist', 'start', 'main.js'), ...args], {
      env: { ...environment, GRIDHALL_HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<Ended>((resolve) => {
      child.once('close', (status) => {
        resolve({ status, output });
      });
    });
    return { child, output: () => output, ended };
  };

  /** Hangzhou's Xihu, with fewer towns and villages than Zhenhai and no map of ours, among others of the national set. */
  const xihu = ['--district', '330106', '--divisions', join(__dirname, 'national')];

  it('establishes any district of the national set, plays its day and ends with figures that agree, as one line of JSON', async () => {
    const port = await freePort();
    const { status, output } = await start(...xihu, '--once', '--events', '60', '--port', String(port)).ended;
    const summary: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    expect(summary).toMatchObject({ events: 60, figuresAgree: true, visits: 15, services: 39 });
    expect(status).toBe(0);
  }, 180_000);

  it('goes on with the same district, stays up, and stops with everything on Ctrl-C', async () => {
    const port = await freePort();
    const { child, output, ended } = start(...xihu, '--events', '20', '--port', String(port));
    await eventually(() => output().includes('Ctrl-C'), { timeoutMs: 120_000, everyMs: 100 });
    const record = JSON.parse(readFileSync(join(home, 'run', 'stack.json'), 'utf8')) as {
      processes: { name: string; pid: number }[];
    };
    expect(record.processes.map(({ name }) => name).sort()).toEqual(
      ['assessment', 'events', 'gateway', 'grid', 'mongod', 'nats-server', 'service-desk'].sort(),
    );
    child.kill('SIGINT');
    expect((await ended).status).toBe(130);
    for (const { pid } of record.processes) expect(() => process.kill(pid, 0)).toThrow();
  }, 180_000);
});
