import { nationalCalendar } from '@gridhall/clocks';
import type { ClockName } from '../event/lifecycle.js';
import { markdownTable } from '../event/markdown-table.js';
import { states } from '../event/states.js';
import { clockTable, overrides, SAME_DAY_LEAST_HOURS, type AlarmName, type ClockRow } from './clock.table.js';

const alarmWords: Readonly<Record<AlarmName, string>> = {
  REMIND: 'reminder',
  YELLOW: 'yellow card',
  RED: 'red card',
  ESCALATE: 'up one level',
  REASSIGN: 'to the command room',
  SUPPLY: 'back without an answer',
  RESUME: 'taken up again',
  EXPIRE: 'closed',
  ARCHIVE: 'archived',
  WITHDRAW: 'thrown away',
};

const metrics = [
  ['`gridhall_clock_backlog`', 'events with an alarm that is due and has not taken effect'],
  ['`gridhall_clock_oldest_due_seconds`', 'how long the oldest of them waits'],
  ['`gridhall_clock_alarms_total`', 'alarms that took effect, by clock and alarm'],
  ['`gridhall_clock_failures_total`', 'alarms that failed; such an event rests, longer each time, and is tried again'],
];

function lengthWords(allowance: ClockRow['allowance']): string {
  if (allowance === 'item') return 'the item’s working days; 1: the same day';
  if (allowance === 'resume date') return 'until the date that was approved';
  const { amount, unit } = allowance;
  return `${amount} ${amount === 1 ? unit.replace(/s$/, '') : unit}`;
}

function clockRow([name, { zh, allowance, alarms, source }]: [string, ClockRow]): string[] {
  const own = overrides
    .filter(({ clock }) => clock === name)
    .map(
      (one) =>
        `${one.urgency ?? ''} ${one.level ?? ''} ${one.workItemCode ?? ''}`.trim() + `: ${lengthWords(one.allowance)}`,
    );
  const runsIn = states.filter(({ clocks }) => clocks.includes(name as ClockName)).map(({ state }) => state);
  const rings = alarms.map(({ name: alarm, share }) => `${share * 100} %: ${alarmWords[alarm]}`);
  return [
    `\`${name}\``,
    zh,
    runsIn.join(', '),
    [lengthWords(allowance), ...own].join('; '),
    rings.join('; ') || '–',
    source,
  ];
}

/** `docs/clocks.md`: what runs when and what happens then, by the tables that the clocks themselves read. */
export function clocksMarkdown(): string {
  const hours = nationalCalendar.workingHours.map(({ from, to }) => `${from}–${to}`).join(' and ');
  const years = nationalCalendar.years.map(({ year, basis, source }) => [String(year), basis, source]);
  return `# Clocks

Written by \`pnpm --filter @gridhall/events run docs\` from the tables in \`services/events/src/clock\`; do not edit by hand.

Every stage of an event has its own clock (event-lifecycle §4). Clocks stand in the event's own document and are written with
the step that starts, stops or pauses them, so none is lost and none outlives its state. \`Event.clocks\`, \`Event.dueAt\` and
\`Event.isOverdue\` show them. A clock that stands still, since a suspension was approved (not only asked for), the reporter is asked
for more, or the event is merged, goes on with the time it had left; an approved extension adds to it.

## What runs when

${markdownTable(['Clock', '中文', 'Runs in', 'Length', 'At', 'Source'], Object.entries(clockTable).map(clockRow))}

- Working days and hours count on the working calendar; minutes, hours and days count round the clock.
- What is simple (\`disposeWorkingDays\` 1) is due by the end of the working day on which it was taken up; what comes late in the day has
  ${SAME_DAY_LEAST_HOURS} working hours at least.
- A length may depend on work item, level and urgency: \`overrides\` in \`clock.table.ts\`; the one that says most of the event holds.
- A dispatch rule that is followed, or the dispatcher, may give the unit other deadlines (\`Event.handlingTerms\`): \`sign-for\` and \`dispose\` of that
  dispatch, a rework too, run by them. What becomes urgent after is signed for as what is urgent.
- Where no level stands above, or the event went up \`limits.escalations\` times, the red card is all.
- After a standstill everything that was due takes effect in its order, each once; only reminders of what is past are left out. Late is
  late from the deadline on, whenever it was noticed.

## Who lets them take effect

Every replica of services/events runs an engine (\`packages/clocks\`; applications and visits will run on it too). The replicas share the
work by what the database knows of them; one that was killed leaves its part standing for ten seconds. Each alarm is a command of the life
cycle in the platform's own name, with the event's version and the alarm as idempotency key, so two tries take effect once. See
[decision 7](decisions/0007-clocks.md).

${markdownTable(['Metric', 'Tells'], metrics)}

\`GRIDHALL_CLOCKS=false\` lets a replica answer requests only. \`GRIDHALL_CLOCK_POLL_SECONDS\` bounds how late a clock may be noticed that was
set a moment ago.

## The working calendar

Version \`${nationalCalendar.version}\`: Monday to Friday, ${hours} in Asia/Shanghai (the hours are ours: the law fixes their number, not their
place), without the holidays and with the make-up working days (调休) of the State Council's notices:

${markdownTable(['Year', 'Basis', 'Source'], years)}

**Provisional** years follow from the law alone; put the notice in when it is out. To replace the calendar, copy
\`packages/clocks/src/calendar/china.json\`, change it, give it a \`version\` of its own and name it in \`GRIDHALL_CALENDAR_FILE\`: every replica the
same. A file that does not fit stops the start and says what is wrong. Each clock names the version that it was counted by; clocks that run keep
their moments until a step counts them anew.
`;
}
