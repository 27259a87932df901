import {
  EVENT_SOURCES,
  EVENT_STATES,
  LEVELS,
  PLATFORMS,
  SUPERVISIONS,
  URGENCIES,
  WORK_ITEM_CATEGORIES,
  eventDimensions,
  levelSchema,
  placeCodeSchema,
  someOf,
  supervisionSchema,
  type EventState,
} from '@gridhall/messages';
import type { Document, Filter } from 'mongodb';
import { z } from 'zod';
import { boundsSchema, withinBounds } from '../map/bounds.rules.js';
import type { EventDocument } from './event.document.js';
import { rareSources } from './standing-out.indexes.js';
import { openStates, presentStates } from './states.js';

const id = z.string().min(1).max(128);

/** The dimensions on which a filter takes in or leaves out. */
const dimensions = {
  ...eventDimensions,
  resolvedAtLevels: someOf(levelSchema),
  supervisions: someOf(supervisionSchema),
  satisfactions: someOf(z.int().min(1).max(5)),
};

/** Which events a list holds, as it comes from outside (`EventFilter`). */
export const eventFilterSchema = z.strictObject({
  ...dimensions,
  placeCode: placeCodeSchema.nullish(),
  reporterId: id.nullish(),
  holderUnitId: id.nullish(),
  hasPlatform: z.boolean().nullish(),
  selfHandled: z.boolean().nullish(),
  confidential: z.boolean().nullish(),
  legacyFlag: z.boolean().nullish(),
  reworked: z.boolean().nullish(),
  returned: z.boolean().nullish(),
  reopened: z.boolean().nullish(),
  escalated: z.boolean().nullish(),
  reportedFrom: z.date().nullish(),
  reportedTo: z.date().nullish(),
  closedFrom: z.date().nullish(),
  closedTo: z.date().nullish(),
  dueFrom: z.date().nullish(),
  dueTo: z.date().nullish(),
  bounds: boundsSchema.nullish(),
  not: z
    .strictObject({
      ...dimensions,
      placeCodes: someOf(placeCodeSchema),
      reporterIds: someOf(id),
      holderUnitIds: someOf(id),
    })
    .nullish(),
});
/** Which events a list holds. */
export type EventFilter = z.output<typeof eventFilterSchema>;

type Values = readonly (string | number)[] | null | undefined;
type Clause = Filter<EventDocument>;

/** A filter that nothing fits. */
export const nothing: Clause = { _id: { $in: [] } };

/** All clauses together. A field that stands in two of them must fit both. */
export function all(clauses: readonly Clause[]): Clause {
  const told = clauses.filter((clause) => Object.keys(clause).length > 0);
  const fields = told.flatMap((clause) => Object.keys(clause));
  if (new Set(fields).size < fields.length) return { $and: [...told] };
  return Object.fromEntries(told.flatMap((clause) => Object.entries(clause)));
}

/** One of some values: bare when it is one, so that an index serves it by one range. */
function oneOf(field: string, values: readonly unknown[]): Clause {
  return values.length === 1 ? { [field]: values[0] } : { [field]: { $in: values } };
}

/**
 * One of some values. Where an index holds some values only, and these are among them, its own condition stands beside: without it MongoDB
 * does not see that the index holds all that is asked for.
 *
 * @param field what must be one of them
 * @param values which
 * @param indexed the values that partial indexes hold, the smallest first
 */
export function among(field: string, values: readonly unknown[], ...indexed: readonly (readonly unknown[])[]): Clause {
  const clause = oneOf(field, values);
  const held = indexed.find((all) => values.every((value) => all.includes(value)));
  return values.length === 1 || held === undefined ? clause : all([clause, { [field]: { $in: [...held] } }]);
}

/**
 * A dimension with a known set of values. What is left out becomes what stays: an index serves "in one of these states", while
 * "in none of those" reads and drops every closed event of the past. An empty list of values says nothing.
 *
 * @param field the field of the dimension
 * @param values all that the field can hold; null among them where it may be empty
 * @param taken those that are asked for
 * @param left those that are not wanted
 * @param indexed those that partial indexes hold, the smallest first
 */
function closedDimension(
  field: string,
  values: readonly unknown[],
  taken: Values,
  left: Values,
  ...indexed: readonly (readonly unknown[])[]
): Clause {
  const isTaken = taken != null && taken.length > 0;
  if (!isTaken && (left == null || left.length === 0)) return {};
  const stays: readonly unknown[] = isTaken ? [...new Set(taken)] : values;
  const kept = stays.filter((value) => !(left as readonly unknown[] | null | undefined)?.includes(value));
  return kept.length === 0 ? nothing : among(field, kept, ...indexed);
}

/** A dimension with values that nobody can list. */
function openDimension(field: string, taken: Values, left: Values): Clause {
  return all([
    taken == null || taken.length === 0 ? {} : oneOf(field, [...new Set(taken)]),
    left == null || left.length === 0 ? {} : { [field]: { $nin: [...new Set(left)] } },
  ]);
}

/** From a moment on, up to before another one. */
function between(field: string, from: Date | null | undefined, to: Date | null | undefined): Clause {
  if (from == null && to == null) return {};
  return { [field]: { ...(from == null ? {} : { $gte: from }), ...(to == null ? {} : { $lt: to }) } };
}

/** Did it happen at least once, or never? */
function happened(field: string, is: boolean | null | undefined): Clause {
  if (is == null) return {};
  return { [field]: is ? { $gt: 0 } : 0 };
}

/** Of equal ids, only those given. */
function exactly(field: string, value: string | boolean | null | undefined): Document {
  return value == null ? {} : { [field]: value };
}

/** Whether the filter asks who reported. */
export function asksReporter({ reporterId, not }: EventFilter): boolean {
  return reporterId != null || (not?.reporterIds ?? []).length > 0;
}

/** Whether the filter asks for personal data, which not everybody sees (domain §7): who reported, or where exactly it lies. */
export function asksInPerson(filter: EventFilter): boolean {
  return asksReporter(filter) || filter.bounds != null;
}

/** States in which something may be due: what ended has no deadline, but what was merged keeps its own for when it is a matter again. */
export const dueStates: readonly EventState[] = [...openStates, 'MERGED'];

/** Where no state is named, those that an index is to look in: of what is due few of all, of what a unit holds each by itself. */
function statesOf({ states, holderUnitId, dueFrom, dueTo }: EventFilter): EventFilter['states'] {
  if (states != null && states.length > 0) return states;
  if (dueFrom != null || dueTo != null) return [...dueStates];
  return holderUnitId == null ? states : [...EVENT_STATES];
}

/** The conditions of a filter, all but the place and the reporter, which also decide what is seen of it. Pure. */
export function conditions(filter: EventFilter): Clause {
  const { hasPlatform } = filter;
  const not = filter.not ?? {};
  const platforms = hasPlatform === true ? PLATFORMS : [...PLATFORMS, null];
  return all([
    closedDimension('state', EVENT_STATES, statesOf(filter), not.states, openStates, presentStates),
    closedDimension('level', LEVELS, filter.levels, not.levels),
    closedDimension('resolvedAtLevel', [...LEVELS, null], filter.resolvedAtLevels, not.resolvedAtLevels),
    hasPlatform === false ? { platform: null } : {},
    closedDimension('platform', platforms, filter.platforms, not.platforms),
    hasPlatform === true ? oneOf('platform', PLATFORMS) : {},
    closedDimension('category', WORK_ITEM_CATEGORIES, filter.categories, not.categories),
    closedDimension('source', EVENT_SOURCES, filter.sources, not.sources, rareSources),
    closedDimension('urgency', URGENCIES, filter.urgencies, not.urgencies),
    closedDimension('supervision', SUPERVISIONS, filter.supervisions, not.supervisions),
    closedDimension('satisfaction', [1, 2, 3, 4, 5, null], filter.satisfactions, not.satisfactions),
    openDimension('workItemCode', filter.workItemCodes, not.workItemCodes),
    openDimension('holderUnitId', filter.holderUnitId == null ? null : [filter.holderUnitId], not.holderUnitIds),
    openDimension('reporterStaffId', null, not.reporterIds),
    openDimension('places', null, not.placeCodes),
    exactly('selfHandled', filter.selfHandled),
    exactly('confidential', filter.confidential),
    exactly('legacyFlag', filter.legacyFlag),
    happened('reworkCount', filter.reworked),
    happened('returnCount', filter.returned),
    happened('reopenCount', filter.reopened),
    happened('escalationCount', filter.escalated),
    between('reportedAt', filter.reportedFrom, filter.reportedTo),
    between('closedAt', filter.closedFrom, filter.closedTo),
    between('dueAt', filter.dueFrom, filter.dueTo),
    filter.bounds == null ? {} : withinBounds(filter.bounds),
  ]);
}
