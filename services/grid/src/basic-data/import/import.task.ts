import { delay, type RunningConsumer, type Runtime } from '@gridhall/service-kit';
import type { ImportParts } from './imports.js';
import type { ImportDocument } from './import.store.js';
import { promote } from './promote.js';

/** How often it is looked for imports that nobody works on. */
const LOOK_EVERY_MS = 2_000;
/** Whoever promotes an import says so with each batch; not heard of for so long, they are taken for dead. */
const SILENT_MS = 30_000;
/** Whoever checks a file waits for its sender; not heard of for so long, they are taken for dead. */
const SILENT_CHECK_MS = 10 * 60_000;

/**
 * Promotes imports that were decided, once however many replicas run, and after a restart those that were cut off; and clears
 * away what was staged for imports that nobody will finish.
 */
export class ImportTask implements RunningConsumer {
  #stopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly runtime: Pick<Runtime, 'now' | 'log'>,
    private readonly parts: ImportParts,
  ) {}

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  /** Takes a turn now. Returns how many imports it ended. */
  async reconcile(): Promise<number> {
    const { imports } = this.parts.imports;
    await this.#clear();
    let ended = 0;
    for (let job = await this.#claim(); job !== null && !this.#stopping; job = await this.#claim()) {
      await promote(this.parts, job, () => this.#stopping);
      // Stopped between two batches: whoever looks next goes on, and need not wait.
      await imports.updateOne({ _id: job._id, state: 'PROMOTING' }, { $set: { claimedAt: null } });
      ended += 1;
    }
    return ended;
  }

  /** An import that is decided and on which nobody works: just decided ones have nobody yet. */
  async #claim(): Promise<ImportDocument | null> {
    const now = this.runtime.now();
    return this.parts.imports.imports.findOneAndUpdate(
      {
        state: 'PROMOTING',
        $or: [{ claimedAt: null }, { touchedAt: { $lt: new Date(now.getTime() - SILENT_MS) } }],
      },
      { $set: { claimedAt: now, touchedAt: now } },
      { returnDocument: 'after' },
    );
  }

  async #clear(): Promise<void> {
    const { imports, batches } = this.parts.imports;
    const silentSince = new Date(this.runtime.now().getTime() - SILENT_CHECK_MS);
    const touchedAt = { $lt: silentSince };
    await imports.updateMany({ state: 'CHECKING', touchedAt }, { $set: { state: 'ABANDONED' } });
    const over = await imports
      .find({ state: { $in: ['ABANDONED', 'DONE', 'REFUSED'] }, touchedAt, isCleared: false })
      .limit(100)
      .toArray();
    for (const { _id } of over) {
      await batches.deleteMany({ importId: _id });
      await imports.updateOne({ _id }, { $set: { isCleared: true } });
    }
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.reconcile();
      } catch (error) {
        // The database is away: the next turn comes.
        this.runtime.log.warn({ err: error }, 'could not look after imports');
      }
      await delay(LOOK_EVERY_MS, () => this.#stopping);
    }
  }
}
