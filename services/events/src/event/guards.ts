import { GridhallError, type Caller } from '@gridhall/service-kit';
import { errors } from '../errors.js';
import type { Given } from './command.js';
import type { EventFacts } from './event.document.js';
import { isAdmitted, levelAbove, levelOfUnit, overlap, subordinates } from './levels.js';
import type { Command, Guard } from './lifecycle.js';
import { limits } from './limits.js';
import { OTHER_REASON, reasons } from './reasons.js';
import { addWorkingDays } from './working-days.js';

/** Guards of a change; those of a report stand in report.rules.ts. */
export type ChangeGuard = Exclude<Guard, 'placeKnown' | 'workItemAdmitted' | 'itemSettlesOnTheSpot'>;

/** What a guard on the event looks at: who wants to do what, and when. */
export interface Situation {
  readonly event: EventFacts;
  readonly caller: Caller;
  readonly now: Date;
}

/** Asks whether the event allows it, whatever is given along. */
interface EventGuard {
  readonly asks: 'event';
  readonly refuse: (situation: Situation) => GridhallError | null;
  /** Until when it allows it, where a window counts. */
  readonly until?: (event: EventFacts) => Date | null;
}

/** Asks whether enough was given along. */
interface InputGuard {
  readonly asks: 'input';
  /** The field of the input that must answer it; null where leaving it out is an answer. */
  readonly input: string | null;
  /** What of the input it looks at, where others ask. */
  readonly looksAt?: 'unit';
  readonly refuse: (given: Given, event: EventFacts, command: Command) => GridhallError | null;
}

/** A promise that a step keeps. */
export type GuardRule = EventGuard | InputGuard;

/** The last moment to give an event back, or null when it is not dispatched. */
function returnableUntil({ dispatchedAt }: EventFacts): Date | null {
  return dispatchedAt === null ? null : addWorkingDays(dispatchedAt, limits.returnWindowWorkingDays);
}

/** The last moment to reopen an event, or null when it is not closed. */
function reopenableUntil({ closedAt }: EventFacts): Date | null {
  return closedAt === null ? null : new Date(closedAt.getTime() + limits.reopenWindowHours * 3_600_000);
}

/** The rule of each guard's name. Pure; a refusal is given back, not thrown. */
export const guards: Readonly<Record<ChangeGuard, GuardRule>> = {
  evidenceGiven: {
    asks: 'input',
    input: 'evidence',
    refuse: ({ evidence }) => (evidence.length > 0 ? null : new GridhallError(errors.EVIDENCE_REQUIRED)),
  },
  textGiven: {
    asks: 'input',
    input: 'text',
    refuse: ({ comment }) => (comment === null ? new GridhallError(errors.TEXT_REQUIRED) : null),
  },
  reasonGiven: {
    asks: 'input',
    input: 'reasonCode',
    refuse: ({ reasonCode, comment }, _, command) => {
      const allowed = (reasons[command] ?? []).map(({ code }) => code);
      if (reasonCode === null) return new GridhallError(errors.REASON_REQUIRED, { allowed });
      if (!allowed.includes(reasonCode)) {
        return new GridhallError(errors.REASON_UNKNOWN, { reasonCode, command, allowed });
      }
      if (reasonCode === OTHER_REASON && comment === null) {
        return new GridhallError(errors.COMMENT_REQUIRED, { reasonCode });
      }
      return null;
    },
  },
  gradeGiven: {
    asks: 'input',
    input: 'satisfaction',
    refuse: ({ satisfaction }) =>
      satisfaction !== null && Number.isInteger(satisfaction) && satisfaction >= 1 && satisfaction <= 5
        ? null
        : new GridhallError(errors.GRADE_REQUIRED),
  },
  unitCoversPlace: {
    asks: 'input',
    input: null,
    looksAt: 'unit',
    refuse: ({ unit }, { placeCode }) => {
      if (unit === null) return new GridhallError(errors.NO_UNIT_SUGGESTED);
      // An event that lies in a whole town or district may go to a unit of a part of it.
      if (overlap(unit.placeCode, placeCode)) return null;
      return new GridhallError(errors.UNIT_OUT_OF_AREA, {
        unitId: unit.unitId,
        unitPlaceCode: unit.placeCode,
        placeCode,
      });
    },
  },
  unitFitsPlatform: {
    asks: 'input',
    input: null,
    looksAt: 'unit',
    refuse: ({ unit }, { platform }) =>
      unit?.platform == null || platform === null || unit.platform === platform
        ? null
        : new GridhallError(errors.UNIT_OF_OTHER_PLATFORM, {
            unitId: unit.unitId,
            unitPlatform: unit.platform,
            platform,
          }),
  },
  unitSubordinate: {
    asks: 'input',
    input: null,
    looksAt: 'unit',
    refuse: ({ unit }, { commandLevel, urgency }) => {
      const direct = subordinates[commandLevel];
      const allowed = urgency === 'URGENT' ? [...direct, ...subordinates.TOWN] : direct;
      if (unit === null || allowed.includes(unit.kind)) return null;
      return new GridhallError(errors.UNIT_NOT_SUBORDINATE, { level: commandLevel, allowed: direct, kind: unit.kind });
    },
  },
  itemAdmittedToUnit: {
    asks: 'input',
    input: null,
    looksAt: 'unit',
    refuse: ({ unit }, { admittedLevel, workItemCode, commandLevel }) => {
      if (unit === null || isAdmitted(admittedLevel, levelOfUnit(unit.kind, commandLevel))) return null;
      const { unitId, kind } = unit;
      return new GridhallError(errors.ITEM_NOT_ADMITTED, { workItemCode, admittedLevel, unitId, kind });
    },
  },
  higherLevelExists: {
    asks: 'event',
    refuse: ({ event }) => (levelAbove(event) === undefined ? new GridhallError(errors.LEVEL_HIGHEST) : null),
  },
  escalationsLeft: {
    asks: 'event',
    refuse: ({ event }) =>
      event.escalationCount < limits.escalations
        ? null
        : new GridhallError(errors.ESCALATION_LIMIT, { limit: limits.escalations }),
  },
  withinReturnWindow: {
    asks: 'event',
    until: returnableUntil,
    refuse: ({ event, now }) => {
      const until = returnableUntil(event);
      return until !== null && now <= until ? null : new GridhallError(errors.RETURN_WINDOW_OVER, { until });
    },
  },
  verifierOfOtherUnit: {
    asks: 'event',
    // Principle 2: by someone who is not of the unit that did it, in whichever of the person's postings.
    refuse: ({ event: { disposal }, caller }) => {
      if (disposal === null) return null;
      const { unitId, staffId } = disposal;
      const isOfUnit = unitId !== null && caller.postings.some(({ unit }) => unit === unitId);
      return isOfUnit || caller.staffId === staffId
        ? new GridhallError(errors.VERIFIER_OF_DISPOSING_UNIT, { unitId })
        : null;
    },
  },
  withinReopenWindow: {
    asks: 'event',
    until: reopenableUntil,
    refuse: ({ event, now }) => {
      const until = reopenableUntil(event);
      return until !== null && now <= until ? null : new GridhallError(errors.REOPEN_WINDOW_OVER, { until });
    },
  },
  reopensLeft: {
    asks: 'event',
    refuse: ({ event }) =>
      event.reopenCount < limits.reopens ? null : new GridhallError(errors.REOPEN_LIMIT, { limit: limits.reopens }),
  },
};

/** Narrows a guard's name of the table to one that a change knows. */
export function isChangeGuard(name: string): name is ChangeGuard {
  return name in guards;
}
