import { databaseName } from '@gridhall/service-kit';
import type { DistrictModel, Stack } from '@gridhall/infra';
import { MongoClient, type Collection, type Document } from 'mongodb';
import { cloneOf, fits, type Template } from './clone.rules.js';

const BATCH = 1_000;
const MAKING = 'events_growing';

/**
 * The events of a stack, grown to any number by copies of its own. They are put in beside the collection and take its place when they are
 * complete: what nobody reported is not told to other services either, and the platform's own indexes serve them.
 */
export class Field {
  #made = 0;

  private constructor(
    private readonly client: MongoClient,
    private readonly events: Collection<Template>,
    private readonly templates: ReadonlyMap<string, readonly Template[]>,
    private readonly gridsOf: ReadonlyMap<string, readonly string[]>,
    private readonly now: Date,
  ) {}

  /** Takes the events that were played so far for templates. */
  static async open(stack: Stack, model: DistrictModel): Promise<Field> {
    const client = await MongoClient.connect(stack.servers.mongoUri, { maxPoolSize: 4 });
    const events = client.db(databaseName(stack.namespace, 'events')).collection<Template>('events');
    const templates = new Map<string, Template[]>();
    for await (const event of events.find({}, { sort: { _id: 1 } })) {
      const town = event.placeCode.slice(0, 9);
      templates.set(town, [...(templates.get(town) ?? []), event]);
    }
    const gridsOf = new Map(
      model.towns.map(({ code, villages }) => [code, villages.flatMap(({ grids }) => grids.map((grid) => grid.code))]),
    );
    return new Field(client, events, templates, gridsOf, new Date());
  }

  get collection(): Collection<Template> {
    return this.events;
  }

  /** Puts in copies until there are so many events beside the real ones; half a minute for every 100,000. */
  async growTo(count: number, say: (line: string) => void): Promise<void> {
    const { db } = { db: this.client.db(this.events.dbName) };
    await db.renameCollection('events', MAKING);
    const making = db.collection(MAKING);
    const towns = [...this.templates].filter(([town]) => (this.gridsOf.get(town) ?? []).length > 0);
    while (this.#made < count) {
      const batch = Array.from({ length: Math.min(BATCH, count - this.#made) }, (_, offset) =>
        this.#clone(this.#made + offset, towns),
      );
      await making.insertMany(batch, { ordered: false, writeConcern: { w: 1, journal: false } });
      this.#made += batch.length;
      if (this.#made % 100_000 === 0) say(`  ${this.#made} events`);
    }
    await db.renameCollection(MAKING, 'events');
    // Written out, so that what follows does not pay for it.
    await this.client.db('admin').command({ fsync: 1 });
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  #clone(index: number, towns: readonly (readonly [string, readonly Template[]])[]): Document {
    const [town, templates] = towns[index % towns.length] ?? ['', []];
    for (let turn = 0; turn < templates.length; turn++) {
      const template = templates[(Math.floor(index / towns.length) * 31 + turn) % templates.length];
      if (template !== undefined && fits(template, index)) {
        return cloneOf(template, index, this.gridsOf.get(town) ?? [], this.now);
      }
    }
    throw new Error(`No event of ${town} has ended.`);
  }
}
