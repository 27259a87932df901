import { JOINT_OPERATION_STATES, placeCodeSchema } from '@gridhall/messages';
import { canonicalJson, connection, parseInput, type Caller, type Connection } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { JointOperationDocument, JointOperationRow } from './joint-operation.document.js';
import { visibleOperations, type JointOperationStore } from './joint-operation.store.js';

const id = z.string().min(1).max(128);

/** Which joint operations a list holds. */
const filterSchema = z.strictObject({
  states: z.array(z.enum(JOINT_OPERATION_STATES)).max(JOINT_OPERATION_STATES.length).nullish(),
  placeCode: placeCodeSchema.nullish(),
  unitId: id.nullish(),
  eventId: id.nullish(),
  startsFrom: z.date().nullish(),
  startsTo: z.date().nullish(),
});

/** What a list is asked for; `within` is what it hangs on. */
export interface JointListQuery {
  readonly filter?: unknown;
  readonly within?: { readonly placeCode?: string; readonly unitId?: string; readonly eventId?: string };
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * A page of joint operations, the latest start first.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function listJointOperations(
  store: JointOperationStore,
  caller: Caller,
  { filter: raw, within = {}, first, after }: JointListQuery,
): Promise<Connection<JointOperationRow>> {
  const filter = parseInput(filterSchema, raw ?? {}, ['filter']);
  const conditions: Filter<JointOperationDocument>[] = [visibleOperations(caller)];
  for (const asked of [filter, within]) {
    if (asked.placeCode != null) conditions.push({ places: asked.placeCode });
    if (asked.unitId != null) conditions.push({ unitIds: asked.unitId });
    if (asked.eventId != null) conditions.push({ eventIds: asked.eventId });
  }
  if (filter.states != null && filter.states.length > 0) conditions.push({ state: { $in: filter.states } });
  if (filter.startsFrom != null) conditions.push({ startsAt: { $gte: filter.startsFrom } });
  if (filter.startsTo != null) conditions.push({ startsAt: { $lt: filter.startsTo } });
  return connection<JointOperationDocument>({
    collection: store.collection,
    filter: { $and: conditions },
    sort: [
      ['startsAt', -1],
      ['_id', -1],
    ],
    scope: `joint operations ${canonicalJson([raw ?? null, within])}`,
    projection: { timeline: 0, commands: 0 },
    ...{ first, after },
  });
}
