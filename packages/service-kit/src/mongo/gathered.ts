import DataLoader from 'dataloader';
import {
  MongoBulkWriteError,
  type Collection,
  type Document,
  type Filter,
  type UpdateFilter,
  type WriteError,
} from 'mongodb';

/** So many commands are on their way at once; what comes meanwhile gathers for the next one. */
const UNDER_WAY = 2;
/** Documents of one command, at most. */
const MOST = 100;

/**
 * Gathers what is asked for while others are on their way, and does it together: alone nobody waits for company, and the
 * more there are, the less each costs.
 *
 * @param act does all of it; an Error in the place of what failed
 */
export function gathered<Item, Result>(act: (items: readonly Item[]) => Promise<(Result | Error)[]>) {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  const begin = (): void => {
    while (underWay < UNDER_WAY) {
      const dispatch = waiting.shift();
      if (dispatch === undefined) return;
      underWay++;
      // Not at once: the loader adds the first item only after it has asked when to begin.
      setImmediate(dispatch);
    }
  };
  const loader = new DataLoader<Item, Result>(
    async (items) => {
      try {
        return await act(items);
      } finally {
        underWay--;
        begin();
      }
    },
    {
      cache: false,
      maxBatchSize: MOST,
      batchScheduleFn: (dispatch) => {
        waiting.push(dispatch);
        begin();
      },
    },
  );
  return (item: Item): Promise<Result> => loader.load(item);
}

/** An update of at most one document, found by its `_id`, if the rest of the filter holds too. */
export interface OneUpdate<Row extends Document> {
  readonly filter: Filter<Row>;
  readonly update: UpdateFilter<Row>;
}

/** Whatever else a filter says, the document is found by its id: MongoDB need not weigh its other indexes. */
export const BY_ID = { _id: 1 } as const;

/** The places in a command of what MongoDB refused; throws whatever is no refusal of single documents. */
function refusedIn(error: unknown): Set<number> {
  if (!(error instanceof MongoBulkWriteError)) throw error;
  const errors: readonly WriteError[] = [error.writeErrors as WriteError | WriteError[]].flat();
  // Without one it is the whole command that failed: nobody may take it for done.
  if (errors.length === 0) throw error;
  return new Set(errors.map(({ index }) => index));
}

/**
 * Inserts, gathered. Each gets its own error, as the driver throws it for one document.
 */
export function gatheredInserts<Row extends Document>(collection: Collection<Row>): (row: Row) => Promise<void> {
  const insertOne = async (row: Row): Promise<undefined> => {
    await collection.insertOne(row as never);
    return undefined;
  };
  const insert = gathered<Row, undefined>(async (rows) => {
    try {
      await collection.insertMany(rows as never[], { ordered: false });
      return rows.map(() => undefined);
    } catch (error) {
      const refused = refusedIn(error);
      // Asked for once more, alone, MongoDB says which index refuses it.
      return Promise.all(
        rows.map(async (row, index) =>
          refused.has(index) ? insertOne(row).catch((own: unknown) => own as Error) : undefined,
        ),
      );
    }
  });
  return async (row) => {
    await insert(row);
  };
}

/**
 * Updates of one document each, gathered.
 *
 * @returns true when it surely found its document; false when it found none, or when somebody in its company did: MongoDB
 *   only counts, so whoever gets false has to look
 */
export function gatheredUpdates<Row extends Document>(
  collection: Collection<Row>,
): (one: OneUpdate<Row>) => Promise<boolean> {
  return gathered<OneUpdate<Row>, boolean>(async (updates) => {
    const [only] = updates;
    if (updates.length === 1 && only !== undefined) {
      return [(await collection.updateOne(only.filter, only.update, { hint: BY_ID })).matchedCount === 1];
    }
    try {
      const operations = updates.map(({ filter, update }) => ({ updateOne: { filter, update, hint: BY_ID } }));
      const { matchedCount } = await collection.bulkWrite(operations, { ordered: false });
      return updates.map(() => matchedCount === updates.length);
    } catch (error) {
      const refused = refusedIn(error);
      return Promise.all(
        updates.map(async ({ filter, update }, index) =>
          refused.has(index)
            ? collection.updateOne(filter, update, { hint: BY_ID }).then(
                ({ matchedCount }) => matchedCount === 1,
                (own: unknown) => own as Error,
              )
            : false,
        ),
      );
    }
  });
}
