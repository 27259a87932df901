import { GridhallError, type Caller, type Change, type Posting } from '@gridhall/service-kit';
import { errors } from '../errors.js';
import type { ChangeCommand, Given } from './command.js';
import { effects } from './effects.js';
import type { EventDocument, EventFacts } from './event.document.js';
import { guards, isChangeGuard, type GuardRule, type Situation } from './guards.js';
import type { EventStep, TransitionRow } from './lifecycle.js';
import { postingOf, refuseRole } from './parties.js';
import { liveRows, rowFrom } from './transitions.js';

/** A step that the caller may take, before anything is given along. */
export interface Permit {
  readonly row: TransitionRow;
  /** The posting in which the caller may. */
  readonly posting: Posting;
}

/** What a permitted command did, and in which posting. */
export interface Decision extends Change<EventDocument, EventStep> {
  readonly posting: Posting;
}

/** The rules of a row's guards that a change knows. */
export function guardRules(row: TransitionRow): GuardRule[] {
  return row.guards.flatMap((name) => (isChangeGuard(name) ? [guards[name]] : []));
}

/**
 * May the caller take the step, whatever is given along? In this order: does a role allow it at all, does the state,
 * does the caller stand to the event as the table says, do the guards on the event hold.
 *
 * @returns the permit, or the refusal: given back and not thrown, since `availableActions` wants them all
 */
export function permit(command: ChangeCommand, situation: Situation): Permit | { readonly refusal: GridhallError } {
  const { event, caller } = situation;
  const rows = liveRows(command);
  const roleRefusal = refuseRole(
    rows.flatMap(({ parties }) => parties),
    caller,
  );
  if (roleRefusal !== null) return { refusal: roleRefusal };
  const row = rowFrom(command, event.state);
  if (row === undefined) {
    const possibleIn = rows.flatMap(({ from }) => from);
    return { refusal: new GridhallError(errors.EVENT_STATE_FORBIDS, { state: event.state, command, possibleIn }) };
  }
  const standing = postingOf(row.parties, event, caller);
  if ('refusal' in standing) return standing;
  for (const guard of guardRules(row)) {
    const refusal = guard.asks === 'event' ? guard.refuse(situation) : null;
    if (refusal !== null) return { refusal };
  }
  return { row, posting: standing.posting };
}

/**
 * What a command does to an event: the one place where state × command × caller becomes a new state and an entry.
 * Pure.
 *
 * @throws FORBIDDEN, EVENT_STATE_FORBIDS, EVENT_AT_OTHER_LEVEL, EVENT_HELD_BY_OTHER_UNIT, NOT_THE_REPORTER,
 *   OUT_OF_SCOPE, and the refusals of the row's guards (event-lifecycle §3)
 */
export function decide(event: EventFacts, command: ChangeCommand, given: Given, caller: Caller, now: Date): Decision {
  const permitted = permit(command, { event, caller, now });
  if ('refusal' in permitted) throw permitted.refusal;
  const { row, posting } = permitted;
  for (const guard of guardRules(row)) {
    const refusal = guard.asks === 'input' ? guard.refuse(given, event, command) : null;
    if (refusal !== null) throw refusal;
  }
  const { to, set } = effects[command]({ event, given, now, staffId: caller.staffId, posting });
  if (row.step === null || !row.to.includes(to)) {
    throw new Error(`The table does not lead from ${event.state} to ${to} by ${command}.`);
  }
  const { reasonCode, comment, evidence } = given;
  return {
    posting,
    set: { ...set, state: to, stageStartedAt: now },
    step: row.step,
    entry: { from: event.state, to, reasonCode, comment, evidence },
  };
}
