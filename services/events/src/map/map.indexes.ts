import type { IndexDefinition } from '@gridhall/service-kit';
import { openStates } from '../event/states.js';

/** What is open is a small part of all events, and it is what maps show: these indexes do not grow with the years. */
const open = { partialFilterExpression: { state: { $in: [...openStates] } } };

/** The indexes of the map. */
export const mapIndexes: readonly IndexDefinition[] = [
  // Near a point, whatever the state; written once, for neither field ever changes.
  { key: { point: '2dsphere' } },
  // Near a point and open; and likely duplicates, which are on one item.
  { key: { point: '2dsphere', workItemCode: 1 }, options: { ...open, name: 'open_near' } },
  // Clusters of what is open: everything that is asked of an event stands in the index, none is fetched.
  {
    key: {
      ...{ 'onMap.strip': 1, 'onMap.latitude': 1, 'onMap.longitude': 1 },
      ...{ placeCode: 1, state: 1, workItemCode: 1, platform: 1, category: 1, urgency: 1, reportedAt: 1, _id: 1 },
    },
    options: { ...open, name: 'open_on_map' },
  },
];
