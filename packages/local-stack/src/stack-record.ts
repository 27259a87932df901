import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isRunning, signal, type ProcessIdentity } from './platform/processes.js';
import { poll } from './platform/wait.js';
import type { Reporter } from './reporter.js';

const entrySchema = z.object({
  name: z.string(),
  pid: z.number().int(),
  startedAt: z.string(),
  /** Where it can be reached. */
  address: z.string().optional(),
});
const recordSchema = z.object({ processes: z.array(entrySchema) });

/** One process of a running stack, as written in `run/stack.json`. */
export type RecordedProcess = z.infer<typeof entrySchema>;

/** `run/stack.json`: what runs on a home, so that the next start can stop what a crash left behind, and tools find the addresses. */
export class StackRecord {
  readonly #file: string;
  readonly #processes = new Map<string, RecordedProcess>();

  constructor(home: string) {
    this.#file = join(home, 'run', 'stack.json');
  }

  /** Adds or replaces the process of that name. */
  set(name: string, identity: ProcessIdentity, address?: string): void {
    this.#processes.set(name, { name, ...identity, ...(address === undefined ? {} : { address }) });
    this.#write();
  }

  delete(name: string): void {
    if (this.#processes.delete(name)) this.#write();
  }

  remove(): void {
    rmSync(this.#file, { force: true });
  }

  /** What an earlier stack recorded; nothing where there is no record that can be read. */
  readEarlier(): readonly RecordedProcess[] {
    try {
      return recordSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8'))).processes;
    } catch {
      return [];
    }
  }

  #write(): void {
    const draft = `${this.#file}.draft`;
    writeFileSync(draft, JSON.stringify({ processes: [...this.#processes.values()] }, null, 2));
    renameSync(draft, this.#file);
  }
}

/** Stops what an earlier stack left behind, each only if it is still the very process that was recorded. */
export async function stopLeftovers(left: readonly RecordedProcess[], reporter: Reporter): Promise<void> {
  await Promise.all(
    left.map(async (entry) => {
      if (!(await isRunning(entry))) return;
      reporter.info(`Stopping ${entry.name} (process ${entry.pid}), left behind by an earlier start`);
      const isGone = () => isRunning(entry).then((runs) => (runs ? null : true));
      signal(entry.pid, 'SIGTERM');
      if ((await poll(isGone, { timeoutMs: 10_000 })) === true) return;
      signal(entry.pid, 'SIGKILL');
      await poll(isGone, { timeoutMs: 5_000 });
    }),
  );
}
