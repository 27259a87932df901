import type { IndexDefinition } from '@gridhall/service-kit';
import { openStates } from '../event/states.js';

/** What is open is a small part of all events, and it is what maps show: these indexes do not grow with the years. */
const open = { partialFilterExpression: { state: { $in: [...openStates] } } };

/** The lowest tier that the map's sample holds: one event in sixteen. */
export const SAMPLED_TIER = 2;
/** The index of the sample, for hints. */
export const SAMPLE = 'sample_on_map';

/** Everything that is usually asked of an event on a map: with it in an index, none is read. */
const asked = {
  ...{ 'onMap.latitude': 1, 'onMap.longitude': 1 },
  ...{ placeCode: 1, state: 1, workItemCode: 1, platform: 1, category: 1, urgency: 1, reportedAt: 1, _id: 1 },
} as const;

/** The indexes of the map. */
export const mapIndexes: readonly IndexDefinition[] = [
  // Near a point, whatever the state; written once, for neither field ever changes.
  { key: { point: '2dsphere' } },
  // Near a point and open; and likely duplicates, which are on one item.
  { key: { point: '2dsphere', workItemCode: 1 }, options: { ...open, name: 'open_near' } },
  // Clusters of what is open.
  { key: { 'onMap.strip': 1, ...asked }, options: { ...open, name: 'open_on_map' } },
  // Clusters of what is too much to count: the rarest tiers first, as many of them as a sample needs.
  {
    key: { 'onMap.tier': 1, 'onMap.strip': 1, ...asked },
    options: { partialFilterExpression: { 'onMap.tier': { $gte: SAMPLED_TIER } }, name: SAMPLE },
  },
];
