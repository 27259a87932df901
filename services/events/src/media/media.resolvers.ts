import {
  limitOf,
  MEDIA_KINDS,
  mediumFields,
  mediumIdOf,
  shownVariant,
  uploadLink,
  type MediaKind,
  type Medium,
} from '@gridhall/media';
import { GridhallError, parseInput, requireCaller } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Context } from '../context.js';
import { errors } from '../errors.js';
import { hidesReporter } from '../event/confidential.rules.js';
import { isInPerson, sightOf } from '../event/event.visibility.js';
import type { EventMediumLimit, Resolvers } from '../generated/graphql.js';
import type { EventMedia } from './event.media.js';
import { beginUploadSchema } from './media.input.js';

/** Media by id, in one query for all of a request. */
export type MediaLoader = DataLoader<string, Medium | null>;

/** The loader of one request: of media that steps name which the caller sees. */
export function mediaLoader({ store }: EventMedia): MediaLoader {
  return new DataLoader(async (ids) => {
    const found = await store.find(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** Would the sender of a medium tell who reported a confidential event, which the caller does not learn? */
async function tellsReporter({ subjects, uploaderId }: Medium, context: Context): Promise<boolean> {
  const caller = requireCaller(context);
  const events = await Promise.all(subjects.map((id) => context.loaders.events.load(id)));
  return events.some((event) => event !== null && event.reporterStaffId === uploaderId && hidesReporter(caller, event));
}

/** Resolvers of `media.graphql`. */
export function mediaResolvers(
  media: EventMedia,
): Pick<Resolvers, 'Query' | 'Mutation' | 'Event' | 'EventEvidence' | 'EventMedium'> {
  const { store } = media;
  const { settings } = store;

  const limitOfKind = (kind: MediaKind): EventMediumLimit => {
    const { most: maxPerEvent, ...limit } = limitOf(store, kind);
    return { ...limit, maxPerEvent };
  };

  const visibleMedium = async (id: string, context: Context): Promise<Medium | null> => {
    const caller = requireCaller(context);
    const medium = await context.media.load(id);
    if (medium === null || medium.uploaderId === caller.staffId) return medium;
    return (await media.maySee(caller, medium, shownVariant(medium))) ? medium : null;
  };

  return {
    Query: {
      eventMedium: (_, { id }, context) => visibleMedium(id, context),
      eventMediumLimits: () => MEDIA_KINDS.map(limitOfKind),
    },
    Mutation: {
      beginEventMediaUpload: async (_, { input }, context) => {
        const { eventId, ...upload } = parseInput(beginUploadSchema, input);
        const caller = requireCaller(context);
        const event = eventId === null ? null : await context.loaders.events.load(eventId);
        if (eventId !== null && (event === null || !isInPerson(sightOf(caller, event)))) {
          throw new GridhallError(errors.EVENT_NOT_FOUND, { id: eventId });
        }
        const { medium, replayed } = await store.begin({ ...upload, subject: eventId, uploaderId: caller.staffId });
        context.media.prime(medium._id, medium);
        return {
          ...{ medium, replayed, expiresAt: medium.expiresAt },
          uploadUrl: uploadLink(settings, medium),
          limit: limitOfKind(medium.kind),
        };
      },
    },
    Event: {
      media: async (event, _, context) => {
        if (!isInPerson(sightOf(requireCaller(context), event))) return null;
        const timeline = (await context.loaders.timelines.load(event._id)).slice(0, event.version);
        const ids = timeline.flatMap(({ evidence }) => evidence ?? []).flatMap((piece) => mediumIdOf(piece) ?? []);
        const found = await Promise.all([...new Set(ids)].map((id) => context.media.load(id)));
        return found.filter((medium) => medium !== null);
      },
    },
    EventEvidence: {
      medium: (piece, _, context) => {
        const id = mediumIdOf(piece);
        return id === null ? null : context.media.load(id);
      },
      sha256: ({ sha256 }) => sha256 ?? null,
    },
    EventMedium: {
      ...mediumFields(store),
      device: async (medium, _, context) =>
        (await tellsReporter(medium, context)) ? null : (medium.content?.captured?.device ?? null),
      uploader: async (medium, _, context) =>
        (await tellsReporter(medium, context)) ? null : { id: medium.uploaderId },
    },
  };
}
