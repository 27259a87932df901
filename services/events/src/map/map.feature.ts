import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { mapResolvers } from './map.resolvers.js';

/** Events on a map: near a point, in clusters, likely the same. */
export function mapFeature({ store, directory, now }: Core): Feature {
  return { resolvers: mapResolvers({ store, directory, now }) };
}
