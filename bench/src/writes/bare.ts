import { MongoClient, type Collection, type Document, type IndexDescription } from 'mongodb';

/** Writers at the same time, as many as the path has clients. */
export const WRITERS = 32;

/** What the platform's own path does around a bare update, rung by rung. */
export interface Rung {
  /** The indexes of the platform's collection, which every update keeps up. */
  readonly isIndexed: boolean;
  /** Reads the document before, as a command must to decide. */
  readonly isReadBefore: boolean;
}

interface Event extends Document {
  readonly _id: string;
  readonly timeline: readonly Document[];
}

const DATABASE = 'gridhall_bench_bare';
/** States that an event goes through, so that indexes on the state have something to do. */
const STATES = ['ACCEPTED', 'DISPATCHED', 'IN_PROGRESS', 'PENDING_VERIFICATION'] as const;

/**
 * The floor: durable updates of one document after the other by the driver alone, on real events of the platform, each
 * update of a transition's own shape: fields set, a timeline entry pushed, the list kept short.
 */
export class BareWriter {
  private constructor(
    private readonly client: MongoClient,
    private readonly collection: Collection<Event>,
    private readonly events: readonly Event[],
    private readonly rung: Rung,
  ) {}

  /** Copies events of the platform into a collection of its own. */
  static async open(uri: string, source: string, name: string, rung: Rung): Promise<BareWriter> {
    const client = await MongoClient.connect(uri, {
      maxPoolSize: WRITERS,
      writeConcern: { w: 'majority', journal: true },
    });
    const from = client.db(source).collection<Event>('events');
    const events = await from.find({}, { limit: 1_000 }).toArray();
    const collection = client.db(DATABASE).collection<Event>(name);
    await collection.insertMany(events);
    if (rung.isIndexed) {
      const indexes = await from.indexes();
      await collection.createIndexes(indexes.map(({ v: _, ...index }) => index as IndexDescription));
    }
    return new BareWriter(client, collection, events, rung);
  }

  /** Updates for so long, each writer its own documents, and tells how many updates a second were durable. */
  async run(seconds: number): Promise<number> {
    const begun = performance.now();
    const until = begun + seconds * 1_000;
    let updates = 0;
    const write = async (writer: number): Promise<void> => {
      for (let turn = writer; performance.now() < until; turn += WRITERS) {
        const event = this.events[turn % this.events.length];
        if (event === undefined) throw new Error('There is no event to update.');
        const { _id, timeline } = event;
        if (this.rung.isReadBefore) await this.collection.findOne({ _id }, { projection: { timeline: 0 } });
        await this.collection.updateOne({ _id }, {
          $inc: { version: 1 },
          $set: { state: STATES[turn % STATES.length], updatedAt: new Date() },
          $push: { timeline: { $each: timeline.slice(-1), $slice: -7 } },
        } as Document);
        updates++;
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    return updates / ((performance.now() - begun) / 1_000);
  }

  async close(): Promise<void> {
    await this.collection.drop();
    await this.client.close();
  }
}
