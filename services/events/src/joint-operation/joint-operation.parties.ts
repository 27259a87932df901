import { levelOfPlace } from '@gridhall/messages';
import { GridhallError, commonErrors, roleGrants, type Caller, type Posting } from '@gridhall/service-kit';
import type { JointOperationFacts } from './joint-operation.document.js';
import { jointErrors } from './joint-operation.errors.js';
import {
  jointRowFrom,
  jointRows,
  type JointCommand,
  type JointParty,
  type JointRow,
} from './joint-operation.transitions.js';

type Standing = Pick<JointOperationFacts, 'placeCode' | 'commandLevel' | 'commandUnitId' | 'unitIds' | 'state'>;

/** Does a posting stand to the operation so? */
const relations: Readonly<Record<JointParty | 'system', (operation: Standing, posting: Posting) => boolean>> = {
  commandRoom: ({ placeCode, commandLevel }, { place }) =>
    placeCode.startsWith(place) && levelOfPlace(place) === commandLevel,
  invitedUnit: ({ unitIds }, { unit }) => unit !== null && unitIds.includes(unit),
  // No person stands so: the platform acts without a caller.
  system: () => false,
};

/** The posting in which the caller may take a step, or why not. */
export type JointPermit = { readonly row: JointRow; readonly posting: Posting } | { readonly refusal: GridhallError };

/**
 * May the caller take the step, whatever is given along? In this order: does a role allow it at all, does the state,
 * does the caller stand to the operation as the table says. Pure; a refusal is given back, not thrown.
 */
export function permitJoint(command: JointCommand, operation: Standing, caller: Caller): JointPermit {
  const granting = (rows: readonly JointRow[]): Posting[] =>
    caller.postings.filter(({ role }) =>
      rows.some(({ parties }) => parties.some(({ action }) => action !== null && roleGrants(role, action))),
    );
  const rows = jointRows(command);
  if (granting(rows).length === 0) {
    const actions = rows.flatMap(({ parties }) => parties.flatMap(({ action }) => action ?? []));
    return { refusal: new GridhallError(commonErrors.FORBIDDEN, { action: [...new Set(actions)].join(' | ') }) };
  }
  const row = jointRowFrom(command, operation.state);
  if (row === undefined) {
    const possibleIn = rows.flatMap(({ from }) => from);
    const details = { state: operation.state, command, possibleIn };
    return { refusal: new GridhallError(jointErrors.JOINT_OPERATION_STATE_FORBIDS, details) };
  }
  for (const { party, action } of row.parties) {
    const posting = caller.postings.find(
      (one) => action !== null && roleGrants(one.role, action) && relations[party](operation, one),
    );
    if (posting !== undefined) return { row, posting };
  }
  const isForUnits = row.parties.some(({ party }) => party === 'invitedUnit');
  const { commandUnitId } = operation;
  return {
    refusal: isForUnits
      ? new GridhallError(jointErrors.UNIT_NOT_INVITED)
      : new GridhallError(jointErrors.NOT_THE_COMMAND_ROOM, { commandUnitId }),
  };
}
