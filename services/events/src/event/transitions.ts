import type { EventState } from '@gridhall/messages';
import type { Command, TransitionRow } from './lifecycle.js';
import { ending } from './table/ending.js';
import { handling } from './table/handling.js';
import { intake } from './table/intake.js';
import { together } from './table/together.js';

/** event-lifecycle §3, row by row, in the order of a life. */
export const transitions: readonly TransitionRow[] = [...intake, ...handling, ...ending, ...together];

const rowsByCommand = new Map<Command, TransitionRow[]>();
for (const row of transitions) rowsByCommand.set(row.command, [...(rowsByCommand.get(row.command) ?? []), row]);

/** The rows of a command. */
export function rowsOf(command: Command): readonly TransitionRow[] {
  return rowsByCommand.get(command) ?? [];
}

/** The row by which `command` leaves `state`, or undefined when it may not. */
export function rowFrom(command: Command, state: EventState): TransitionRow | undefined {
  return rowsOf(command).find(({ from }) => from.includes(state));
}
