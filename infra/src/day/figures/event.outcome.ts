import type { EventState, Level } from '@gridhall/messages';
import { DISSATISFIED_TO } from '../proportions.js';
import type { EventScript, EventStep } from '../script.js';

/** What is to be known of an event when its script was played: worked out from what was sent, asking nobody. */
export interface EventOutcome {
  state: EventState;
  isOnTheSpot: boolean;
  /** Did anybody decide what becomes of it, or settle it on the spot? */
  isResponded: boolean;
  isFiled: boolean;
  isDispatched: boolean;
  isReturned: boolean;
  isReworked: boolean;
  isReopened: boolean;
  isEscalated: boolean;
  grade: number | null;
  /** Who settled it, while it counts as settled. */
  settledBy: Level | null;
}

interface Progress extends EventOutcome {
  /** The level of the unit that has it. */
  handledAt: Level | null;
  reporterId: string;
  disposerId: string | null;
}

/** What each step makes of an event: this page's own reading of event-lifecycle §3, not the platform's code. */
function apply(progress: Progress, step: EventStep, unitLevels: EventScript['unitLevels']): void {
  switch (step.command) {
    case 'accept':
      progress.state = 'ACCEPTED';
      progress.isFiled = true;
      progress.isResponded = true;
      return;
    case 'dispatch':
      progress.state = 'DISPATCHED';
      progress.isDispatched = true;
      progress.handledAt = unitLevels[step.input.unitId] ?? null;
      return;
    case 'acknowledge':
      progress.state = 'IN_PROGRESS';
      return;
    case 'return':
      progress.state = 'ACCEPTED';
      progress.isReturned = true;
      return;
    case 'escalate':
      progress.state = progress.state === 'REPORTED' ? 'REPORTED' : 'ACCEPTED';
      progress.isEscalated = true;
      return;
    case 'dispose':
      progress.state = 'PENDING_VERIFICATION';
      progress.settledBy = progress.handledAt;
      progress.disposerId = step.actor.staffId;
      return;
    case 'verify':
      if (step.input.passed) {
        // Who settled it is not asked about it.
        progress.state = progress.disposerId === progress.reporterId ? 'CLOSED' : 'PENDING_EVALUATION';
        return;
      }
      progress.isReworked = true;
      progress.settledBy = null;
      progress.state = progress.isOnTheSpot ? 'REPORTED' : 'IN_PROGRESS';
      progress.isOnTheSpot = false;
      return;
    case 'evaluate':
      progress.state = step.input.satisfaction <= DISSATISFIED_TO ? 'PENDING_EVALUATION' : 'CLOSED';
      progress.grade = step.input.satisfaction;
      return;
    case 'close':
      progress.state = 'CLOSED';
      return;
    case 'reopen':
      progress.state = 'ACCEPTED';
      progress.isReopened = true;
      progress.isOnTheSpot = false;
      progress.grade = null;
      progress.settledBy = null;
  }
}

/** The outcome of an event after the first `steps` of its script; all of them by default. */
export function outcomeOf(script: EventScript, steps: number = script.steps.length): EventOutcome {
  const { begins } = script;
  const isOnTheSpot = begins.by === 'REPORT' && begins.input.settled;
  const reporterId = begins.by === 'REPORT' ? begins.actor.staffId : begins.reporterId;
  const progress: Progress = {
    state: isOnTheSpot ? 'PENDING_VERIFICATION' : 'REPORTED',
    isOnTheSpot,
    isResponded: isOnTheSpot,
    isFiled: false,
    isDispatched: false,
    isReturned: false,
    isReworked: false,
    isReopened: false,
    isEscalated: false,
    grade: null,
    settledBy: isOnTheSpot ? 'GRID' : null,
    handledAt: null,
    reporterId,
    disposerId: isOnTheSpot ? reporterId : null,
  };
  for (const step of script.steps.slice(0, steps)) apply(progress, step, script.unitLevels);
  const { handledAt: _handledAt, reporterId: _reporterId, disposerId: _disposerId, ...outcome } = progress;
  return outcome;
}
