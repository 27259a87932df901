import type { RequestContext } from '@gridhall/service-kit';
import type { FiguresContext } from './figures/figures.feature.js';

/** What assessment's resolvers find in a request's context. */
export interface Context extends RequestContext, FiguresContext {}
