import { MongoClient, type Collection, type Document, type IndexDescription } from 'mongodb';

/** Documents of one call. */
const BATCH = 1_000;

/** The floor: `insertMany` of the very documents that an import made, by the driver alone, into a collection with the same indexes. */
export class BareInserter {
  private constructor(
    private readonly client: MongoClient,
    private readonly from: Collection,
    private readonly to: Collection,
  ) {}

  static async open(uri: string, database: string, collection: string): Promise<BareInserter> {
    const client = await MongoClient.connect(uri, { writeConcern: { w: 'majority', journal: true } });
    const db = client.db(database);
    return new BareInserter(client, db.collection(collection), db.collection(`${collection}_bare`));
  }

  /** How many documents there are now. */
  async count(): Promise<number> {
    return this.from.countDocuments();
  }

  /** Takes away what an import made. */
  async clear(): Promise<void> {
    await this.from.deleteMany({});
  }

  /** Inserts everything once more and tells how many documents a second were durable; reading them is not counted. */
  async run(): Promise<number> {
    await this.to.drop();
    const indexes = await this.from.indexes();
    await this.to.createIndexes(indexes.map(({ v: _, ...index }) => index as IndexDescription));
    let [documents, milliseconds] = [0, 0];
    let batch: Document[] = [];
    const insert = async (): Promise<void> => {
      const begun = performance.now();
      await this.to.insertMany(batch, { ordered: false });
      milliseconds += performance.now() - begun;
      documents += batch.length;
      batch = [];
    };
    for await (const document of this.from.find()) {
      batch.push(document);
      if (batch.length === BATCH) await insert();
    }
    if (batch.length > 0) await insert();
    return documents / (milliseconds / 1_000);
  }

  async close(): Promise<void> {
    await this.to.drop();
    await this.client.close();
  }
}
