import { MongoServerError, type Collection, type Db, type Document } from 'mongodb';

interface Counter {
  /** What the numbers of this counter begin with: `330211003001-20171116-S`. */
  _id: string;
  sequence: number;
  /** The latest allotments: the same one that asks twice, from two replicas at once, gets the same number. */
  recent: { id: string; sequence: number }[];
}

/** So many allotments are remembered per counter. */
const REMEMBERED = 32;
/** Digits of the sequence, at least, unless a collection has its own. */
const SEQUENCE_DIGITS = 4;
/** A number that is taken is repaired and allotted anew so often. */
const NUMBER_TRIES = 3;

/** Is `error` the unique index on `number` refusing a number that is taken? */
export function isNumberTaken(error: unknown): boolean {
  if (!(error instanceof MongoServerError) || error.code !== 11_000) return false;
  return 'number' in ((error['keyPattern'] as object | undefined) ?? {});
}

/**
 * Allots the numbers that people say, such as `330211003001-20171116-S0042`: a sequence for each prefix, kept in the
 * field `number` of a collection's documents, on which there is a unique index.
 */
export class Numbers {
  readonly #db: Db;
  readonly #counters: Collection<Counter>;
  readonly #numbered: Collection;

  /**
   * @param collection whose documents carry the numbers
   * @param digits of the sequence, at least
   */
  constructor(
    db: Db,
    collection: string,
    private readonly digits = SEQUENCE_DIGITS,
  ) {
    this.#db = db;
    // Not a record: after a failure the index on the numbers tells what is taken, so the counter need not wait for disks.
    this.#counters = db.collection<Counter>(`${collection}_counters`, { writeConcern: { w: 1 } });
    this.#numbered = db.collection(collection);
  }

  /** The number of `id`: the prefix's next one, or the one it was given a moment ago. One write. */
  async allot(id: string, prefix: string): Promise<string> {
    const known = { $in: [id, { $ifNull: ['$recent.id', []] }] };
    const next = { $add: [{ $ifNull: ['$sequence', 0] }, 1] };
    const remembered = { $concatArrays: [[{ id, sequence: next }], { $ifNull: ['$recent', []] }] };
    // As a plain command the driver does not repeat it by itself, for which MongoDB would keep an image of each answer in a
    // collection of its own. Who is told of a failure asks again, and gets the same number.
    const { value: counter } = (await this.#db.command({
      findAndModify: this.#counters.collectionName,
      query: { _id: prefix },
      update: [
        {
          $set: {
            sequence: { $cond: [known, '$sequence', next] },
            recent: { $cond: [known, '$recent', { $slice: [remembered, REMEMBERED] }] },
          },
        },
      ],
      upsert: true,
      new: true,
      writeConcern: { w: 1 },
    })) as { readonly value: Counter | null };
    const sequence = counter?.recent.find((one) => one.id === id)?.sequence;
    if (sequence === undefined) throw new Error(`The counter ${prefix} allotted nothing to ${id}.`);
    return prefix + String(sequence).padStart(this.digits, '0');
  }

  /** Brings a counter that fell behind, after a failure or a restore, up to what the documents say. */
  async repair(prefix: string): Promise<void> {
    // A number with something behind its sequence is made from another one, not from the counter.
    const input: Document = { $substrBytes: ['$number', prefix.length, -1] };
    const sequence: Document = { $convert: { input, to: 'int', onError: 0 } };
    const [highest] = await this.#numbered
      .aggregate<{ sequence: number }>([
        // ':' is the character after '9': the range holds exactly what begins with the prefix and goes on in digits.
        { $match: { number: { $gte: `${prefix}0`, $lt: `${prefix}:` } } },
        { $group: { _id: null, sequence: { $max: sequence } } },
      ])
      .toArray();
    await this.#counters.updateOne(
      { _id: prefix },
      { $max: { sequence: highest?.sequence ?? 0 }, $set: { recent: [] } },
      { upsert: true },
    );
  }

  /**
   * Does `attempt` with a number of its own; one that turns out to be taken is repaired and allotted anew.
   *
   * @param attempt gets the function that allots, to be called when nothing else can be refused any more; throws what
   *   the unique index says
   */
  async give<Result>(
    id: string,
    attempt: (allot: (prefix: string) => Promise<string>) => Promise<Result>,
  ): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      let allotted: string | undefined;
      try {
        return await attempt(async (prefix) => {
          allotted = prefix;
          return this.allot(id, prefix);
        });
      } catch (error) {
        if (allotted === undefined || !isNumberTaken(error) || tries === NUMBER_TRIES) throw error;
        await this.repair(allotted);
      }
    }
  }
}
