import { randomBytes, randomUUID } from 'node:crypto';
import { MongoClient, type Collection } from 'mongodb';

/** Writers at the same time, as many as the path has clients. */
export const WRITERS = 32;
const DOCUMENTS = 1_000;

interface BareDocument {
  readonly _id: string;
  readonly version: number;
  readonly state: string;
  readonly updatedAt: Date;
  /** Fills the document up to the size of the platform's own. */
  readonly filling: string;
  readonly timeline: readonly { readonly version: number; readonly note: string }[];
}

/** Sizes that make a bare update carry what a transition of the platform carries. */
export interface DocumentSizes {
  /** Bytes of a whole document. */
  readonly document: number;
  /** Bytes of one timeline entry. */
  readonly entry: number;
}

/** The bare floor: one durable update of one document after the other by the driver alone, nothing around it. */
export class BareWriter {
  readonly #client: MongoClient;
  readonly #collection: Collection<BareDocument>;
  readonly #note: string;
  #ids: string[] = [];

  private constructor(client: MongoClient, sizes: DocumentSizes) {
    this.#client = client;
    this.#collection = client.db('gridhall_bench_bare').collection<BareDocument>('documents');
    this.#note = randomBytes(sizes.entry).toString('base64').slice(0, sizes.entry);
  }

  static async open(uri: string, sizes: DocumentSizes): Promise<BareWriter> {
    const client = await MongoClient.connect(uri, {
      maxPoolSize: WRITERS,
      writeConcern: { w: 'majority', journal: true },
    });
    const writer = new BareWriter(client, sizes);
    await writer.#fill(sizes);
    return writer;
  }

  async #fill(sizes: DocumentSizes): Promise<void> {
    const filling = randomBytes(sizes.document).toString('base64').slice(0, sizes.document);
    this.#ids = Array.from({ length: DOCUMENTS }, () => randomUUID());
    await this.#collection.deleteMany({});
    await this.#collection.insertMany(
      this.#ids.map((_id) => ({ _id, version: 1, state: 'REPORTED', updatedAt: new Date(), filling, timeline: [] })),
    );
  }

  /** Updates for so long, each writer its own documents, and tells how many updates a second were durable. */
  async run(seconds: number): Promise<number> {
    const until = performance.now() + seconds * 1_000;
    const begun = performance.now();
    let updates = 0;
    const write = async (writer: number): Promise<void> => {
      for (let turn = writer; performance.now() < until; turn += WRITERS) {
        const _id = this.#ids[turn % DOCUMENTS];
        if (_id === undefined) throw new Error('There is no document to update.');
        // A transition's own shape: expected version in the filter, fields set, an entry pushed and the list kept short.
        await this.#collection.updateOne(
          { _id },
          {
            $inc: { version: 1 },
            $set: { state: 'ACCEPTED', updatedAt: new Date() },
            $push: { timeline: { $each: [{ version: turn, note: this.#note }], $slice: -7 } },
          },
        );
        updates++;
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    return updates / ((performance.now() - begun) / 1_000);
  }

  async close(): Promise<void> {
    await this.#client.db('gridhall_bench_bare').dropDatabase();
    await this.#client.close();
  }
}
