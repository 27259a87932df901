import { visitMessages, type Message, type VisitData } from '@gridhall/messages';
import { aggregateIdFor, handler, type ConsumerDefinition } from '@gridhall/service-kit';
import type { EventCommands, HandedOver } from '../event/event.commands.js';

/**
 * What a visit found (domain §3). The event's id and key follow from the visit, so that the message may come as often as it
 * likes. Pure.
 *
 * @throws Error when the message tells of no matter: nothing can be made of it
 */
export function foundOnVisit({ id, requestId, data }: Message<VisitData>): HandedOver {
  const { visitId, matter } = data;
  if (matter == null) throw new Error(`The message ${id} tells of no matter that the visit ${visitId} found.`);
  const { workItemCode, title, description, placeCode, urgency, staffId } = matter;
  return {
    id: aggregateIdFor('event', 'visit', visitId),
    idempotencyKey: `visit:${visitId}`,
    requestId,
    system: 'visits',
    reporterStaffId: staffId,
    workItemCode,
    report: {
      ...{ title, description, placeCode, urgency, source: 'VISIT', visitId, applicationId: null },
      ...{ point: null, pointOutsidePlace: false, address: null, evidence: [], settlement: null },
    },
  };
}

/** Makes events of what visits found, each once. What is not known yet is tried again until it is, as with referrals. */
export function visitMatters(commands: EventCommands): ConsumerDefinition {
  return handler<VisitData>({
    durable: 'events-visits',
    contracts: { raised: visitMessages.raised },
    handle: async (message) => {
      await commands.takeOver(foundOnVisit(message));
    },
  });
}
