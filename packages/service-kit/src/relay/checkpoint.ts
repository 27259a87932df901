import type { Collection, Db, ResumeToken, Timestamp } from 'mongodb';

/** How far the relay got, and which stream it was talking to. */
export interface Checkpoint {
  /** Everything up to this change has been acknowledged by the broker. */
  readonly resumeToken?: ResumeToken;
  /** Or, before the first change: everything up to this operation time. */
  readonly operationTime?: Timestamp;
  /** Everything written before this moment has been acknowledged: where to rescan from when the oplog forgot the place. */
  readonly at: Date;
  /** When the stream was made: another value is another stream. */
  readonly streamCreatedAt: string;
  /** The stream's last sequence number that the broker told us: a lower one means that it lost messages. */
  readonly streamSequence: number;
}

/** A place in the order of writes up to which the broker has everything. */
export type Place = Pick<Checkpoint, 'resumeToken' | 'operationTime' | 'at'>;

interface CheckpointDocument extends Checkpoint {
  _id: 'relay';
}

/** The relay's checkpoint in the service's own database. */
export class CheckpointStore {
  readonly #collection: Collection<CheckpointDocument>;

  constructor(db: Db) {
    this.#collection = db.collection<CheckpointDocument>('_relay');
  }

  async read(): Promise<Checkpoint | null> {
    return this.#collection.findOne({ _id: 'relay' });
  }

  /** Not journaled on purpose: an older checkpoint costs repeats, and repeats are dropped. */
  async write(checkpoint: Checkpoint): Promise<void> {
    const options = { upsert: true, writeConcern: { w: 1 } } as const;
    await this.#collection.replaceOne({ _id: 'relay' }, checkpoint, options);
  }
}
