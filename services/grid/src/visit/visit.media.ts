import {
  Finisher,
  isNamedByStep,
  limitOf,
  mediaRoutes,
  mediaSettings,
  mediaSweeper,
  MediaStore,
  mediumFields,
  shownVariant,
  uploadFields,
  uploadLink,
  type MediaKind,
  type Medium,
  type mediaConfigSchema,
  type Variant,
} from '@gridhall/media';
import {
  commonErrors,
  GridhallError,
  parseInput,
  requireCaller,
  roleGrants,
  type BaseConfig,
  type Caller,
  type ForwardedHandler,
  type RunningConsumer,
  type Runtime,
} from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import { z } from 'zod';
import type { Context } from '../context.js';
import type { Resolvers, VisitMediumLimit } from '../generated/graphql.js';
import { visibleVisits } from './visit.list.js';
import { visitSight } from './visit.rules.js';
import type { VisitRow, VisitStore } from './visit.store.js';

const beginSchema = z.object({
  ...uploadFields,
  visitId: z
    .string()
    .min(1)
    .max(64)
    .nullish()
    .transform((value) => value ?? null),
});

/** The media of visits, as the service is put together with. */
export interface VisitMediaParts {
  readonly media: MediaStore;
  readonly forwarded: Readonly<Record<string, ForwardedHandler>>;
  readonly task: RunningConsumer;
}

/**
 * Who sees personal data of one of the visits that a medium belongs to may see it; a photo as it was sent, where and when it
 * was taken in it, only who supervises.
 */
async function maySeeMedium(
  visits: VisitStore,
  caller: Caller,
  { subjects, kind }: Medium,
  variant: Variant,
): Promise<boolean> {
  const supervises = caller.postings.some(({ role }) => roleGrants(role, 'event:supervise'));
  if (kind === 'PHOTO' && variant === 'original' && !supervises) return false;
  const seen = await visits.collection
    .find({ $and: [visibleVisits(caller), { _id: { $in: [...subjects] } }] })
    .project<Pick<VisitRow, 'placeCode' | 'staffId'>>({ placeCode: 1, staffId: 1 })
    .toArray();
  return seen.some((visit) => visitSight(caller, visit) === 'all');
}

/** Media by id, in one query for all of a request. */
export type MediaLoader = DataLoader<string, Medium | null>;

/** The loader of one request. Who may see what it finds, is asked of each. */
export function mediaLoader(media: MediaStore): MediaLoader {
  return new DataLoader(async (ids) => {
    const found = await media.find(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** Opens the media of visits. */
export async function openVisitMedia(
  runtime: Runtime<BaseConfig & z.output<typeof mediaConfigSchema>>,
  visits: VisitStore,
): Promise<VisitMediaParts> {
  const media = new MediaStore(runtime, mediaSettings(runtime.name, runtime.config));
  await media.ensureIndexes();
  const finisher = new Finisher(media);
  return {
    media,
    forwarded: {
      '/media/': mediaRoutes(media, finisher, { maySee: (...asked) => maySeeMedium(visits, ...asked) }),
    },
    task: mediaSweeper(media, finisher, {
      isNamed: (medium) => isNamedByStep(visits.collection, medium),
      log: runtime.log,
    }),
  };
}

/** Resolvers of `visit.media.graphql`. */
export function visitMediaResolvers(media: MediaStore): Resolvers {
  const limitOfKind = (kind: MediaKind): VisitMediumLimit => {
    const { most: maxPerVisit, ...limit } = limitOf(media, kind);
    return { ...limit, maxPerVisit };
  };
  const { takenPoint, ...fields } = mediumFields(media);

  /** The visit that an upload is to belong to must be one that the caller may add to. */
  const requireVisit = async (visitId: string | null, context: Context): Promise<void> => {
    if (visitId === null) return;
    const visit = await context.loaders.visit.load(visitId);
    if (visit === null || visitSight(requireCaller(context), visit) !== 'all') {
      throw new GridhallError(commonErrors.NOT_FOUND, { id: visitId });
    }
  };

  return {
    Query: {
      visitMedium: async (_, { id }, context) => {
        const caller = requireCaller(context);
        const medium = await context.media.load(id);
        if (medium === null || medium.uploaderId === caller.staffId) return medium;
        return (await maySeeMedium(context.stores.visits, caller, medium, shownVariant(medium))) ? medium : null;
      },
    },
    Mutation: {
      beginVisitMediaUpload: async (_, { input }, context) => {
        const { visitId, ...upload } = parseInput(beginSchema, input);
        const uploaderId = requireCaller(context).staffId;
        await requireVisit(visitId, context);
        const { medium, replayed } = await media.begin({ ...upload, subject: visitId, uploaderId });
        return {
          ...{ medium, replayed, expiresAt: medium.expiresAt },
          ...{ uploadUrl: uploadLink(media.settings, medium), limit: limitOfKind(medium.kind) },
        };
      },
    },
    VisitMedium: {
      ...fields,
      takenPoint: (medium) => {
        const point = takenPoint(medium);
        return point === null ? null : { type: 'Point', coordinates: [point.longitude, point.latitude] };
      },
      uploader: ({ uploaderId }, _, { loaders }) => loaders.staffMember.load(uploaderId),
    },
  };
}
