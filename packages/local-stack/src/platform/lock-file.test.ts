import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryLock } from './lock-file.js';
import { identify } from './processes.js';

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'gridhall-lock-')), 'lock');
});
afterEach(() => {
  rmSync(join(path, '..'), { recursive: true, force: true });
});

/** Takes the lock or fails the test. */
async function take() {
  const lock = await tryLock(path);
  if ('holder' in lock) throw new Error(`held by ${lock.holder.pid}`);
  return lock;
}

test('a lock is held by one and can be taken after its release', async () => {
  const lock = await take();
  expect(await tryLock(path)).toEqual({ holder: await identify(process.pid) });
  lock.release();
  expect(existsSync(path)).toBe(false);
  (await take()).release();
});

test.each([
  ['a dead process', JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'once' })],
  ['an earlier process with a number in use again', JSON.stringify({ pid: process.pid, startedAt: 'earlier' })],
  ['nobody who can be read', '{"pid":'],
])('the lock of %s is taken over', async (_, content) => {
  writeFileSync(path, content);
  (await take()).release();
});

test('of many that find a stale lock at once exactly one takes it', async () => {
  for (let round = 0; round < 20; round++) {
    writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'once' }));
    const locks = await Promise.all(Array.from({ length: 8 }, () => tryLock(path)));
    const held = locks.filter((lock) => 'release' in lock);
    expect(held).toHaveLength(1);
    held[0]?.release();
  }
});
