import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, workspaceFolder } from '@gridhall/local-stack';

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

  /** Runs the main job on a home and servers of its own, to its end. */
  const start = async (...args: string[]): Promise<Ended> => {
    const { MONGODB_URI: _mongo, NATS_URL: _nats, ...environment } = process.env;
    const child = spawn(process.execPath, [join(workspaceFolder(), 'infra', 'dist', 'start', 'main.js'), ...args], {
      env: { ...environment, GRIDHALL_HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return new Promise((resolve) => {
      child.once('close', (status) => {
        resolve({ status, output });
      });
    });
  };

  /** Hangzhou's Xihu, with fewer towns and villages than Zhenhai and no map of ours, among others of the national set. */
  const xihu = ['--district', '330106', '--divisions', join(__dirname, 'national')];

  it('establishes any district of the national set, plays its day and ends with figures that agree, as one line of JSON', async () => {
    const port = await freePort();
    const { status, output } = await start(...xihu, '--once', '--events', '60', '--port', String(port));
    const summary: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    expect(summary).toMatchObject({ events: 60, figuresAgree: true, visits: 15, services: 39 });
    expect(status).toBe(0);
  }, 180_000);
});
