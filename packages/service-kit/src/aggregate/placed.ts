import type { Filter } from 'mongodb';
import { z } from 'zod';
import { coversPlace, placeFilter, placesFor, requirePermission, type Caller } from '../auth/caller.js';
import type { Action } from '../auth/permissions.js';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';
import { connection, type Connection, type ConnectionQuery } from '../paging/connection.js';
import { aggregateIdFor, type AggregateStore } from './store.js';
import type { Actor } from './timeline.js';
import type { Aggregate, Birth, Change, Loaded, Outcome } from './types.js';

/** Who asks, and in which request. */
export interface PersonAsking {
  readonly caller: Caller;
  readonly requestId: string;
}

/** What every command that begins an aggregate carries. */
export const beginning = { idempotencyKey: z.string().min(8).max(128) };
/** What every command on an aggregate that is there carries. */
export const changing = { id: z.string().min(1).max(128), expectedVersion: z.int().min(1), ...beginning };

/**
 * The posting in which somebody acts at a place: of those that allow it there, the nearest to the place.
 *
 * @throws FORBIDDEN when no posting allows it anywhere, OUT_OF_SCOPE when none does there
 */
export function actingAt(caller: Caller, action: Action, placeCode: string): Exclude<Actor, { system: string }> {
  const [nearest] = requirePermission(caller, action)
    .filter(({ place }) => coversPlace([place], placeCode))
    .sort((one, other) => other.place.length - one.place.length);
  if (nearest === undefined) throw new GridhallError(commonErrors.OUT_OF_SCOPE, { placeCode });
  return { staffId: caller.staffId, role: nearest.role, placeCode: nearest.place, unitId: nearest.unit };
}

/** An aggregate that belongs to a place: who may act at the place may act on it. */
type Placed<Data> = Aggregate<Data> & { placeCode: string };

/** A command that begins an aggregate at a place. */
export interface BeginAct {
  readonly action: Action;
  readonly command: string;
  readonly placeCode: string;
  readonly idempotencyKey: string;
  /** All that was asked: the same key with anything else is refused. */
  readonly asked: unknown;
  /** The aggregate's id where it does not follow from who asks and the key. */
  readonly id?: string;
  readonly clientAt?: Date | null;
}

/**
 * Begins an aggregate that belongs to a place, for a person.
 *
 * @param begin asked only when it is not there yet
 * @throws FORBIDDEN, OUT_OF_SCOPE, IDEMPOTENCY_KEY_REUSED, and what `begin` throws
 */
export async function beginAt<Document extends Placed<Data>, Data, Step extends string>(
  store: AggregateStore<Document, Data, Step>,
  { caller, requestId }: PersonAsking,
  { action, placeCode, command, asked, ...act }: BeginAct,
  begin: (id: string) => Birth<Document, Step> | Promise<Birth<Document, Step>>,
): Promise<Outcome<Document>> {
  const { staffId } = caller;
  const actor = actingAt(caller, action, placeCode);
  const id = act.id ?? aggregateIdFor(store.aggregate, staffId, act.idempotencyKey);
  const fingerprint = { asked, command, staffId };
  return store.create({ ...act, id, command, fingerprint, actor, requestId }, () => begin(id));
}

/** A command on an aggregate that belongs to a place. */
export interface ChangeAct<Document> {
  readonly action: Action;
  readonly command: string;
  readonly keyed: { readonly id: string; readonly expectedVersion: number; readonly idempotencyKey: string };
  readonly asked: unknown;
  /** The aggregates that the caller may act on, and where, when these are not those at the caller's places. */
  readonly sight?: { readonly filter: Filter<Document>; readonly placeOf: (document: Document) => string };
}

/**
 * Changes an aggregate that belongs to a place, for a person. What lies outside the caller's places is not found.
 *
 * @param decide pure: what changes, or a refusal thrown
 * @throws FORBIDDEN, the aggregate's notFound and versionConflict errors, IDEMPOTENCY_KEY_REUSED, and what `decide` throws
 */
export async function changeAt<Document extends Placed<Data>, Data, Step extends string>(
  store: AggregateStore<Document, Data, Step>,
  { caller, requestId }: PersonAsking,
  { action, command, keyed, asked, sight }: ChangeAct<Loaded<Document>>,
  decide: (document: Loaded<Document>) => Change<Document, Step>,
): Promise<Outcome<Document>> {
  requirePermission(caller, action);
  const filter = (sight?.filter ?? placeFilter('placeCode', placesFor(caller, action))) as Filter<Document>;
  const step = {
    ...keyed,
    ...{ command, requestId, filter, fingerprint: { asked, command, staffId: caller.staffId } },
    // In which posting is known with the document; the decision names it.
    actor: { system: 'undecided' },
  };
  return store.change(keyed.id, step, (document) => ({
    actor: actingAt(caller, action, sight?.placeOf(document) ?? document.placeCode),
    ...decide(document),
  }));
}

/**
 * A page of aggregates as lists show them: without timeline and commands.
 *
 * @throws BAD_INPUT, CURSOR_INVALID
 */
export async function pageOfRows<Document extends Aggregate<Data>, Data, Step extends string>(
  { collection }: AggregateStore<Document, Data, Step>,
  query: Omit<ConnectionQuery<Loaded<Document>>, 'collection' | 'projection'>,
): Promise<Connection<Loaded<Document>>> {
  // The projection leaves out what the row's type does.
  return connection<Loaded<Document>>({
    ...query,
    collection: collection as never,
    projection: { timeline: 0, commands: 0 },
  });
}
