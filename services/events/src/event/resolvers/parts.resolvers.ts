import type { Actor } from '@gridhall/service-kit';
import type { EventCommand, Resolvers } from '../../generated/graphql.js';
import { actionNameZh } from '../actions.js';
import type { EntryRow } from '../event.loaders.js';
import { ANONYMOUS_ROLE } from '../confidential.rules.js';
import { isInPerson } from '../event.visibility.js';
import { mutationName, mutationOf } from '../mutations.js';
import { placeReference, reference } from './references.js';

/** A command's name as the schema's enum has it: `requestInfo`, REQUEST_INFO. */
function constantCase(command: string): string {
  return command.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The person who took a step, as far as the caller may learn it; null for the platform too. */
function personOf({ entry: { actor }, isAnonymous }: EntryRow): Extract<Actor, { staffId: string }> | null {
  return 'staffId' in actor && !isAnonymous ? actor : null;
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
    actor: (row) => (isInPerson(row.sight) ? reference(personOf(row)?.staffId ?? null) : null),
    actorRole: ({ entry: { actor }, isAnonymous }) =>
      isAnonymous ? ANONYMOUS_ROLE : 'staffId' in actor ? actor.role : actor.system,
    actorPlace: (row) => placeReference(personOf(row)?.placeCode),
    actorUnit: (row) => reference(personOf(row)?.unitId ?? null),
    reasonCode: ({ entry }) => entry.reasonCode ?? null,
    comment: ({ entry, sight }) => (isInPerson(sight) ? (entry.comment ?? null) : null),
    evidence: ({ entry, sight }) => (isInPerson(sight) ? (entry.evidence ?? []) : null),
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
