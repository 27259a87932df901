import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from './say.mjs';

/** No preparation takes longer; an older lock names a process that has nothing to do with it any more. */
const OLDEST_MS = 15 * 60_000;

/** Makes the lock with our number in it, all at once; false where there is one already. */
function take(path) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The live process that holds the lock, or null. */
function holderOf(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    if (!(holder > 0) || Date.now() - statSync(path).mtimeMs > OLDEST_MS) return null;
    process.kill(holder, 0);
    return holder;
  } catch (error) {
    return error.code === 'EPERM' ? Number(readFileSync(path, 'utf8')) : null;
  }
}

/** Does something that only one process of the checkout may do at a time; a lock whose holder is dead counts for nothing. */
export async function alone(path, what, action) {
  mkdirSync(dirname(path), { recursive: true });
  for (let hasSaid = false; !take(path);) {
    const holder = holderOf(path);
    if (holder === null) {
      rmSync(path, { force: true });
      continue;
    }
    if (!hasSaid) say(`Waiting for process ${holder}, which is ${what}`);
    hasSaid = true;
    await delay(200);
  }
  try {
    return await action();
  } finally {
    rmSync(path, { force: true });
  }
}
