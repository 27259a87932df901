import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalStackError } from './errors/local-stack-error.js';
import { homeFolder, makeFolder } from './platform/folders.js';
import { tryLock } from './platform/lock-file.js';
import { Reaper } from './processes/reaper.js';
import type { Reporter } from './reporter.js';
import { StackRecord, stopLeftovers } from './stack-record.js';

/** A folder taken for one running stack, with what keeps it tidy. */
export interface Home {
  readonly folder: string;
  /** Whether it is temporary, and goes when the stack goes. */
  readonly isEphemeral: boolean;
  readonly record: StackRecord;
  readonly reaper: Reaper;
  readonly reporter: Reporter;
  /** Gives the folder back; what still runs is stopped by the reaper first. */
  close(): Promise<void>;
}

/**
 * Takes a home for this process alone and stops what an earlier stack that crashed left running on it.
 * @throws HOME_IN_USE, HOME_NOT_WRITABLE
 */
export async function openHome(
  given: string | undefined,
  { isEphemeral, reporter }: { readonly isEphemeral: boolean; readonly reporter: Reporter },
): Promise<Home> {
  const folder = isEphemeral ? mkdtempSync(join(tmpdir(), 'gridhall-')) : (given ?? homeFolder());
  makeFolder(join(folder, 'run'));
  const lock = await tryLock(join(folder, 'run', 'lock'));
  if (!('release' in lock)) throw new LocalStackError('HOME_IN_USE', { home: folder, pid: lock.holder.pid });
  const record = new StackRecord(folder);
  try {
    await stopLeftovers(record.readEarlier(), reporter);
  } catch (error) {
    lock.release();
    throw error;
  }
  const reaper = new Reaper();
  if (isEphemeral) reaper.removeFolder(folder);
  return {
    folder,
    isEphemeral,
    record,
    reaper,
    reporter,
    async close() {
      record.remove();
      lock.release();
      await reaper.close();
    },
  };
}
