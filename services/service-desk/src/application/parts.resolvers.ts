import { applicationStateSchema, type ApplicationState } from '@gridhall/messages';
import type { Resolvers } from '../generated/graphql.js';

function stateOf(text: string | null | undefined): ApplicationState | null {
  return text == null ? null : applicationStateSchema.parse(text);
}

/** Resolvers of what an application is made of: the lines of its timeline, reasons with their words. */
export const partsResolvers: Pick<Resolvers, 'ApplicationTimelineEntry' | 'ServiceReason'> = {
  ServiceReason: { nameZh: ({ zh }) => zh, nameEn: ({ en }) => en },
  ApplicationTimelineEntry: {
    version: ({ entry }) => entry.version,
    step: ({ entry }) => entry.step,
    command: ({ entry }) => entry.command,
    at: ({ entry }) => entry.at,
    clientAt: ({ entry }) => entry.clientAt ?? null,
    from: ({ entry }) => stateOf(entry.from),
    to: ({ entry }) => stateOf(entry.to),
    actor: ({ entry: { actor } }) => ('staffId' in actor ? { id: actor.staffId } : null),
    actorRole: ({ entry: { actor } }) => ('staffId' in actor ? actor.role : actor.system),
    actorPlace: ({ entry: { actor } }) => ('staffId' in actor ? { code: actor.placeCode } : null),
    reasonCode: ({ entry }) => entry.reasonCode ?? null,
    comment: ({ entry, sight }) => (sight === 'all' ? (entry.comment ?? null) : null),
    hash: ({ entry }) => entry.hash,
  },
};
