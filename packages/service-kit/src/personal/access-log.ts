import type { Collection, Db, Filter } from 'mongodb';
import { z } from 'zod';
import { placeFilter, placesFor, type Caller, type Posting } from '../auth/caller.js';
import { parseInput } from '../errors/gridhall-error.js';
import { ensureIndexes } from '../mongo/connect.js';
import { orderedId } from '../mongo/ordered-id.js';
import { connection, type Connection } from '../paging/connection.js';

/** What somebody needs personal data in the clear for. */
export const PERSONAL_DATA_REASONS = [
  'CONTACT',
  'IDENTITY_CHECK',
  'HOME_SERVICE',
  'MATTER',
  'EMERGENCY',
  'COMPLAINT',
  'OWN_REQUEST',
] as const;
/** One of {@link PERSONAL_DATA_REASONS}. */
export type PersonalDataReason = (typeof PERSONAL_DATA_REASONS)[number];

/** A look at personal data in the clear. */
export interface PersonalDataAccessRow {
  _id: string;
  at: Date;
  staffId: string;
  role: string;
  /** The place of the posting in which they looked. */
  placeCode: string;
  kind: string;
  subjectId: string;
  fields: readonly string[];
  reason: PersonalDataReason;
  note: string | null;
  requestId: string;
}

/** A look that is about to be. */
export interface Access {
  readonly caller: Caller;
  readonly posting: Posting;
  readonly kind: string;
  readonly subjectId: string;
  readonly fields: readonly string[];
  readonly reason: PersonalDataReason;
  readonly note: string | null;
  readonly requestId: string;
}

const COLLECTION = '_personal_data_accesses';

const filterSchema = z.object({
  staffId: z.string().max(128).nullish(),
  subjectId: z.string().max(128).nullish(),
  from: z.date().nullish(),
  to: z.date().nullish(),
});

/**
 * The record of looks at personal data (domain §3: "each such view is logged"); it holds none itself. Entries are added
 * and never changed.
 */
export class AccessLog {
  readonly #accesses: Collection<PersonalDataAccessRow>;

  constructor(
    private readonly db: Db,
    private readonly now: () => Date,
  ) {
    this.#accesses = db.collection<PersonalDataAccessRow>(COLLECTION);
  }

  /** Makes the indexes: who looked, at whom, and what a supervisor asks. */
  async ensureIndexes(): Promise<void> {
    await ensureIndexes(this.db, COLLECTION, [
      { key: { staffId: 1, at: -1, _id: -1 } },
      { key: { subjectId: 1, at: -1, _id: -1 } },
      { key: { at: -1, _id: -1, placeCode: 1 } },
    ]);
  }

  /** Notes a look, durably, before anything is shown. */
  async note({ caller: { staffId }, posting: { role, place }, ...access }: Access): Promise<PersonalDataAccessRow> {
    const row = { _id: orderedId(), at: this.now(), staffId, role, placeCode: place, ...access };
    await this.#accesses.insertOne(row);
    return row;
  }

  /**
   * The looks that the caller may know of, newest first: their own, and those of people who looked in a posting under a
   * place that the caller supervises.
   *
   * @throws BAD_INPUT, CURSOR_INVALID
   */
  async page(
    caller: Caller,
    args: {
      readonly filter?: unknown;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    },
  ): Promise<Connection<PersonalDataAccessRow>> {
    const said = parseInput(filterSchema, args.filter ?? {}, ['filter']);
    const { staffId, subjectId, from, to } = said;
    const known = [{ staffId: caller.staffId }, placeFilter('placeCode', placesFor(caller, 'personal-data:audit'))];
    const at = { ...(from == null ? {} : { $gte: from }), ...(to == null ? {} : { $lt: to }) };
    const filter = {
      $and: [
        { $or: known },
        ...(staffId == null ? [] : [{ staffId }]),
        ...(subjectId == null ? [] : [{ subjectId }]),
        ...(Object.keys(at).length === 0 ? [] : [{ at }]),
      ],
    } as Filter<PersonalDataAccessRow>;
    const sort = [
      ['at', -1],
      ['_id', -1],
    ] as const;
    return connection({
      collection: this.#accesses,
      filter,
      sort,
      scope: `personal data accesses ${JSON.stringify(said)}`,
      first: args.first,
      after: args.after,
    });
  }
}
