import { leasedTask, type RunningConsumer } from '@gridhall/service-kit';
import type { Logger } from 'pino';
import type { Medium } from './medium.js';
import type { MediaStore } from './store/media.store.js';
import type { Finisher } from './upload/finish.js';

/** How often is looked for orphans. */
const EVERY_MS = 60_000;
/** A step that named a medium may still be on its way to the database for so long. */
const CLAIM_MS = 3_600_000;

/** What the sweeping of a service's media stands on. */
export interface SweepOptions {
  /** Is there a written step of one of the medium's subjects that names it? Asked once, of media that nothing was seen to name yet. */
  readonly isNamed: (medium: Medium) => Promise<boolean>;
  readonly log: Logger;
}

/**
 * Looks once for what nobody will come for: uploads that were never finished and media that no step names, each after its time.
 * Of several replicas that look at once each medium is taken by one; what a step names in the meantime is left.
 *
 * @returns how many were removed
 */
export async function sweepOnce(store: MediaStore, { isNamed, log }: SweepOptions): Promise<number> {
  const now = store.runtime.now();
  const over = { $lt: now };
  const notOnItsWay = { $not: { $gt: new Date(now.getTime() - CLAIM_MS) } };
  let removed = 0;
  for await (const medium of store.collection.find({ isNamed: false, expiresAt: over, claimedAt: notOnItsWay })) {
    if (medium.state === 'READY' && (await isNamed(medium))) {
      await store.collection.updateOne({ _id: medium._id }, { $set: { isNamed: true } });
    } else if (await store.remove(medium._id, { claimedAt: notOnItsWay })) {
      removed += 1;
      log.info(
        { mediumId: medium._id, state: medium.state, uploaderId: medium.uploaderId },
        'an orphaned medium was removed',
      );
    }
  }
  return removed;
}

/** Checks what was sent whole and never checked, for the replica that had it was killed. */
async function finishLeftOver(store: MediaStore, finisher: Finisher, log: Logger): Promise<void> {
  const whole = { state: 'RECEIVING', $expr: { $eq: ['$received', '$size'] } } as const;
  for await (const { _id: id } of store.collection.find({
    ...whole,
    $or: [{ checkingUntil: null }, { checkingUntil: { $lt: store.runtime.now() } }],
  })) {
    await finisher.finish(id).catch((error: unknown) => {
      log.info({ mediumId: id, err: error }, 'a medium was refused, or is not checked yet');
    });
  }
}

/** Looks for orphans every minute, on one replica at a time; it would do no harm on several. For a service's `tasks`. */
export function mediaSweeper(store: MediaStore, finisher: Finisher, options: SweepOptions): RunningConsumer {
  return leasedTask(
    { db: store.runtime.db, log: options.log },
    {
      name: 'media-sweep',
      everyMs: EVERY_MS,
      act: async () => {
        await finishLeftOver(store, finisher, options.log);
        await sweepOnce(store, options);
      },
    },
  );
}
