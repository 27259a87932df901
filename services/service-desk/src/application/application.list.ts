import { applicationStateSchema, placeCodeSchema } from '@gridhall/messages';
import {
  canonicalJson,
  connection,
  parseInput,
  placesFor,
  requirePermission,
  type Caller,
  type Connection,
} from '@gridhall/service-kit';
import type { Collection, Filter } from 'mongodb';
import { z } from 'zod';
import type { ApplicationDocument, ApplicationRow } from './application.document.js';
import type { ApplicationStore } from './application.store.js';
import { meet, within } from './application.visibility.js';

const some = <Schema extends z.ZodType>(schema: Schema): z.ZodOptional<z.ZodNullable<z.ZodArray<Schema>>> =>
  z.array(schema).max(100).nullish();

/** Which applications a list holds, as it comes from outside. */
const filterSchema = z.strictObject({
  states: some(applicationStateSchema),
  serviceItemCodes: some(z.string().min(1).max(64)),
  placeCode: placeCodeSchema.nullish(),
  submittedFrom: z.date().nullish(),
  submittedTo: z.date().nullish(),
});

/** What a list is asked for. */
export interface ListQuery {
  readonly caller: Caller;
  readonly filter?: unknown;
  /** The list hangs on this place, which narrows it too. */
  readonly placeCode?: string;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The MongoDB filter of a list: what the caller may see of what is asked for. */
function listFilter({ caller, filter: raw, placeCode }: ListQuery): Filter<ApplicationDocument> {
  requirePermission(caller, 'application:read');
  const filter = parseInput(filterSchema, raw ?? {}, ['filter']);
  const { states, serviceItemCodes, submittedFrom, submittedTo } = filter;
  const places = meet(meet(placesFor(caller, 'application:read'), filter.placeCode), placeCode);
  const between = {
    ...(submittedFrom == null ? {} : { $gte: submittedFrom }),
    ...(submittedTo == null ? {} : { $lt: submittedTo }),
  };
  return {
    ...within(places),
    // An empty list of alternatives narrows nothing.
    ...(states == null || states.length === 0 ? {} : { state: { $in: states } }),
    ...(serviceItemCodes == null || serviceItemCodes.length === 0
      ? {}
      : { serviceItemCode: { $in: serviceItemCodes } }),
    ...(Object.keys(between).length === 0 ? {} : { submittedAt: between }),
  };
}

/**
 * A page of applications, newest first.
 *
 * @throws FORBIDDEN, BAD_INPUT, CURSOR_INVALID
 */
export async function listApplications(store: ApplicationStore, query: ListQuery): Promise<Connection<ApplicationRow>> {
  return connection<ApplicationRow>({
    // Rows are read without the timeline, which grows.
    collection: store.collection as unknown as Collection<ApplicationRow>,
    filter: listFilter(query) as Filter<ApplicationRow>,
    sort: [
      ['submittedAt', -1],
      ['_id', -1],
    ],
    scope: `applications ${canonicalJson([query.filter ?? null, query.placeCode ?? null])}`,
    first: query.first,
    after: query.after,
    projection: { timeline: 0, commands: 0 },
  });
}
