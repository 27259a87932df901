import type { RequestContext } from '@gridhall/service-kit';
import type { EventContext } from './event/event.feature.js';
import type { MediaContext } from './media/media.feature.js';
import type { WorkloadContext } from './workload/workload.feature.js';

/** What events' resolvers find in a request's context. */
export interface Context extends RequestContext, EventContext, MediaContext, WorkloadContext {}
