import { rung, type Clock, type Ring } from '@gridhall/clocks';
import { unrelated, type SystemCommand } from '../event/command.js';
import type { EventFacts } from '../event/event.document.js';
import { permit } from '../event/event.rules.js';
import type { AlarmName } from './clock.table.js';

/** What the platform does when an alarm rings. */
export interface AlarmStep {
  readonly command: SystemCommand;
  readonly supervision?: 'YELLOW' | 'RED';
  /** What the step settles: the alarm, and its clock goes on. */
  readonly settles: (event: EventFacts) => Partial<EventFacts>;
}

const steps: Readonly<Record<AlarmName, Pick<AlarmStep, 'command' | 'supervision'>>> = {
  REMIND: { command: 'remind' },
  YELLOW: { command: 'warn', supervision: 'YELLOW' },
  RED: { command: 'warn', supervision: 'RED' },
  ESCALATE: { command: 'escalate' },
  REASSIGN: { command: 'reassignVerification' },
  SUPPLY: { command: 'supplyInfo' },
  RESUME: { command: 'resume' },
  EXPIRE: { command: 'expireEvaluation' },
  ARCHIVE: { command: 'archive' },
  WITHDRAW: { command: 'expireDraft' },
};

/** May the platform take it up a level (event-lifecycle §4: while there is one, three times at most)? */
function canEscalate(event: EventFacts, now: Date): boolean {
  return !('refusal' in permit('escalate', { event, caller: { system: 'clock' }, now, related: unrelated }));
}

/** The clocks after an alarm of a running one took effect. */
function settled(clocks: readonly Clock[], clockName: string, alarm: AlarmName, now: Date): Pick<EventFacts, 'clocks'> {
  const isIt = ({ name, metAt }: Clock): boolean => name === clockName && metAt === null;
  return { clocks: clocks.map((clock) => (isIt(clock) ? rung(clock, alarm, now) : clock)) };
}

/**
 * The step that an alarm asks for. Where nobody stands above, a red card is all: the escalation goes under in it. Pure.
 */
export function alarmStep({ clock, alarm }: Pick<Ring, 'clock' | 'alarm'>, event: EventFacts, now: Date): AlarmStep {
  const name = alarm.name as AlarmName;
  const isTop = (name === 'RED' || name === 'ESCALATE') && !canEscalate(event, now);
  const last = isTop && clock.alarms.some((one) => one.name === 'ESCALATE') ? 'ESCALATE' : name;
  return {
    ...steps[isTop ? 'RED' : name],
    settles: ({ clocks, stageStartedAt }) => ({
      ...settled(clocks, clock.name, last, now),
      // It is the same verification, by whomever: its clock goes on to the red card.
      ...(name === 'REASSIGN' ? { stageStartedAt } : {}),
    }),
  };
}
