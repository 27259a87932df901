import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import type { PlaceLoader } from './directory.js';

/** What the directory adds to a request's context. */
export interface DirectoryContext {
  /** Places by code, in one query for all of this request. */
  readonly places: PlaceLoader;
}

/** What the desk knows of grid's places and work items. */
export function directoryFeature({ directory }: Core): Feature<DirectoryContext> {
  return { context: () => ({ places: directory.placeLoader() }), consumers: directory.consumers };
}
