import { GridhallError } from '@gridhall/service-kit';
import { errors } from '../errors.js';
import { isPlatform, unitsOf } from './doer.js';
import { dispatchGuards } from './guards/dispatch.guards.js';
import { givenGuards } from './guards/given.guards.js';
import type { GuardRule } from './guards/guard.js';
import { requestGuards } from './guards/request.guards.js';
import { togetherGuards } from './guards/together.guards.js';
import { windowGuards } from './guards/window.guards.js';
import type { Guard } from './lifecycle.js';
import { limits } from './limits.js';

export type { GuardRule, Situation } from './guards/guard.js';

/** Guards of a change; those of a report stand in report.rules.ts. */
export type ChangeGuard = Exclude<Guard, 'placeKnown' | 'workItemAdmitted' | 'itemSettlesOnTheSpot'>;

/** Reports of people who are no staff of the net. */
const outside: readonly string[] = ['RESIDENT', 'SERVICE_DESK', 'HOTLINE', 'SENSOR'];

/** The rule of each guard's name. Pure; a refusal is given back, not thrown. */
export const guards: Readonly<Record<ChangeGuard, GuardRule>> = {
  ...givenGuards,
  ...dispatchGuards,
  ...windowGuards,
  ...requestGuards,
  ...togetherGuards,
  sourceOutsideOrDoubtful: {
    asks: 'input',
    input: null,
    refuse: ({ comment }, { source }) =>
      outside.includes(source) || comment !== null ? null : new GridhallError(errors.DOUBT_REQUIRED, { source }),
  },
  verifierOfOtherUnit: {
    asks: 'event',
    // Principle 2: by someone who is not of the unit that did it, in whichever of the person's postings.
    refuse: ({ event: { disposal }, caller }) => {
      if (disposal === null || isPlatform(caller)) return null;
      const { unitId, staffId } = disposal;
      const isOfUnit = unitId !== null && unitsOf(caller).includes(unitId);
      return isOfUnit || caller.staffId === staffId
        ? new GridhallError(errors.VERIFIER_OF_DISPOSING_UNIT, { unitId })
        : null;
    },
  },
  notYetEvaluated: {
    asks: 'event',
    refuse: ({ event: { satisfaction } }) =>
      satisfaction === null ? null : new GridhallError(errors.EVALUATED_ALREADY, { satisfaction }),
  },
  dissatisfied: {
    asks: 'event',
    refuse: ({ event: { satisfaction } }) =>
      satisfaction !== null && satisfaction <= limits.dissatisfiedTo
        ? null
        : new GridhallError(errors.NOT_DISSATISFIED, { satisfaction }),
  },
  fileComplete: {
    asks: 'event',
    refuse: ({ event: { disposal } }) => (disposal === null ? new GridhallError(errors.FILE_INCOMPLETE) : null),
  },
  supervised: {
    asks: 'event',
    refuse: ({ event: { supervision } }) => (supervision === 'NONE' ? new GridhallError(errors.NOT_SUPERVISED) : null),
  },
  notYetUrgent: {
    asks: 'event',
    refuse: ({ event: { urgency } }) => (urgency === 'URGENT' ? new GridhallError(errors.URGENT_ALREADY) : null),
  },
};

/** Narrows a guard's name of the table to one that a change knows. */
export function isChangeGuard(name: string): name is ChangeGuard {
  return name in guards;
}
