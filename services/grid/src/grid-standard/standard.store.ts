import { gridStandardMessages, type GridStandardData } from '@gridhall/messages';
import { AggregateStore, type Aggregate, type Loaded, type StoreRuntime } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import { USUAL_SIZES, type StandardSizes } from '../jurisdiction/grid-standard.rules.js';

/** A district's own standard of grids; its code is the aggregate's id. */
export interface StandardFacts {
  /** The district. */
  placeCode: string;
  sizes: StandardSizes;
}

/** A standard as MongoDB holds it. */
export interface StandardDocument extends Aggregate<GridStandardData>, StandardFacts {}
/** What happens to a standard. */
export type StandardStep = keyof typeof gridStandardMessages;
/** The store of the districts' standards. */
export type StandardStore = AggregateStore<StandardDocument, GridStandardData, StandardStep>;

/** Opens the store of the districts' standards. */
export function standardStore(runtime: StoreRuntime): StandardStore {
  return new AggregateStore<StandardDocument, GridStandardData, StandardStep>(runtime, {
    collection: 'grid_standards',
    contracts: gridStandardMessages,
    toMessage: ({ placeCode, sizes }) => ({ placeCode, sizes }),
  });
}

/** The standard that a district's grids are measured by, and its version: 0 while the usual one holds. */
export interface DistrictStandard extends StandardFacts {
  readonly version: number;
}

/** A loader of districts' standards for one request, by the district's code. */
export function standardLoader(store: StandardStore): DataLoader<string, DistrictStandard> {
  const own: DataLoader<string, Loaded<StandardDocument> | null> = store.loader();
  return new DataLoader(async (codes) =>
    (await own.loadMany(codes)).map((found, index) => {
      if (found instanceof Error) return found;
      return found ?? { placeCode: codes[index] ?? '', sizes: USUAL_SIZES, version: 0 };
    }),
  );
}
