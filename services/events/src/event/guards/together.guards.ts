import { GridhallError } from '@gridhall/service-kit';
import { errors } from '../../errors.js';
import { unitsOf } from '../doer.js';
import type { Assignment, EventFacts } from '../event.document.js';
import { commandUnitId } from '../levels.js';
import { anyOpen } from '../table/parties.js';
import type { EventGuard, GuardRule } from './guard.js';

const unfinished: readonly Assignment['state'][] = ['PENDING', 'ACCEPTED'];

/** The caller's unit assists, and its assignment is in one of these states. */
function assistIn(...possibleIn: readonly Assignment['state'][]): EventGuard {
  return {
    asks: 'event',
    refuse: ({ event, caller }) => {
      const units = unitsOf(caller);
      const own = event.assignments.find(({ role, unitId }) => role === 'ASSIST' && units.includes(unitId));
      return own !== undefined && possibleIn.includes(own.state)
        ? null
        : new GridhallError(errors.ASSIGNMENT_STATE_FORBIDS, { state: own?.state ?? 'NONE', possibleIn });
    },
  };
}

/** The command room that has it: two events of one room are of the same scope. */
const scopeOf = ({ placeCode, commandLevel }: Pick<EventFacts, 'placeCode' | 'commandLevel'>): string =>
  commandUnitId(placeCode, commandLevel);

/** What looks at other units and other events. */
export const togetherGuards = {
  assistPending: assistIn('PENDING'),
  assistAccepted: assistIn('ACCEPTED'),
  assistUnfinished: assistIn(...unfinished),
  assistOfUnit: {
    asks: 'input',
    input: 'unitId',
    refuse: ({ unit }, { assignments }) => {
      const one = assignments.find(({ role, unitId }) => role === 'ASSIST' && unitId === unit?.unitId);
      // One that was declined must be let off too, or the event could never be disposed of.
      const possibleIn: readonly Assignment['state'][] = [...unfinished, 'DECLINED'];
      return one !== undefined && possibleIn.includes(one.state)
        ? null
        : new GridhallError(errors.ASSIGNMENT_STATE_FORBIDS, { state: one?.state ?? 'NONE', possibleIn });
    },
  },
  assistsDone: {
    asks: 'event',
    refuse: ({ event: { assignments } }) => {
      const unitIds = assignments
        .filter(
          ({ role, isMandatory, state }) => role === 'ASSIST' && isMandatory && !['DONE', 'WAIVED'].includes(state),
        )
        .map(({ unitId }) => unitId);
      return unitIds.length === 0 ? null : new GridhallError(errors.ASSISTS_UNFINISHED, { unitIds });
    },
  },
  childrenDone: {
    asks: 'event',
    refuse: ({ related: { openParts } }) =>
      openParts.length === 0 ? null : new GridhallError(errors.PARTS_UNFINISHED, { numbers: openParts }),
  },
  notItselfMerged: {
    asks: 'event',
    refuse: ({ event: { followers } }) =>
      followers.length === 0 ? null : new GridhallError(errors.EVENT_HAS_FOLLOWERS, { count: followers.length }),
  },
  sameScope: {
    asks: 'input',
    input: 'primaryId',
    refuse: ({ related: { primary } }, event) =>
      primary !== null && scopeOf(primary) === scopeOf(event)
        ? null
        : new GridhallError(errors.PRIMARY_OUT_OF_SCOPE, { scope: scopeOf(event) }),
  },
  primaryOpen: {
    asks: 'input',
    input: 'primaryId',
    refuse: ({ related: { primary } }) =>
      primary !== null && anyOpen.includes(primary.state)
        ? null
        : new GridhallError(errors.PRIMARY_NOT_OPEN, { state: primary?.state ?? null }),
  },
  primaryNotClosed: {
    asks: 'event',
    refuse: ({ related: { primary } }) =>
      primary !== null && primary.state !== 'CLOSED' && primary.state !== 'ARCHIVED'
        ? null
        : new GridhallError(errors.PRIMARY_CLOSED, { state: primary?.state ?? null }),
  },
} as const satisfies Record<string, GuardRule>;
