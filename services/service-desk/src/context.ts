import type { RequestContext } from '@gridhall/service-kit';
import type { ApplicationContext } from './application/application.feature.js';
import type { DirectoryContext } from './directory/directory.feature.js';

/** What service-desk's resolvers find in a request's context. */
export interface Context extends RequestContext, ApplicationContext, DirectoryContext {}
