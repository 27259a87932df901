import { applicationMessages, type ApplicationData, type Message } from '@gridhall/messages';
import { aggregateIdFor, handler, type ConsumerDefinition } from '@gridhall/service-kit';
import type { EventCommands, HandedOver } from '../event/event.commands.js';

/**
 * What an application that is really a matter asks for (domain §5). The event's id and key follow from the
 * application, so that the message may come as often as it likes. Pure.
 *
 * @throws Error when the message tells of no matter: nothing can be made of it
 */
export function handedOver({ id, requestId, data }: Message<ApplicationData>): HandedOver {
  const { applicationId, matter } = data;
  if (matter === null) throw new Error(`The message ${id} refers the application ${applicationId} without a matter.`);
  const { workItemCode, title, description, placeCode, urgency, staffId } = matter;
  return {
    id: aggregateIdFor('event', 'application', applicationId),
    idempotencyKey: `application:${applicationId}`,
    requestId,
    system: 'service-desk',
    reporterStaffId: staffId,
    workItemCode,
    report: {
      title,
      description,
      placeCode,
      urgency,
      source: 'SERVICE_DESK',
      point: null,
      pointOutsidePlace: false,
      address: null,
      evidence: [],
      settlement: null,
      applicationId,
    },
  };
}

/**
 * Makes events of the applications that service-desk refers. A place or work item that is not known yet is tried again
 * until it is; one that never is puts the message aside with the reason.
 */
export function referrals(commands: EventCommands): ConsumerDefinition {
  return handler<ApplicationData>({
    durable: 'events-referrals',
    contracts: { referred: applicationMessages.referred },
    handle: async (message) => {
      await commands.takeOver(handedOver(message));
    },
  });
}
