import { isRunning, pausedMinutes, remainingMinutes, type Clock } from '@gridhall/clocks';
import type { ClockName } from '../event/lifecycle.js';
import type { EventClockState, Resolvers } from '../generated/graphql.js';
import type { ClockTerms } from './policy.rules.js';

/** How a clock stands. Pure. */
function stateOf(clock: Clock, now: Date): EventClockState {
  const { metAt, dueAt, breachedAt } = clock;
  if (metAt !== null) return breachedAt === null ? 'MET' : 'MISSED';
  if (dueAt !== null && dueAt < now) return 'OVERDUE';
  if (!isRunning(clock)) return 'PAUSED';
  const remindAt = atOf(clock, 'REMIND');
  return remindAt !== null && remindAt <= now ? 'DUE_SOON' : 'RUNNING';
}

function atOf({ alarms }: Clock, name: string): Date | null {
  return alarms.find((alarm) => alarm.name === name)?.at ?? null;
}

/** Resolvers of `clock.graphql`. */
export function clockResolvers({ calendar, table }: ClockTerms, now: () => Date): Resolvers {
  const rowOf = ({ name }: Clock): ClockTerms['table'][ClockName] => table[name as ClockName];
  return {
    Event: {
      isOverdue: ({ dueAt }) => dueAt !== null && dueAt < now(),
    },
    EventClock: {
      nameZh: (clock) => rowOf(clock).zh,
      isDeadline: (clock) => rowOf(clock).isDeadline,
      state: (clock) => stateOf(clock, now()),
      remindAt: (clock) => atOf(clock, 'REMIND'),
      yellowAt: (clock) => atOf(clock, 'YELLOW'),
      redAt: (clock) => atOf(clock, 'RED'),
      countsWorkingTime: ({ counting }) => counting === 'WORKING',
      remainingMinutes: (clock) => remainingMinutes(clock, now(), calendar),
      pausedMinutes: (clock) => pausedMinutes(clock, now()),
    },
  };
}
