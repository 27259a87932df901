import { GridhallError } from '@gridhall/service-kit';
import { errors } from '../../errors.js';
import type { UnitRecord } from '../../directory/records.js';
import { isAdmitted, levelAbove, levelBelow, levelOfUnit, overlap, subordinates } from '../levels.js';
import { limits } from '../limits.js';
import { refuseContract } from './contract.rules.js';
import type { GuardRule } from './guard.js';

function refuseArea({ unitId, placeCode: unitPlaceCode }: UnitRecord, placeCode: string): GridhallError | null {
  // An event that lies in a whole town or district may go to a unit of a part of it.
  if (overlap(unitPlaceCode, placeCode)) return null;
  return new GridhallError(errors.UNIT_OUT_OF_AREA, { unitId, unitPlaceCode, placeCode });
}

function refuseDissolved({ unitId, isDissolved = false }: UnitRecord): GridhallError | null {
  return isDissolved ? new GridhallError(errors.UNIT_NOT_IN_SERVICE, { unitId }) : null;
}

/** May the unit have it, may the level? */
export const dispatchGuards = {
  unitInService: {
    asks: 'input',
    input: null,
    looksAt: 'unit',
    refuse: ({ unit }) => (unit === null ? null : refuseDissolved(unit)),
  },
  unitCoversPlace: {
    asks: 'input',
    input: null,
    looksAt: 'unit',
    refuse: ({ unit }, { placeCode }) =>
      unit === null ? new GridhallError(errors.NO_UNIT_SUGGESTED) : refuseArea(unit, placeCode),
  },
  unitUnderContract: {
    asks: 'input',
    input: null,
    looksAt: 'unit',
    refuse: ({ unit }, event, _, now) => (unit === null ? null : refuseContract(unit, event, now)),
  },
  unitFitsPlatform: {
    asks: 'input',
    input: null,
    looksAt: 'unit',
    refuse: ({ unit }, { platform }) =>
      unit?.platform == null || platform === null || unit.platform === platform
        ? null
        : new GridhallError(errors.UNIT_OF_OTHER_PLATFORM, {
            unitId: unit.unitId,
            unitPlatform: unit.platform,
            platform,
          }),
  },
  unitSubordinate: {
    asks: 'input',
    input: null,
    looksAt: 'unit',
    refuse: ({ unit }, { commandLevel, urgency }) => {
      const direct = subordinates[commandLevel];
      const allowed = urgency === 'URGENT' ? [...direct, ...subordinates.TOWN] : direct;
      if (unit === null || allowed.includes(unit.kind)) return null;
      return new GridhallError(errors.UNIT_NOT_SUBORDINATE, { level: commandLevel, allowed: direct, kind: unit.kind });
    },
  },
  itemAdmittedToUnit: {
    asks: 'input',
    input: null,
    looksAt: 'unit',
    refuse: ({ unit }, { admittedLevel, workItemCode, commandLevel }) => {
      if (unit === null || isAdmitted(admittedLevel, levelOfUnit(unit.kind, commandLevel))) return null;
      const { unitId, kind } = unit;
      return new GridhallError(errors.ITEM_NOT_ADMITTED, { workItemCode, admittedLevel, unitId, kind });
    },
  },
  // Assisting units may be of any platform: that is what they are asked for.
  assistsFit: {
    asks: 'input',
    input: null,
    refuse: ({ assists, unit }, event, _, now) => {
      const { placeCode, assignments } = event;
      // A new dispatch begins with new assignments.
      const taken = unit === null ? assignments.map(({ unitId }) => unitId) : [unit.unitId];
      for (const { unit: assist } of assists) {
        const { unitId } = assist;
        if (taken.includes(unitId)) return new GridhallError(errors.UNIT_ASSIGNED_ALREADY, { unitId });
        const refusal = refuseDissolved(assist) ?? refuseArea(assist, placeCode) ?? refuseContract(assist, event, now);
        if (refusal !== null) return refusal;
        taken.push(unitId);
      }
      return null;
    },
  },
  higherLevelExists: {
    asks: 'event',
    refuse: ({ event }) => (levelAbove(event) === undefined ? new GridhallError(errors.LEVEL_HIGHEST) : null),
  },
  lowerLevelExists: {
    asks: 'event',
    refuse: ({ event }) => (levelBelow(event) === undefined ? new GridhallError(errors.LEVEL_LOWEST) : null),
  },
  escalationsLeft: {
    asks: 'event',
    refuse: ({ event }) =>
      event.escalationCount < limits.escalations
        ? null
        : new GridhallError(errors.ESCALATION_LIMIT, { limit: limits.escalations }),
  },
} as const satisfies Record<string, GuardRule>;
