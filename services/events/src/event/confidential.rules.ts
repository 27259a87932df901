import type { Caller } from '@gridhall/service-kit';
import type { EventDocument, EventEntry } from './event.document.js';
import { sightOf, type Seen } from './event.visibility.js';
import { transitions } from './transitions.js';

/** In whose role a step was taken, where that would tell who reported a confidential event. */
export const ANONYMOUS_ROLE = 'CONFIDENTIAL';

/** The commands that somebody takes as the reporter of the event. */
const reportersCommands: ReadonlySet<string> = new Set(
  transitions
    .filter(({ from, parties }) => from.includes(null) || parties.some(({ relation }) => relation === 'reporter'))
    .map(({ command }) => command),
);

/** Is all that tells who reported the event to be kept from the caller? Pure. */
export function hidesReporter(caller: Caller, event: Seen): boolean {
  return event.confidential && sightOf(caller, event) !== 'all';
}

/**
 * Did the reporter take the step as such? What they did in another post, such as dealing with it, tells nothing of who
 * reported it. Pure.
 */
export function isReportersStep(
  { actor, command }: Pick<EventEntry, 'actor' | 'command'>,
  { reporterStaffId }: Pick<EventDocument, 'reporterStaffId'>,
): boolean {
  return 'staffId' in actor && actor.staffId === reporterStaffId && reportersCommands.has(command);
}
