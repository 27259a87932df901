import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { matterWatch, visitLinks } from './visit.links.js';
import { mediaLoader, openVisitMedia, visitMediaResolvers, type MediaLoader } from './visit.media.js';
import { visitResolvers } from './visit.resolvers.js';
import { VisitWords } from './visit.words.js';
import { Visits } from './visits.js';

/** What visits add to a request's context. */
export interface VisitContext {
  /** The commands on visits. */
  readonly visits: Visits;
  /** Opens what people told on visits, for those who may see it. */
  readonly visitWords: VisitWords;
  /** Media of visits by id. */
  readonly media: MediaLoader;
}

/** What people of the net see on their rounds: recorded, with photos and needs, raised as events. */
export async function visitFeature({ runtime, stores, sealer }: Core): Promise<Feature<VisitContext>> {
  const { media, forwarded, task } = await openVisitMedia(runtime, stores.visits);
  const visitWords = new VisitWords(sealer);
  const visits = new Visits({ stores, media, words: visitWords, now: runtime.now });
  const ofMedia = visitMediaResolvers(media);
  return {
    resolvers: {
      ...{ ...visitResolvers, VisitMedium: ofMedia.VisitMedium },
      Query: { ...visitResolvers.Query, ...ofMedia.Query },
      Mutation: { ...visitResolvers.Mutation, ...ofMedia.Mutation },
    },
    context: () => ({ visits, visitWords, media: mediaLoader(media) }),
    aggregates: [stores.visits],
    forwarded,
    consumers: [visitLinks(stores.visits)],
    tasks: [task, matterWatch(runtime, stores.visits)],
  };
}
