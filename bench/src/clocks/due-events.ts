import { randomBytes } from 'node:crypto';
import { MongoClient, type Collection, type Document } from 'mongodb';

interface Clock extends Document {
  readonly metAt: Date | null;
  readonly alarms: readonly Document[];
}

interface Event extends Document {
  readonly _id: string;
  readonly number: string;
  readonly clocks: readonly Clock[];
}

const BATCH = 1_000;
const MINUTE_MS = 60_000;

/** Events of the platform, many times over, whose last clock was due within one minute. */
export class DueEvents {
  private constructor(
    private readonly client: MongoClient,
    private readonly events: Collection<Event>,
  ) {}

  /** Opens the platform's own collection of events. */
  static async open(uri: string, database: string): Promise<DueEvents> {
    const client = await MongoClient.connect(uri);
    return new DueEvents(client, client.db(database).collection<Event>('events'));
  }

  /** Puts in copies of closed events whose time to be archived came in the minute before `until`, evenly. */
  async put(count: number, until: Date): Promise<void> {
    const originals = await this.events.find({ state: 'CLOSED', nextAlarmAt: { $ne: null } }, { limit: 500 }).toArray();
    for (let done = 0; done < count; done += BATCH) {
      const copies = Array.from({ length: Math.min(BATCH, count - done) }, (_, index) => {
        const place = done + index;
        const original = originals[place % originals.length];
        if (original === undefined) throw new Error('No event was closed.');
        return dueCopy(original, new Date(until.getTime() - MINUTE_MS + (place * MINUTE_MS) / count));
      });
      await this.events.insertMany(copies, { ordered: false });
    }
  }

  /** How many wait, due by now. */
  async waiting(now: Date): Promise<number> {
    return this.events.countDocuments({ nextAlarmAt: { $gt: new Date(0), $lte: now } });
  }

  /** What became of the copies that were put in: how many steps each took, and when the first and the last was taken. */
  async outcome(since: Date): Promise<{ archived: number; steps: number; seconds: number }> {
    const [sum] = await this.events
      .aggregate<{ archived: number; steps: number; first: Date; last: Date }>([
        { $match: { isCopy: true, state: 'ARCHIVED', updatedAt: { $gte: since } } },
        {
          $project: {
            updatedAt: 1,
            steps: { $size: { $filter: { input: '$timeline', cond: { $eq: ['$$this.command', 'archive'] } } } },
          },
        },
        {
          $group: {
            _id: null,
            archived: { $sum: 1 },
            steps: { $sum: '$steps' },
            first: { $min: '$updatedAt' },
            last: { $max: '$updatedAt' },
          },
        },
      ])
      .toArray();
    if (sum === undefined) throw new Error('Nothing was archived.');
    return { archived: sum.archived, steps: sum.steps, seconds: (sum.last.getTime() - sum.first.getTime()) / 1_000 };
  }

  async forget(): Promise<void> {
    await this.events.deleteMany({ isCopy: true });
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}

/** A copy whose running clocks were due at a moment. */
function dueCopy(original: Event, at: Date): Event {
  const clocks = original.clocks.map((clock) =>
    clock.metAt === null ? { ...clock, dueAt: at, alarms: clock.alarms.map((alarm) => ({ ...alarm, at })) } : clock,
  );
  const _id = randomBytes(16).toString('base64url');
  return { ...original, _id, number: `${original.number}-${_id}`, clocks, nextAlarmAt: at, isCopy: true };
}
