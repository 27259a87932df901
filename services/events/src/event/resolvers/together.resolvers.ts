import { requireCaller } from '@gridhall/service-kit';
import type { Context } from '../../context.js';
import type { EventRequestKind, EventResolvers, Resolvers } from '../../generated/graphql.js';
import { unrelated, type Related } from '../command.js';
import type { EventRow } from '../event.document.js';
import { otherEvent } from '../event.together.js';
import { isInPerson, sightOf } from '../event.visibility.js';
import { reasonOf } from '../reasons.js';
import { openStates } from '../states.js';
import { reference } from './references.js';

/** The events of these ids that the caller may see. */
async function seen(ids: readonly string[], { loaders }: Context): Promise<EventRow[]> {
  return (await Promise.all(ids.map(async (id) => loaders.events.load(id)))).flatMap((event) => event ?? []);
}

/** What the rules need of other events, to say what may be done to this one. Parts are counted, seen or not. */
export async function relatedOf(event: EventRow, { loaders }: Context): Promise<Related> {
  const { merge, childIds } = event;
  if (merge === null && childIds.length === 0) return unrelated;
  const [primary, parts] = await Promise.all([
    merge === null ? null : loaders.related.load(merge.primaryId),
    Promise.all(childIds.map(async (id) => loaders.related.load(id))),
  ]);
  const open = parts.flatMap((part) => (part !== null && openStates.includes(part.state) ? [part.number] : []));
  return { primary: primary && otherEvent(primary), openParts: open.sort() };
}

/** A person of the event, for those who see all of it. */
function person(event: EventRow, staffId: string | null, context: Context): { readonly id: string } | null {
  return isInPerson(sightOf(requireCaller(context), event)) ? reference(staffId) : null;
}

/** Resolvers of an event's relations to other units, people and events. */
export const togetherResolvers: EventResolvers = {
  pendingRequest: (event, _, context) =>
    event.pending && { request: event.pending, sight: sightOf(requireCaller(context), event) },
  assignee: (event, _, context) => person(event, event.assigneeStaffId, context),
  verifier: (event, _, context) => person(event, event.verifierStaffId, context),
  copiedUnits: ({ copiedUnitIds }) => copiedUnitIds.map((id) => ({ id })),
  primary: async ({ merge }, _, { loaders }) => (merge === null ? null : loaders.events.load(merge.primaryId)),
  followerCount: ({ followers }) => followers.length,
  followers: async ({ followers }, _, context) =>
    seen(
      followers.map(({ eventId }) => eventId),
      context,
    ),
  parent: async ({ parentId }, _, { loaders }) => (parentId === null ? null : loaders.events.load(parentId)),
  children: async ({ childIds }, _, context) => seen(childIds, context),
};

/** Resolvers of the types that stand in those fields. */
export const togetherTypes: Pick<Resolvers, 'EventAssignment' | 'EventRequest'> = {
  EventAssignment: {
    unit: ({ unitId }) => ({ id: unitId }),
    mandatory: ({ isMandatory }) => isMandatory,
  },
  EventRequest: {
    kind: ({ request: { kind } }) => kind.toUpperCase() as EventRequestKind,
    by: ({ request, sight }) => (isInPerson(sight) ? reference(request.staffId) : null),
    unit: ({ request }) => reference(request.unitId),
    at: ({ request }) => request.at,
    reason: ({ request: { kind, reasonCode } }) => (reasonCode === null ? null : reasonOf(kind, reasonCode)),
    comment: ({ request, sight }) => (isInPerson(sight) ? request.comment : null),
    resumeDate: ({ request }) => request.resumeDate,
    workingDays: ({ request }) => request.workingDays,
  },
};
