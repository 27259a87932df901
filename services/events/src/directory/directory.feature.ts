import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';

/** What events know of grid's places, units, people and work items. */
export function directoryFeature({ directory }: Core): Feature {
  return { consumers: directory.consumers };
}
