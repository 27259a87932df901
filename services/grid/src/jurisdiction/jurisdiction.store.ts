import { jurisdictionMessages, type AreaType, type Boundary, type JurisdictionData } from '@gridhall/messages';
import { AggregateStore, type Aggregate, type Loaded, type StoreRuntime } from '@gridhall/service-kit';
import type { EarlierFacts, Validity } from './validity.rules.js';

/** The state of a place of the net; its code is the aggregate's id. */
export interface JurisdictionFacts
  extends Omit<JurisdictionData, 'code' | 'boundary' | 'endedAt' | 'successorCodes'>, Validity {
  /** The places that it came of, when grids were merged or split. */
  predecessors: readonly string[];
  /** The places that came of it. */
  successors: readonly string[];
  /** What it was before, the latest last; what it is now stands beside. */
  earlier: readonly EarlierFacts[];
  /** The ground that it covers; null while nobody knows. */
  boundary: Boundary | null;
  /** Was the boundary made up, so that there is a map before the surveyed one is brought in? */
  boundaryIsGenerated: boolean;
  /** What is known of a grid only; null for every other level. */
  grid: { readonly areaType: AreaType; readonly households: number } | null;
}

/** A place as MongoDB holds it. */
export interface JurisdictionDocument extends Aggregate<JurisdictionData>, JurisdictionFacts {}
/** A place without its timeline. */
export type JurisdictionRow = Loaded<JurisdictionDocument>;
/** What happens to places. */
export type JurisdictionStep = keyof typeof jurisdictionMessages;
/** The store of places. */
export type JurisdictionStore = AggregateStore<JurisdictionDocument, JurisdictionData, JurisdictionStep>;

/** Opens the store of places. */
export function jurisdictionStore(runtime: StoreRuntime): JurisdictionStore {
  return new AggregateStore<JurisdictionDocument, JurisdictionData, JurisdictionStep>(runtime, {
    collection: 'jurisdictions',
    contracts: jurisdictionMessages,
    indexes: [
      { key: { parentCode: 1, _id: 1 } },
      { key: { level: 1, _id: 1 } },
      // Names that begin so.
      { key: { name: 1, _id: 1 } },
      // Refuses, before anybody is told, a boundary that no mirror could index.
      { key: { boundary: '2dsphere' } },
    ],
    toMessage: ({ _id, name, level, kind, parentCode, boundary, validTo, successors }) => ({
      ...{ code: _id, name, level, kind, parentCode },
      // What is no more covers no ground: its successors do.
      ...(boundary === null || validTo !== null ? {} : { boundary }),
      ...(validTo === null ? {} : { endedAt: validTo.toISOString(), successorCodes: [...successors] }),
    }),
  });
}
