import type { Collection, Db } from 'mongodb';
import { START, type Place } from './stretch.js';

/** How far a consumer has compared what is old. */
export interface Rotation {
  /** Where the next turn goes on. */
  readonly next: Place;
  /** When this rotation began: then the one before it was complete. */
  readonly beganAt: Date;
}

/** Where each consumer's rotation stands, in its service's own database: the next replica to hold the lease goes on there. */
export class RotationStore {
  readonly #collection: Collection<Rotation & { _id: string }>;

  constructor(
    db: Db,
    private readonly durable: string,
  ) {
    this.#collection = db.collection('_reconcile');
  }

  async read(): Promise<Rotation> {
    const found = await this.#collection.findOne({ _id: this.durable });
    return found ?? { next: START, beganAt: new Date() };
  }

  /** Not journaled on purpose: an older place costs a comparison. */
  async write(rotation: Rotation): Promise<void> {
    const options = { upsert: true, writeConcern: { w: 1 } } as const;
    await this.#collection.replaceOne({ _id: this.durable }, rotation, options);
  }
}
