import { legacyGridMessages, type LegacyGridData } from '@gridhall/messages';
import { AggregateStore, aggregateIdFor, type Aggregate, type Loaded, type StoreRuntime } from '@gridhall/service-kit';

/** The state of a domain's own grid (domain §3, 多网合一). */
export interface LegacyGridFacts extends Omit<LegacyGridData, 'legacyGridId'> {
  name: string;
}

/** A domain's grid as MongoDB holds it. */
export interface LegacyGridDocument extends Aggregate<LegacyGridData>, LegacyGridFacts {}
/** A domain's grid without its timeline. */
export type LegacyGridRow = Loaded<LegacyGridDocument>;
/** What happens to domains' grids. */
export type LegacyGridStep = keyof typeof legacyGridMessages;
/** The store of domains' grids. */
export type LegacyGridStore = AggregateStore<LegacyGridDocument, LegacyGridData, LegacyGridStep>;

/** The id of a domain's grid follows from the domain and its own code there. */
export function legacyGridId({ domain, code }: Pick<LegacyGridFacts, 'domain' | 'code'>): string {
  return aggregateIdFor('legacy-grid', domain, code);
}

/** Opens the store of domains' grids. */
export function legacyGridStore(runtime: StoreRuntime): LegacyGridStore {
  return new AggregateStore<LegacyGridDocument, LegacyGridData, LegacyGridStep>(runtime, {
    collection: 'legacy_grids',
    contracts: legacyGridMessages,
    indexes: [{ key: { placeCode: 1, _id: 1 } }, { key: { gridCode: 1, _id: 1 } }],
    toMessage: ({ _id: legacyGridId, domain, code, placeCode, gridCode }) => ({
      ...{ legacyGridId, domain, code, placeCode, gridCode },
    }),
  });
}
