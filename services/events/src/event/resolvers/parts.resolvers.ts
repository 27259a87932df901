import type { EventCommand, Resolvers } from '../../generated/graphql.js';
import { actionNameZh } from '../actions.js';
import { mutationName, mutationOf } from '../mutations.js';
import { placeReference, reference } from './references.js';

/** A command's name as the schema's enum has it: `requestInfo`, REQUEST_INFO. */
function constantCase(command: string): string {
  return command.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Resolvers of what an event is shown with: timeline entries, actions, reasons. */
export const partsResolvers: Pick<Resolvers, 'EventTimelineEntry' | 'EventAction' | 'EventReason'> = {
  EventTimelineEntry: {
    version: ({ entry }) => entry.version,
    step: ({ entry }) => entry.step,
    command: ({ entry }) => entry.command,
    at: ({ entry }) => entry.at,
    clientAt: ({ entry }) => entry.clientAt ?? null,
    from: ({ entry }) => entry.from ?? null,
    to: ({ entry }) => entry.to ?? null,
    // Who took the first step is who reported it.
    actor: ({ entry: { actor }, sight }) => ('staffId' in actor && sight === 'all' ? reference(actor.staffId) : null),
    actorRole: ({ entry: { actor } }) => ('staffId' in actor ? actor.role : actor.system),
    actorPlace: ({ entry: { actor } }) => ('staffId' in actor ? placeReference(actor.placeCode) : null),
    actorUnit: ({ entry: { actor } }) => ('staffId' in actor ? reference(actor.unitId) : null),
    reasonCode: ({ entry }) => entry.reasonCode ?? null,
    comment: ({ entry, sight }) => (sight === 'all' ? (entry.comment ?? null) : null),
    evidence: ({ entry, sight }) => (sight === 'all' ? (entry.evidence ?? []) : null),
    hash: ({ entry }) => entry.hash,
  },
  EventAction: {
    command: ({ command }) => constantCase(command) as EventCommand,
    nameZh: ({ command }) => actionNameZh(command),
    mutation: ({ command }) => mutationName(mutationOf(command)),
    whyNot: ({ whyNot }) =>
      whyNot && {
        code: whyNot.code,
        message: whyNot.message,
        messageZh: String(whyNot.extensions['messageZh']),
      },
  },
  EventReason: {
    nameZh: ({ zh }) => zh,
    nameEn: ({ en }) => en,
  },
};
