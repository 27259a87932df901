import { eventMessages, type EventData } from '@gridhall/messages';
import { handler, type ConsumerDefinition } from '@gridhall/service-kit';
import type { ApplicationCommands } from './application.commands.js';

/**
 * Learns which events were made of applications (domain §5, "linked both ways"). `reported` tells it; should the broker
 * lose that one message, the next step of the event tells the same.
 */
export function links(commands: ApplicationCommands): ConsumerDefinition {
  return handler<EventData>({
    durable: 'service-desk-links',
    contracts: { reported: eventMessages.reported, accepted: eventMessages.accepted },
    concerns: ({ data }) => data.applicationId !== null,
    handle: async (message) => {
      const { applicationId, eventId } = message.data;
      if (applicationId !== null) await commands.link(applicationId, eventId, message);
    },
  });
}
