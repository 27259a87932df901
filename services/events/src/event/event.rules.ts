import { GridhallError, type Change, type Posting } from '@gridhall/service-kit';
import { errors } from '../errors.js';
import { rowsOf, rowFrom } from './transitions.js';
import type { AnyCommand, Given } from './command.js';
import { isPlatform, type Doer } from './doer.js';
import { effects } from './effects.js';
import type { EventDocument, EventFacts } from './event.document.js';
import { guards, isChangeGuard, type GuardRule, type Situation } from './guards.js';
import type { EventStep, TransitionRow } from './lifecycle.js';
import { postingOf, refuseRole } from './parties.js';
import { shownAfter } from './required-evidence.rules.js';

/** A step that the caller may take, before anything is given along. */
export interface Permit {
  readonly row: TransitionRow;
  /** The posting in which the caller may; null for the platform itself. */
  readonly posting: Posting | null;
}

/** What a permitted command did, and in which posting; null when the platform did it. */
export interface Decision extends Change<EventDocument, EventStep> {
  readonly posting: Posting | null;
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
export function permit(command: AnyCommand, situation: Situation): Permit | { readonly refusal: GridhallError } {
  const { event, caller } = situation;
  const rows = rowsOf(command);
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
    const refusal = guard.asks === 'event' ? guard.refuse(situation, command) : null;
    if (refusal !== null) return { refusal };
  }
  return { row, posting: standing.posting };
}

/** Does the row of the table lead there from where the event is? */
function leadsTo({ to: targets }: TransitionRow, { state, infoRequest, merge }: EventFacts, to: string): boolean {
  const before = state === 'MERGED' ? merge?.from : infoRequest?.from;
  return targets.some((target) => (target === 'same' ? state : target === 'previous' ? before : target) === to);
}

/**
 * What a command does to an event: the one place where state × command × caller becomes a new state and an entry.
 * Pure.
 *
 * @param caller a person, or the platform itself
 * @throws FORBIDDEN, EVENT_STATE_FORBIDS, EVENT_AT_OTHER_LEVEL, EVENT_HELD_BY_OTHER_UNIT, NOT_THE_REPORTER,
 *   OUT_OF_SCOPE, and the refusals of the row's guards (event-lifecycle §3)
 */
export function decide(event: EventFacts, command: AnyCommand, given: Given, caller: Doer, now: Date): Decision {
  const permitted = permit(command, { event, caller, now, related: given.related });
  if ('refusal' in permitted) throw permitted.refusal;
  const { row, posting } = permitted;
  for (const guard of guardRules(row)) {
    const refusal = guard.asks === 'input' ? guard.refuse(given, event, command, now) : null;
    if (refusal !== null) throw refusal;
  }
  const staffId = isPlatform(caller) ? null : caller.staffId;
  const { to, set, step = row.step } = effects[command]({ event, given, now, staffId, posting });
  if (!leadsTo(row, event, to)) throw new Error(`The table does not lead from ${event.state} to ${to} by ${command}.`);
  // What moves an event begins a stage, and settles whatever was asked for in the one before; the rest moves no clock.
  const moved = to === event.state ? {} : { stageStartedAt: now, pending: null };
  const { reasonCode, comment, evidence } = given;
  const isUndone = set.disposal === null;
  const shown = evidence.length > 0 || isUndone ? { shownEvidence: shownAfter(event, evidence, isUndone) } : {};
  return {
    posting,
    set: { ...moved, ...shown, ...set, state: to },
    step,
    entry: { from: event.state, to, reasonCode, comment, evidence },
  };
}
