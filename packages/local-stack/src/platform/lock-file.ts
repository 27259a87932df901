import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { hasCode } from './error-code.js';
import { identify, isRunning, type ProcessIdentity } from './processes.js';

const holderSchema = z.object({ pid: z.number().int(), startedAt: z.string() });

/** A lock that this process holds. */
export interface HeldLock {
  release(): void;
}

/** Who holds the lock file: null when there is none, `unreadable` when it holds no name (its writer died, or was no writer of ours). */
function readHolder(path: string): ProcessIdentity | 'unreadable' | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return hasCode(error, 'ENOENT') ? null : 'unreadable';
  }
}

/** Makes `path` with the content at once, or says that it is there already. */
function createWhole(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    // link(2) fails where the name exists, so nobody ever reads a lock without its holder's name in it.
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a lock whose holder is dead, with only one process doing so at a time. */
async function removeStale(path: string): Promise<void> {
  const guard = `${path}.takeover`;
  if (!createWhole(guard, '')) {
    // Whoever takes over needs a few milliseconds; one that died in between must not keep everybody out.
    const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 5_000) rmSync(guard, { force: true });
    return;
  }
  try {
    const holder = readHolder(path);
    if (holder === null || (holder !== 'unreadable' && (await isRunning(holder)))) return;
    const aside = `${path}.stale`;
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/**
 * Tries to take a lock that names its holder by number and start time, so that a lock left behind by a crash is
 * recognised at once, also when the number belongs to another process by now.
 * @returns the lock, or the process that holds it
 */
export async function tryLock(path: string): Promise<HeldLock | { readonly holder: ProcessIdentity }> {
  const content = JSON.stringify(await identify(process.pid));
  for (let attempt = 0; ; attempt++) {
    if (createWhole(path, content)) {
      return {
        release() {
          const holder = readHolder(path);
          if (holder !== null && holder !== 'unreadable' && holder.pid === process.pid) rmSync(path, { force: true });
        },
      };
    }
    const holder = readHolder(path);
    if (holder !== null && holder !== 'unreadable' && (await isRunning(holder))) return { holder };
    if (attempt > 1_000) throw new Error(`the stale lock ${path} cannot be removed`);
    await removeStale(path);
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
