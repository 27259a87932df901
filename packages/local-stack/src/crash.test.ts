import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { startServers } from './local-stack.js';
import { freePort } from './platform/ports.js';
import { startTimeOf } from './platform/processes.js';
import { poll } from './platform/wait.js';
import { silentReporter } from './reporter.js';

const told = z.object({ home: z.string(), pids: z.array(z.number()) });

let folder: string;
const children: ChildProcess[] = [];
const servers: number[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridhall-crash-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  // A server that is still ending writes into the folder that is to be removed.
  await areGone(servers.splice(0));
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the program that holds a stack, as a process of its own. */
async function hold(home: string, script = '', environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [join(__dirname, '..', 'dist', 'crash.fixture.js'), home, script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  children.push(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  const held = { child, ...told.parse(JSON.parse(String(line))) };
  servers.push(...held.pids);
  return held;
}

const areGone = (pids: readonly number[]) =>
  poll(async () => ((await Promise.all(pids.map(startTimeOf))).every((start) => start === null) ? true : null), {
    timeoutMs: 15_000,
    everyMs: 50,
  });

test('killing the parent with SIGKILL leaves no server and no service behind, and the next start is an ordinary one', async () => {
  const script = join(folder, 'sleeper.cjs');
  // Deaf to SIGTERM's politeness on purpose: it has to end for lack of its parent, or be made to.
  writeFileSync(
    script,
    `require('node:http').createServer((_, response) => response.end()).listen(new URL(process.env.SLEEPER_URL).port, '127.0.0.1');
     process.stdin.on('end', () => process.exit()).resume();`,
  );
  const SLEEPER_URL = `http://127.0.0.1:${await freePort()}`;
  const held = await hold(folder, script, { SLEEPER_URL });
  expect(held.pids).toHaveLength(3);
  held.child.kill('SIGKILL');
  expect(await areGone(held.pids)).toBe(true);

  const stack = await startServers({ home: folder, environment: {} });
  await stack.stop();
});

test('a temporary home is removed also after a SIGKILL', async () => {
  const held = await hold('ephemeral', '', { MONGODB_URI: undefined, NATS_URL: undefined });
  expect(existsSync(held.home)).toBe(true);
  held.child.kill('SIGKILL');
  expect(await areGone(held.pids)).toBe(true);
  expect(await poll(() => Promise.resolve(existsSync(held.home) ? null : true), { timeoutMs: 5_000 })).toBe(true);
});

test('a termination request stops everything in good order and ends with the status a shell expects', async () => {
  const held = await hold(folder);
  held.child.kill('SIGTERM');
  const [code] = await once(held.child, 'exit');
  expect(code).toBe(143);
  expect(await areGone(held.pids)).toBe(true);
  expect(existsSync(join(folder, 'run', 'lock'))).toBe(false);
  expect(existsSync(join(folder, 'run', 'stack.json'))).toBe(false);
});

test('a second start on the same home is refused with the number of the first', async () => {
  const held = await hold(folder);
  await expect(startServers({ home: folder, environment: {} })).rejects.toMatchObject({
    code: 'HOME_IN_USE',
    details: { pid: held.child.pid },
  });
});

test('what a crash of parent and reaper together left running is recognised and stopped by the next start', async () => {
  const left = spawn('sleep', ['600'], { stdio: 'ignore' });
  const startedAt = await startTimeOf(left.pid ?? -1);
  const first = await hold(folder);
  first.child.kill('SIGKILL');
  expect(await areGone(first.pids)).toBe(true);
  const record = join(folder, 'run', 'stack.json');
  const processes = [
    { name: 'left', pid: left.pid, startedAt },
    // Not that process any more: another one has its number by now.
    { name: 'reused', pid: process.pid, startedAt: 'another time' },
  ];
  writeFileSync(record, JSON.stringify({ processes }));
  const lines: string[] = [];
  const ended = once(left, 'exit');
  const stack = await startServers({
    home: folder,
    environment: {},
    reporter: { ...silentReporter, info: (line) => lines.push(line) },
  });
  expect((await ended)[1]).toBe('SIGTERM');
  expect(lines).toContain(`Stopping left (process ${left.pid}), left behind by an earlier start`);
  expect(readFileSync(record, 'utf8')).toContain('nats-server');
  await stack.stop();
});
