import { GridhallError } from '@gridhall/service-kit';
import { errors } from '../../errors.js';
import { limits } from '../limits.js';
import { OTHER_REASON, reasons } from '../reasons.js';
import { refuseUnshown } from '../required-evidence.rules.js';
import type { InputGuard } from './guard.js';

/** Was enough told? */
export const givenGuards = {
  evidenceGiven: {
    asks: 'input',
    input: 'evidence',
    refuse: ({ evidence }) => (evidence.length > 0 ? null : new GridhallError(errors.EVIDENCE_REQUIRED)),
  },
  requiredEvidenceGiven: {
    asks: 'input',
    input: null,
    refuse: ({ evidence, comment }, event) => refuseUnshown(event, evidence, comment),
  },
  textGiven: {
    asks: 'input',
    input: 'text',
    refuse: ({ comment }) => (comment === null ? new GridhallError(errors.TEXT_REQUIRED) : null),
  },
  reasonGiven: {
    asks: 'input',
    input: 'reasonCode',
    refuse: ({ reasonCode, comment }, _, command) => {
      const allowed = (reasons[command] ?? []).map(({ code }) => code);
      if (reasonCode === null) return new GridhallError(errors.REASON_REQUIRED, { allowed });
      if (!allowed.includes(reasonCode)) {
        return new GridhallError(errors.REASON_UNKNOWN, { reasonCode, command, allowed });
      }
      if (reasonCode === OTHER_REASON && comment === null) {
        return new GridhallError(errors.COMMENT_REQUIRED, { reasonCode });
      }
      return null;
    },
  },
  gradeGiven: {
    asks: 'input',
    input: 'satisfaction',
    refuse: ({ satisfaction }) =>
      satisfaction !== null && Number.isInteger(satisfaction) && satisfaction >= 1 && satisfaction <= 5
        ? null
        : new GridhallError(errors.GRADE_REQUIRED),
  },
  assistsGiven: {
    asks: 'input',
    input: 'assistUnitIds',
    refuse: ({ assists }) => (assists.length > 0 ? null : new GridhallError(errors.UNITS_REQUIRED)),
  },
  copiesGiven: {
    asks: 'input',
    input: 'unitIds',
    refuse: ({ copies }) => (copies.length > 0 ? null : new GridhallError(errors.UNITS_REQUIRED)),
  },
  partsGiven: {
    asks: 'input',
    input: 'parts',
    refuse: ({ parts }) =>
      parts.length >= 2 && parts.length <= limits.parts
        ? null
        : new GridhallError(errors.PARTS_REQUIRED, { limit: limits.parts }),
  },
  supervisionGiven: {
    asks: 'input',
    input: 'supervision',
    refuse: ({ supervision }, { supervision: before }, command) => {
      if (supervision === null) return new GridhallError(errors.SUPERVISION_REQUIRED);
      const isSame = command === 'supervise' && supervision === before;
      return isSame ? new GridhallError(errors.SUPERVISION_UNCHANGED, { supervision }) : null;
    },
  },
  flagChanges: {
    asks: 'input',
    input: null,
    refuse: ({ flag }, { confidential, legacyFlag }, command) =>
      flag === (command === 'setLegacy' ? legacyFlag : confidential)
        ? new GridhallError(errors.FLAG_SET_ALREADY, { value: flag })
        : null,
  },
  liftingExplained: {
    asks: 'input',
    input: null,
    refuse: ({ flag, comment }) =>
      flag === false && comment === null ? new GridhallError(errors.LIFTING_UNEXPLAINED) : null,
  },
} as const satisfies Record<string, InputGuard>;
