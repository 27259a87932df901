import { applicationMessages, type ApplicationData } from '@gridhall/messages';
import { AggregateStore, type IndexDefinition, type Runtime } from '@gridhall/service-kit';
import { errors } from '../errors.js';
import type { ApplicationDocument } from './application.document.js';
import { toMessage } from './application.messages.js';
import type { ApplicationStep } from './lifecycle.js';

/** Collection of the applications. */
export const APPLICATIONS = 'applications';

/** Newest first, the id deciding ties: the order of every list. */
const newestFirst = { submittedAt: -1, _id: -1 } as const;

/** An index per question that is asked all the time; each gives its rows in the order of the list. */
const indexes: readonly IndexDefinition[] = [
  // What was brought to the windows of a place.
  { key: { places: 1, ...newestFirst } },
  // The inbox of a place: some states only.
  { key: { places: 1, state: 1, ...newestFirst } },
  { key: { number: 1 }, options: { unique: true } },
  // Referrals that wait for their event: few, and none for long.
  { key: { eventId: 1, referredAt: 1 }, options: { partialFilterExpression: { state: 'REFERRED' } } },
];

/** The store of applications. */
export type ApplicationStore = AggregateStore<ApplicationDocument, ApplicationData, ApplicationStep>;

/** Opens the store of applications. */
export function applicationStore(runtime: Runtime): ApplicationStore {
  return new AggregateStore<ApplicationDocument, ApplicationData, ApplicationStep>(runtime, {
    collection: APPLICATIONS,
    contracts: applicationMessages,
    indexes,
    errors: { notFound: errors.APPLICATION_NOT_FOUND, versionConflict: errors.APPLICATION_VERSION_CONFLICT },
    toMessage,
  });
}
