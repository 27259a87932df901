import { placeAtLevel } from '@gridhall/messages';
import { MongoServerError, type Collection, type Db } from 'mongodb';
import type { EventDocument } from './event.document.js';
import { shanghaiDay } from './working-days.js';

interface Counter {
  /** `330211101-20171116`. */
  _id: string;
  sequence: number;
  /** The latest allotments: the same event that asks twice, from two replicas at once, gets the same number. */
  recent: { eventId: string; sequence: number }[];
}

/** So many allotments are remembered per town and day. */
const REMEMBERED = 32;
/** Digits of the sequence, at least. */
const SEQUENCE_DIGITS = 4;

/** Town and day of a number, `330211101-20171116`; a matter of the whole district counts under `330211000`. */
export function numberPrefix(placeCode: string, at: Date): string {
  const town = placeAtLevel(placeCode, 'TOWN') ?? placeCode.padEnd(9, '0');
  return `${town}-${shanghaiDay(at).replaceAll('-', '')}`;
}

/** Is `error` the unique index on `number` refusing a number that is taken? */
export function isNumberTaken(error: unknown): boolean {
  if (!(error instanceof MongoServerError) || error.code !== 11_000) return false;
  return 'number' in ((error['keyPattern'] as object | undefined) ?? {});
}

/** Allots the human numbers of events, `330211101-20171116-0042`: one counter per town and day. */
export class EventNumbers {
  readonly #counters: Collection<Counter>;
  readonly #events: Collection<EventDocument>;

  constructor(db: Db) {
    // Not a record: after a failure the index on events tells what is taken, so the counter need not wait for disks.
    this.#counters = db.collection<Counter>('counters', { writeConcern: { w: 1 } });
    this.#events = db.collection<EventDocument>('events');
  }

  /** The number of an event: the next one, or the one it was given a moment ago. One write. */
  async allot(eventId: string, placeCode: string, at: Date): Promise<string> {
    const prefix = numberPrefix(placeCode, at);
    const known = { $in: [eventId, { $ifNull: ['$recent.eventId', []] }] };
    const next = { $add: [{ $ifNull: ['$sequence', 0] }, 1] };
    const counter = await this.#counters.findOneAndUpdate(
      { _id: prefix },
      [
        {
          $set: {
            sequence: { $cond: [known, '$sequence', next] },
            recent: {
              $cond: [
                known,
                '$recent',
                {
                  $slice: [
                    { $concatArrays: [[{ eventId, sequence: next }], { $ifNull: ['$recent', []] }] },
                    REMEMBERED,
                  ],
                },
              ],
            },
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    );
    const sequence = counter?.recent.find((one) => one.eventId === eventId)?.sequence;
    if (sequence === undefined) throw new Error(`The counter ${prefix} allotted nothing to ${eventId}.`);
    return `${prefix}-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;
  }

  /** Brings a counter that fell behind, after a failure or a restore, up to what the events say. */
  async repair(placeCode: string, at: Date): Promise<void> {
    const prefix = numberPrefix(placeCode, at);
    const [highest] = await this.#events
      .aggregate<{ sequence: number }>([
        { $match: { number: { $gte: `${prefix}-`, $lt: `${prefix}.` } } },
        { $group: { _id: null, sequence: { $max: { $toInt: { $arrayElemAt: [{ $split: ['$number', '-'] }, 2] } } } } },
      ])
      .toArray();
    await this.#counters.updateOne(
      { _id: prefix },
      { $max: { sequence: highest?.sequence ?? 0 }, $set: { recent: [] } },
      { upsert: true },
    );
  }
}
