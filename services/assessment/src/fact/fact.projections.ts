import { applicationMessages, eventMessages, visitMessages } from '@gridhall/messages';
import { projection, type ConsumerDefinition } from '@gridhall/service-kit';
import { foldApplication } from './application-fact.rules.js';
import { foldEvent } from './event-fact.rules.js';
import { factCollections } from './fact.collections.js';
import { foldVisit } from './visit-fact.rules.js';

/**
 * The facts that assessment mirrors. It learns them from messages only (domain §6): the kit applies every step once and
 * in order, and compares what it holds with the owners'.
 *
 * Each has one index for figures, by place and moment: the document store's; the column store needs none.
 */
export const factProjections: readonly ConsumerDefinition[] = [
  projection({
    durable: 'assessment-events',
    contracts: eventMessages,
    collection: factCollections.event,
    indexes: [{ key: { placeCode: 1, reportedAt: 1 } }],
    fold: foldEvent,
  }),
  projection({
    durable: 'assessment-visits',
    contracts: visitMessages,
    collection: factCollections.visit,
    indexes: [{ key: { placeCode: 1, visitedAt: 1 } }],
    fold: foldVisit,
  }),
  projection({
    durable: 'assessment-applications',
    contracts: applicationMessages,
    collection: factCollections.application,
    indexes: [{ key: { placeCode: 1, deliveredAt: 1 } }, { key: { placeCode: 1, acceptedAt: 1 } }],
    fold: foldApplication,
  }),
];
