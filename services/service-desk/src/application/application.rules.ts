import {
  commonErrors,
  GridhallError,
  requirePermission,
  type Actor,
  type Caller,
  type Change,
} from '@gridhall/service-kit';
import { errors } from '../errors.js';
import type { ApplicationDocument } from './application.document.js';
import type { ApplicationStep, ChangeCommand, Row, Situation } from './lifecycle.js';
import { transitions } from './transitions.js';

/**
 * The posting in which the caller takes a step at a place: of those that grant it, the one nearest to the place. The
 * timeline keeps it.
 *
 * @throws FORBIDDEN, OUT_OF_SCOPE
 */
export function actorAt(caller: Caller, action: NonNullable<Row['action']>, placeCode: string): Actor {
  const [nearest] = requirePermission(caller, action)
    .filter(({ place }) => placeCode.startsWith(place))
    .sort((one, other) => other.place.length - one.place.length);
  if (nearest === undefined) throw new GridhallError(commonErrors.OUT_OF_SCOPE, { placeCode });
  return { staffId: caller.staffId, role: nearest.role, placeCode: nearest.place, unitId: nearest.unit };
}

/** The name of the platform's own part that takes a step without a person. */
export const DESK: Actor = { system: 'service-desk' };

/** Who takes the step of a row: a person whom it is allowed to, or the platform where the row says so. */
function actorOf({ zh, action }: Row, caller: Caller | null, placeCode: string): Actor {
  if (action === null) return DESK;
  if (caller === null) throw new Error(`The platform itself does not do ${zh}: somebody must.`);
  return actorAt(caller, action, placeCode);
}

/**
 * What a command does to an application: the one place where state × command × caller becomes a new state and an entry.
 * Pure. In this order: does a role allow it there, does the state, do the guards hold.
 *
 * @param caller null for the platform itself
 * @throws FORBIDDEN, OUT_OF_SCOPE, APPLICATION_STATE_FORBIDS, and the refusals of the row's guards
 */
export function decide<Command extends ChangeCommand>(
  command: Command,
  situation: Situation<Command>,
  caller: Caller | null,
): Change<ApplicationDocument, ApplicationStep> {
  const { application } = situation;
  const row = transitions[command];
  const actor = actorOf(row, caller, application.placeCode);
  const { state } = application;
  if (!row.from.includes(state)) {
    throw new GridhallError(errors.APPLICATION_STATE_FORBIDS, { state, command, possibleIn: row.from });
  }
  for (const guard of row.guards) {
    const refusal = guard.refuse(situation);
    if (refusal !== null) throw refusal;
  }
  const { to, set, ...told } = row.effect(situation);
  const step = row.to[to];
  if (step === undefined) throw new Error(`The table does not lead from ${state} to ${to} by ${command}.`);
  return { actor, set: { ...set, state: to }, step, entry: { from: state, to, ...told } };
}
