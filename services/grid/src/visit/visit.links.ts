import { eventMessages, type EventData } from '@gridhall/messages';
import {
  handler,
  leasedTask,
  resend,
  type ConsumerDefinition,
  type RunningConsumer,
  type Runtime,
} from '@gridhall/service-kit';
import type { VisitStore } from './visit.store.js';

/** A matter that was not answered for so long is taken for lost on the way. */
const UNANSWERED_MS = 120_000;
/** How often is looked for such matters. */
const EVERY_MS = 60_000;
/** Matters that are sent again in one turn. */
const PAGE = 200;

/**
 * Learns which events were made of visits. `reported` tells it; should the broker lose that one message, the next step of the
 * event tells the same.
 */
export function visitLinks(visits: VisitStore): ConsumerDefinition {
  return handler<EventData>({
    durable: 'grid-visit-links',
    contracts: { reported: eventMessages.reported, accepted: eventMessages.accepted },
    concerns: ({ data }) => data.visitId != null,
    handle: async ({ requestId, data: { visitId, eventId } }) => {
      const visit = visitId == null ? null : await visits.findById(visitId);
      if (visit === null) throw new Error(`There is no visit ${String(visitId)}.`);
      if (visit.eventId !== undefined) return;
      const command = {
        ...{ command: 'link', idempotencyKey: `linked:${eventId}`, fingerprint: null, requestId },
        ...{ actor: { system: 'visit' }, expectedVersion: visit.version },
      };
      await visits.change(visit._id, command, () => ({ set: { eventId }, step: 'linked', entry: {} }));
    },
  });
}

/**
 * Sends the matters that no event answered again, until one does. Events makes one event of each, however often it comes.
 *
 * @returns how many were sent again
 */
async function resendUnanswered(runtime: Runtime, visits: VisitStore): Promise<number> {
  const before = new Date(runtime.now().getTime() - UNANSWERED_MS);
  const unanswered = await visits.collection
    .find({ 'raised.at': { $lt: before }, eventId: { $exists: false } })
    .project<{ _id: string }>({ _id: 1 })
    .limit(PAGE)
    .toArray();
  if (unanswered.length === 0) return 0;
  runtime.log.warn({ count: unanswered.length }, 'matters of visits without an event are sent again');
  await resend(
    runtime,
    visits,
    unanswered.map(({ _id }) => ({ id: _id, after: 0 })),
  );
  return unanswered.length;
}

/** Sees to it that no matter is lost between a visit and the command room. For the service's `tasks`. */
export function matterWatch(runtime: Runtime, visits: VisitStore): RunningConsumer {
  return leasedTask(runtime, {
    name: 'visit-matters',
    everyMs: EVERY_MS,
    act: () => resendUnanswered(runtime, visits),
  });
}
