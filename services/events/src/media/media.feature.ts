import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { mediaLoader, mediaResolvers, type MediaLoader } from './media.resolvers.js';

/** What media add to a request's context. */
export interface MediaContext {
  /** Media by id, in one query for all of this request. */
  readonly media: MediaLoader;
}

/** Photos and recordings of events: brought up, kept, shown. */
export function mediaFeature({ keeping: { media, forwarded, task } }: Core): Feature<MediaContext> {
  return {
    resolvers: mediaResolvers(media),
    context: () => ({ media: mediaLoader(media) }),
    forwarded,
    tasks: [task],
  };
}
