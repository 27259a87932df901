import { placeCodeSchema, platformSchema, unitKindSchema } from '@gridhall/messages';
import { canonicalJson, connection, parseInput, placeFilter, type Connection } from '@gridhall/service-kit';
import type { Document } from 'mongodb';
import { z } from 'zod';
import { sightFilter } from '../jurisdiction/sight.rules.js';
import { ListLoader, type PageArguments } from '../paging/lists.js';
import type { UnitRow, UnitStore } from './unit.store.js';

const filterSchema = z.strictObject({
  kinds: z.array(unitKindSchema).max(10).nullish(),
  platform: platformSchema.nullish(),
  within: placeCodeSchema.nullish(),
});

/** The conditions of a filter as it comes from outside. An empty list of kinds narrows nothing. */
function conditions(raw: unknown): Document[] {
  const { kinds, platform, within } = parseInput(filterSchema, raw ?? {}, ['filter']);
  return [
    ...(kinds == null || kinds.length === 0 ? [] : [{ kind: { $in: kinds } }]),
    ...(platform == null ? [] : [{ platform }]),
    ...(within == null ? [] : [placeFilter('placeCode', [within])]),
  ];
}

/**
 * A page of the units that somebody posted at `places` may look up, by id.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function listUnits(
  store: UnitStore,
  { places, filter, ...page }: PageArguments & { readonly places: readonly string[]; readonly filter?: unknown },
): Promise<Connection<UnitRow>> {
  return connection<UnitRow>({
    // Rows are read without the timeline.
    collection: store.collection as never,
    filter: { $and: [sightFilter('placeCode', places), ...conditions(filter)] },
    sort: [['_id', 1]],
    scope: `units ${canonicalJson(filter ?? null)}`,
    projection: { timeline: 0, commands: 0 },
    ...page,
  });
}

/** The units at exactly a place. */
export function placeUnitsLoader(store: UnitStore): ListLoader<object, UnitRow> {
  return new ListLoader(() => ({
    scope: 'units of place',
    // Rows are read without the timeline.
    collection: store.collection as never,
    among: (codes) => ({ placeCode: { $in: codes } }),
    listsOfRow: '$placeCode',
    without: ['timeline', 'commands'],
  }));
}
