import { eventMessages, type EventData } from '@gridhall/messages';
import { clockIndex } from '@gridhall/clocks';
import { AggregateStore, type IndexDefinition, type Runtime } from '@gridhall/service-kit';
import { clocksAfter } from '../clock/clock.rules.js';
import type { ClockTerms } from '../clock/policy.rules.js';
import { errors } from '../errors.js';
import { mapIndexes } from '../map/map.indexes.js';
import { sealedFacts } from '../evidence/sealed.rules.js';
import type { EventDocument } from './event.document.js';
import { toMessage } from './event.messages.js';
import { searchKeys } from '../search/keys.rules.js';
import type { EventStep } from './lifecycle.js';
import { openStates, presentStates } from './states.js';
import { standingOutIndexes } from './standing-out.indexes.js';

/** Newest first, the id deciding ties: the order of every list. */
const newestFirst = { reportedAt: -1, _id: -1 } as const;

/**
 * An index per question that is asked all the time; each gives its rows in the order of the list, so that no page sorts.
 * `places` holds the place and all above it: one equality serves a grid as it serves the district.
 */
const indexes: readonly IndexDefinition[] = [
  // What happens in a place.
  { key: { places: 1, ...newestFirst } },
  // The inbox of a place: some states only.
  { key: { places: 1, state: 1, ...newestFirst } },
  // The inbox of a unit.
  { key: { holderUnitId: 1, state: 1, ...newestFirst } },
  // What is or was dispatched to a unit (domain §7).
  { key: { unitIds: 1, ...newestFirst } },
  // The same, as far as it is open: what a unit ever did grows.
  {
    key: { unitIds: 1, ...newestFirst },
    options: { name: 'open_of_unit', partialFilterExpression: { state: { $in: [...openStates] } } },
  },
  // What a person reported.
  { key: { reporterStaffId: 1, ...newestFirst } },
  // What a person follows since their own event was merged into it.
  { key: { followerStaffIds: 1, ...newestFirst } },
  // The parts of an event, which are few among all. Not `$type`: MongoDB does not see that an id is a string.
  { key: { parentId: 1 }, options: { partialFilterExpression: { parentId: { $gt: '' } } } },
  // What a person reported and still goes on: their inbox.
  {
    key: { reporterStaffId: 1, state: 1, ...newestFirst },
    options: { partialFilterExpression: { state: { $in: [...openStates] } } },
  },
  // What a person was given to deal with, or to verify: few of all.
  { key: { assigneeStaffId: 1, state: 1 }, options: { partialFilterExpression: { assigneeStaffId: { $gt: '' } } } },
  { key: { verifierStaffId: 1, state: 1 }, options: { partialFilterExpression: { verifierStaffId: { $gt: '' } } } },
  // The matters of an item in a place: of 28 items some are rare.
  { key: { places: 1, workItemCode: 1, ...newestFirst } },
  // The same, as far as it is not in the archive: of one item little is closed, and all that came before would be read to find no more.
  {
    key: { places: 1, workItemCode: 1, ...newestFirst },
    options: { name: 'present_of_item', partialFilterExpression: { state: { $in: [...presentStates] } } },
  },
  ...standingOutIndexes,
  // Search: one word in one town, newest first (services/events/src/search).
  { key: { words: 1, townCode: 1, ...newestFirst } },
  { key: { number: 1 }, options: { unique: true } },
  // What came from the outside: few of all.
  { key: { ...newestFirst }, options: { partialFilterExpression: { outsideKeyId: { $type: 'string' } } } },
  ...mapIndexes,
  clockIndex,
];

/** The store of events. */
export type EventStore = AggregateStore<EventDocument, EventData, EventStep>;

/** Opens the store of events, whose clocks are counted by these terms. */
export function eventStore(runtime: Runtime, terms: ClockTerms): EventStore {
  return new AggregateStore<EventDocument, EventData, EventStep>(runtime, {
    collection: 'events',
    contracts: eventMessages,
    indexes,
    errors: { notFound: errors.EVENT_NOT_FOUND, versionConflict: errors.EVENT_VERSION_CONFLICT },
    sealed: sealedFacts,
    derived: (after, before, now, entry) => ({
      ...clocksAfter(before, after, now, terms),
      ...searchKeys(after, before, entry.comment ?? null),
    }),
    toMessage,
  });
}
