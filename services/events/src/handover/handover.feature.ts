import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { Handover } from './handover.js';

/** The open events of grids that were merged or split go on in the successors. */
export function handoverFeature({ store, commands, directory }: Core): Feature {
  const handover = new Handover(store, commands, directory);
  return { consumers: [handover.consumer], tasks: [handover] };
}
