import { lifecycleMarkdown, rolesOf, states, transitions, type Party, type TransitionRow } from '@gridhall/events';

function who(party: Party): string {
  return party.action === null ? 'the platform' : `${party.relation}: ${rolesOf(party).join(', ')}`;
}

function describe({ command, zh, from, to, parties, guards }: TransitionRow): string {
  const begin = from.map((state) => state ?? '(new)').join(', ');
  const end = to.join(' / ');
  const rules = guards.length === 0 ? '' : `\n      if ${guards.join(', ')}`;
  return `  ${begin} ─${command} ${zh}▶ ${end}\n      ${parties.map(who).join('; ')}${rules}`;
}

/**
 * `gridhall lifecycle`: the table that events are handled by, as the platform itself reads it (event-lifecycle §2, §3).
 *
 * @param asMarkdown as the committed page docs/event-lifecycle.md, with the diagram
 */
export function showLifecycle(asMarkdown: boolean): void {
  if (asMarkdown) {
    process.stdout.write(lifecycleMarkdown());
    return;
  }
  const lines = [
    'States',
    ...states.map(
      ({ state, zh, holder, clocks }) => `  ${state.padEnd(22)} ${zh}  (${holder}; ${clocks.join(', ') || 'no clock'})`,
    ),
    '',
    'Transitions',
    ...transitions.map(describe),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
