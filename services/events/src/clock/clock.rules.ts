import { clocked, extendClock, pauseClock, resumeClock, startClock, stopClock, type Clock } from '@gridhall/clocks';
import type { EventState } from '@gridhall/messages';
import type { EventFacts } from '../event/event.document.js';
import type { ClockName } from '../event/lifecycle.js';
import { states } from '../event/states.js';
import { stagesEnded } from './stages.rules.js';
import { deadlineOf, policyOf, type ClockTerms, type Deciding } from './policy.rules.js';

/** The facts that clocks follow. */
export type Followed = Deciding & Pick<EventFacts, 'state' | 'stageStartedAt' | 'extensionWorkingDays' | 'clocks'>;

/** What clocks make of them. */
export type Clocks = Pick<EventFacts, 'clocks' | 'nextAlarmAt' | 'dueAt' | 'endedStages'>;

/** In these an event waits for something, and goes on where it was: what ran stands still. */
const waitingStates: ReadonlySet<EventState> = new Set<EventState>(['INFO_REQUESTED', 'SUSPENDED', 'MERGED']);

const runningIn = new Map(states.map(({ state, clocks }) => [state, clocks]));

/** Did the step begin a stage in the very state that it was in, such as an escalation of a reported event? */
function isBegunAnew(before: Followed, after: Followed): boolean {
  return before.state === after.state && before.stageStartedAt.getTime() !== after.stageStartedAt.getTime();
}

/** Has a clock another length now, since the matter became urgent? */
function isOtherwiseCounted(name: ClockName, before: Followed, after: Followed, now: Date, terms: ClockTerms): boolean {
  if (before.urgency === after.urgency) return false;
  const [one, other] = [before, after].map((event) => policyOf(name, event, now, terms));
  return one?.counting !== other?.counting || one?.minutes !== other?.minutes;
}

/**
 * The clocks of an event after a step: the state's own run (event-lifecycle §2), those of a stage that it left have ended,
 * and while it waits they stand still. What became urgent has the clocks of what is urgent from then on. Pure.
 *
 * @param before null when the step began it
 */
export function clocksAfter(before: Followed | null, after: Followed, now: Date, terms: ClockTerms): Clocks {
  const wanted = runningIn.get(after.state) ?? [];
  const isAnew = before !== null && isBegunAnew(before, after);
  const carried = (clock: Clock): Clock => {
    const name = clock.name as ClockName;
    if (!wanted.includes(name)) {
      return waitingStates.has(after.state)
        ? pauseClock(clock, now, terms.calendar)
        : stopClock(clock, now, terms.calendar);
    }
    const isOver = isAnew || (before !== null && isOtherwiseCounted(name, before, after, now, terms));
    if (isOver) return stopClock(clock, now, terms.calendar);
    const extension =
      name === 'dispose' && before !== null ? after.extensionWorkingDays - before.extensionWorkingDays : 0;
    const resumed = resumeClock(clock, now, terms.calendar);
    return extension > 0 ? extendClock(resumed, extension * terms.calendar.minutesPerDay, terms.calendar) : resumed;
  };
  const kept = after.clocks.map((clock) => (clock.metAt === null ? carried(clock) : clock));
  const open = new Set(kept.filter(({ metAt }) => metAt === null).map(({ name }) => name));
  const begun = wanted
    .filter((name) => !open.has(name))
    .map((name) => startClock(name, policyOf(name, after, now, terms), now, terms.calendar));
  const clocks = [...kept, ...begun];
  const isMerged = after.state === 'MERGED';
  // What was due before it was merged may still be when it is a matter of its own again; meanwhile it asks for nothing.
  return {
    ...clocked(clocks),
    ...(isMerged ? { nextAlarmAt: null } : {}),
    dueAt: deadlineOf(clocks, terms.table),
    endedStages: stagesEnded(before?.clocks ?? [], clocks),
  };
}
