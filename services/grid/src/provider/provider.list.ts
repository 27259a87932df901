import { placeCodeSchema } from '@gridhall/messages';
import {
  canonicalJson,
  pageOfRows,
  parseInput,
  placeFilter,
  shanghaiDay,
  type Connection,
} from '@gridhall/service-kit';
import type { Document, Filter } from 'mongodb';
import { z } from 'zod';
import { sightFilter } from '../jurisdiction/sight.rules.js';
import type { PageArguments } from '../paging/lists.js';
import type { UnitDocument, UnitRow, UnitStore } from '../unit/unit.store.js';
import type { ProviderFacts, ProviderState } from './provider.rules.js';

/** A unit that is a provider. */
export type ProviderRow = UnitRow & { readonly provider: ProviderFacts };

/** Contracts that end within so many days are time to think of. */
const SOON_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

const filterSchema = z.strictObject({
  states: z
    .array(z.enum(['ACTIVE', 'UPCOMING', 'SUSPENDED', 'ENDED']))
    .max(4)
    .nullish(),
  within: placeCodeSchema.nullish(),
  workItemCode: z.string().max(100).nullish(),
  creditCode: z.string().max(64).nullish(),
});

/** A contract that counts on a day. */
const inForce = (day: string, more: Document = {}): Document => ({
  'provider.contracts': { $elemMatch: { from: { $lte: day }, to: { $gte: day }, ...more } },
});

/** The providers in a state on a day, as `providerState` says of one. */
export function stateFilter(state: ProviderState, day: string): Document {
  if (state === 'ENDED') return { 'provider.lastDay': { $lt: day } };
  const lasting = { 'provider.lastDay': { $gte: day } };
  if (state === 'SUSPENDED') return { ...lasting, 'provider.suspension': { $ne: null } };
  const unsuspended = { ...lasting, 'provider.suspension': null };
  return state === 'ACTIVE' ? { ...unsuspended, ...inForce(day) } : { ...unsuspended, $nor: [inForce(day)] };
}

/** Every unit that is there and a provider. */
const providers = { kind: 'PROVIDER', provider: { $type: 'object' }, dissolvedAt: { $not: { $type: 'date' } } };

/**
 * A page of the providers that somebody posted at `places` may look up, by id.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function listProviders(
  units: UnitStore,
  { places, filter, ...page }: PageArguments & { readonly places: readonly string[]; readonly filter?: unknown },
): Promise<Connection<ProviderRow>> {
  const { states, within, workItemCode, creditCode } = parseInput(filterSchema, filter ?? {}, ['filter']);
  const day = shanghaiDay(units.runtime.now());
  const conditions = [
    sightFilter('placeCode', places),
    providers,
    ...(states == null || states.length === 0 ? [] : [{ $or: states.map((state) => stateFilter(state, day)) }]),
    ...(within == null ? [] : [placeFilter('placeCode', [within])]),
    ...(workItemCode == null ? [] : [inForce(day, { workItemCodes: workItemCode })]),
    ...(creditCode == null ? [] : [{ 'provider.creditCode': creditCode.trim().toUpperCase() }]),
  ];
  const rows = await pageOfRows(units, {
    filter: { $and: conditions } as Filter<UnitRow>,
    sort: [['_id', 1]],
    scope: `providers ${canonicalJson(filter ?? null)}`,
    ...page,
  });
  // The conditions let no other unit through.
  return rows as unknown as Connection<ProviderRow>;
}

/** How many providers work at a place and under it, by state. */
export type ProviderFigures = Readonly<Record<'active' | 'upcoming' | 'suspended' | 'ended' | 'endingSoon', number>>;

/** Counts the providers at a place and under it. */
export async function countProviders({ collection, runtime }: UnitStore, placeCode: string): Promise<ProviderFigures> {
  const now = runtime.now();
  const day = shanghaiDay(now);
  const soon = shanghaiDay(new Date(now.getTime() + SOON_DAYS * DAY_MS));
  const count = async (...conditions: readonly Document[]): Promise<number> =>
    collection.countDocuments({
      $and: [placeFilter('placeCode', [placeCode]), providers, ...conditions],
    } as Filter<UnitDocument>);
  const [active, upcoming, suspended, ended, endingSoon] = await Promise.all([
    count(stateFilter('ACTIVE', day)),
    count(stateFilter('UPCOMING', day)),
    count(stateFilter('SUSPENDED', day)),
    count(stateFilter('ENDED', day)),
    count(stateFilter('ACTIVE', day), { 'provider.lastDay': { $lte: soon } }),
  ]);
  return { active, upcoming, suspended, ended, endingSoon };
}
