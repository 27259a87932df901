import type { IndexDefinition } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { EventDocument } from './event.document.js';

/** Sources that are few among all: most is reported by staff. */
export const rareSources = ['RESIDENT', 'SERVICE_DESK', 'HOTLINE', 'VISIT', 'SENSOR'] as const;

/** Kinds of events that are few among all: each is a filter of its own. */
const kinds: Readonly<Record<string, Filter<EventDocument>>> = {
  urgent: { urgency: 'URGENT' },
  // Of the four NONE is the first in the order of letters.
  supervised: { supervision: { $gt: 'NONE' } },
  reworked: { reworkCount: { $gt: 0 } },
  returned: { returnCount: { $gt: 0 } },
  reopened: { reopenCount: { $gt: 0 } },
  escalated: { escalationCount: { $gt: 0 } },
  dissatisfied: { satisfaction: { $lte: 3 } },
  confidential: { confidential: true },
  legacy: { legacyFlag: true },
};

/**
 * What stands out in a place: an index for each kind, so that the list of one never walks through the others, were there none of it. An
 * event that does not stand out is in none of them, and writing it costs no more.
 */
export const standingOutIndexes: readonly IndexDefinition[] = [
  ...Object.entries(kinds).map(([name, partialFilterExpression]) => ({
    key: { places: 1, reportedAt: -1, _id: -1 } as const,
    options: { name, partialFilterExpression },
  })),
  {
    key: { places: 1, source: 1, reportedAt: -1, _id: -1 },
    options: { partialFilterExpression: { source: { $in: [...rareSources] } } },
  },
];
