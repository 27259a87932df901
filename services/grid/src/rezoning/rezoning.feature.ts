import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { recordsHandover } from './records-handover.js';
import { rezoningResolvers } from './rezoning.resolvers.js';
import { teamUnits } from './team-units.js';

/** Grids that are merged and split: their codes end, and what lies in them moves. */
export function rezoningFeature({ stores, sealer }: Core): Feature {
  return { resolvers: rezoningResolvers, consumers: [teamUnits(stores), recordsHandover(stores, sealer)] };
}
