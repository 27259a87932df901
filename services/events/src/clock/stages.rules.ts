import type { Clock } from '@gridhall/clocks';
import type { EventData, Stage } from '@gridhall/messages';
import type { EventFacts } from '../event/event.document.js';
import type { ClockName } from '../event/lifecycle.js';

/** A stage whose clock ended, as other services are told. */
export type EndedStage = NonNullable<EventData['endedStages']>[number];

/** The clocks by which somebody is late, by the names that other services know them by. */
const stages: Readonly<Partial<Record<ClockName, Stage>>> = {
  ...{ accept: 'ACCEPT', confirm: 'CONFIRM', dispatch: 'DISPATCH' },
  ...{ 'sign-for': 'SIGN_FOR', dispose: 'DISPOSE', verify: 'VERIFY' },
};

/** The stages whose clock ended between two states of an event's clocks. Pure. */
export function stagesEnded(before: readonly Clock[], after: readonly Clock[]): EndedStage[] {
  const isRestarted = ({ name }: Clock): boolean => after.some((one) => one.name === name && one.metAt === null);
  return after.flatMap((clock, index) => {
    const stage = stages[clock.name as ClockName];
    // Clocks are only added: each has its place for good.
    const hasEnded = clock.metAt !== null && before[index]?.metAt === null;
    if (stage === undefined || !hasEnded) return [];
    const outcome = clock.breachedAt !== null ? 'MISSED' : isRestarted(clock) ? 'RESTARTED' : 'KEPT';
    return [{ stage, minutes: clock.usedMinutes ?? 0, outcome }];
  });
}

/** The deadline that runs out first, with the stage that it is of. Pure. */
export function dueOf({ clocks, dueAt }: Pick<EventFacts, 'clocks' | 'dueAt'>): EventData['due'] {
  if (dueAt === null) return null;
  const isIt = (clock: Clock): boolean => clock.metAt === null && clock.dueAt?.getTime() === dueAt.getTime();
  const stage = clocks.filter(isIt).flatMap(({ name }) => stages[name as ClockName] ?? [])[0];
  return stage === undefined ? null : { stage, at: dueAt.toISOString() };
}
