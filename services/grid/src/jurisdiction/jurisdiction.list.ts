import { jurisdictionKindSchema, levelSchema, placeCodeSchema } from '@gridhall/messages';
import { canonicalJson, connection, parseInput, placeFilter, type Connection } from '@gridhall/service-kit';
import type { Document } from 'mongodb';
import { z } from 'zod';
import type { PageArguments } from '../paging/lists.js';
import type { JurisdictionRow, JurisdictionStore } from './jurisdiction.store.js';
import { sightFilter } from './sight.rules.js';
import { validAt } from './validity.rules.js';

const filterSchema = z.strictObject({
  namePrefix: z.string().trim().min(1).max(50).nullish(),
  level: levelSchema.nullish(),
  kind: jurisdictionKindSchema.nullish(),
  within: placeCodeSchema.nullish(),
});

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The conditions of a filter as it comes from outside. */
function conditions(raw: unknown): Document[] {
  const { namePrefix, level, kind, within } = parseInput(filterSchema, raw ?? {}, ['filter']);
  return [
    // Anchored: a range of the index by name.
    ...(namePrefix == null ? [] : [{ name: { $regex: `^${escaped(namePrefix)}` } }]),
    ...(level == null ? [] : [{ level }]),
    ...(kind == null ? [] : [{ kind }]),
    ...(within == null ? [] : [placeFilter('_id', [within])]),
  ];
}

/**
 * A page of the places that somebody posted at `places` may look up, by code.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function listJurisdictions(
  store: JurisdictionStore,
  {
    places,
    filter,
    at,
    asOf,
    ...page
  }: PageArguments & {
    readonly places: readonly string[];
    readonly filter?: unknown;
    /** The places that were part of the net at this moment. */
    readonly at: Date;
    /** The moment as it was asked for, which a cursor is bound to. */
    readonly asOf: Date | null;
  },
): Promise<Connection<JurisdictionRow>> {
  return connection<JurisdictionRow>({
    // Rows are read without the timeline.
    collection: store.collection as never,
    filter: { $and: [sightFilter('_id', places), validAt(at), ...conditions(filter)] },
    sort: [['_id', 1]],
    scope: `jurisdictions ${canonicalJson([filter ?? null, asOf])}`,
    projection: { timeline: 0, commands: 0 },
    ...page,
  });
}
