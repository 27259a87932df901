import type { EventState } from '@gridhall/messages';
import type { Party } from '../lifecycle.js';

type By = (action: Party['action']) => Party;

/** A dispatcher of the level that has the event. */
export const dispatcherOfLevel: By = (action) => ({ relation: 'commandOfLevel', action });
/** Somebody of a level above that one. */
export const levelAbove: By = (action) => ({ relation: 'commandAbove', action });
/** Somebody posted over the event's place. */
export const overPlace: By = (action) => ({ relation: 'overPlace', action });
/** Somebody of the unit that holds the event. */
export const unit: By = (action) => ({ relation: 'holderUnit', action });
/** Somebody of a unit that assists. */
export const assistingUnit: By = (action) => ({ relation: 'assistingUnit', action });
/** Somebody of a unit that was ever given the event. */
export const concernedUnit: By = (action) => ({ relation: 'concernedUnit', action });
/** Who reported it. */
export const reporter: By = (action) => ({ relation: 'reporter', action });
/** The platform itself. */
export const system: Party = { relation: 'system', action: null };

/** "Any open before PENDING_VERIFICATION" (event-lifecycle §3). */
export const beforeVerification: readonly EventState[] = [
  'REPORTED',
  'CONFIRMING',
  'INFO_REQUESTED',
  'ACCEPTED',
  'DISPATCHED',
  'IN_PROGRESS',
  'SUSPENDED',
];

/** "Any open": somebody else than the reporter of a draft has to do with it. */
export const anyOpen: readonly EventState[] = [...beforeVerification, 'PENDING_VERIFICATION', 'PENDING_EVALUATION'];
