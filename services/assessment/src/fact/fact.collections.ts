import type { Projected } from '@gridhall/service-kit';
import type { ApplicationFact } from './application-fact.rules.js';
import type { EventFact } from './event-fact.rules.js';
import type { VisitFact } from './visit-fact.rules.js';

/** What a fact of each kind holds. */
export interface FactFields {
  event: EventFact;
  visit: VisitFact;
  application: ApplicationFact;
}

/** Kinds of facts: one for each aggregate that others publish and assessment counts. */
export type FactKind = keyof FactFields;

/** A fact as it stands in MongoDB: its fields, the owner's aggregate id and the version folded in last. */
export type FactDocument<Kind extends FactKind> = Projected & FactFields[Kind];

/** The collection of each kind of fact; the column store's tables bear the same names. */
export const factCollections = {
  event: 'event_facts',
  visit: 'visit_facts',
  application: 'application_facts',
} as const satisfies Record<FactKind, string>;
