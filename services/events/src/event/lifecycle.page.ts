import type { EventState } from '@gridhall/messages';
import type { Party, Relation, StateRow, TransitionRow } from './lifecycle.js';
import { limits } from './limits.js';
import { markdownTable } from './markdown-table.js';
import { rolesOf } from './parties.js';
import { reasons } from './reasons.js';
import { states } from './states.js';
import { transitions } from './transitions.js';

/** How a page says in which relation somebody must stand to the event. */
const relationWords: Readonly<Record<Relation, string>> = {
  commandOfLevel: 'at the level that has it',
  commandAbove: 'a level above',
  overPlace: 'over its place',
  holderUnit: 'of the unit that holds it',
  assistingUnit: 'of a unit that assists',
  concernedUnit: 'of a unit that was ever given it',
  reporter: 'who reported it',
  system: 'the platform',
};

function who(party: Party): string {
  const { relation, action } = party;
  return action === null ? relationWords.system : `${rolesOf(party).join(', ')} ${relationWords[relation]}`;
}

/** An arrow of a diagram, from null when the event begins with it. */
interface Arrow {
  readonly from: EventState | null;
  readonly to: EventState;
  readonly label: string;
}

/** The arrows of a row; what stays is in the table only, and what goes back points to each state that it came from. */
function arrows({ command, zh, from, to }: TransitionRow): Arrow[] {
  const ends = to.flatMap((end): EventState[] => {
    if (end === 'same') return [];
    return end === 'previous' ? cameFrom(from) : [end];
  });
  return from.flatMap((start) => ends.map((end) => ({ from: start, to: end, label: `${command} ${zh}` })));
}

/** The states that lead into one of these. */
function cameFrom(states: TransitionRow['from']): EventState[] {
  const into = transitions.filter(({ to }) => to.some((end) => states.includes(end as EventState)));
  return into.flatMap(({ from }) => from.flatMap((state) => state ?? []));
}

/** A Mermaid state diagram. */
function diagram(shown: readonly Arrow[]): string {
  const lines = shown.map(({ from, to, label }) => `  ${from ?? '[*]'} --> ${to}: ${label}`);
  const names = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const ends = states.filter(({ state, terminal }) => terminal === 'yes' && names.has(state));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.filter(({ state }) => names.has(state)).map(({ state, zh }) => `  ${state}: ${state} ${zh}`),
    ...lines,
    ...ends.map(({ state }) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
}

function stateCells({ state, zh, holder, clocks, terminal, wayBack }: StateRow): string[] {
  const end = terminal === 'no' ? '' : terminal === 'soft' ? 'soft: may be reopened' : 'yes';
  return [`\`${state}\``, zh, holder, clocks.join(', ') || '–', wayBack === undefined ? end : `${end} (${wayBack})`];
}

function transitionCells({ command, zh, from, to, parties, guards, note }: TransitionRow): string[] {
  return [
    `\`${command}\` ${zh}`,
    from.map((state) => state ?? '(new)').join(', '),
    to.map((end) => (end === 'same' ? 'the same' : end === 'previous' ? 'the one before' : end)).join(' / '),
    parties.map(who).join('; '),
    guards.join(', ') || '–',
    note ?? '',
  ];
}

/**
 * The page `docs/event-lifecycle.md`: the life cycle as the platform itself reads it, printed from the same tables that
 * decide every command. Pure; the text is as Prettier would have it.
 */
export function lifecycleMarkdown(): string {
  const reasonRows = Object.entries(reasons).flatMap(([command, list]) =>
    list.map(({ code, zh, en }) => [`\`${command}\``, `\`${code}\``, zh, en]),
  );
  return `${[
    '# The life of an event',
    'Printed from `services/events/src/event/` by `pnpm --filter @gridhall/events run docs`; a test fails when it is stale. The\nrules read the same tables, so this page cannot say anything else than what the platform does.',
    '## From state to state',
    diagram(transitions.flatMap(arrows)),
    '## States',
    markdownTable(['State', '中文', 'Who holds it', 'Clocks', 'End'], states.map(stateCells)),
    '## Transitions',
    'From a state, by a command, to a state. A role stands for a posting in that role; which posting counts, the relation\nsays.',
    markdownTable(['Command', 'From', 'To', 'Who may', 'Guards', 'Note'], transitions.map(transitionCells)),
    '## Reasons',
    'What a command that asks for a reason takes; `OTHER` needs a comment. Those of `dispose` are its results.',
    markdownTable(['Command', 'Code', '中文', 'English'], reasonRows),
    '## Limits',
    markdownTable(
      ['Limit', 'Value'],
      Object.entries(limits).map(([name, value]) => [`\`${name}\``, String(value)]),
    ),
  ].join('\n\n')}\n`;
}
