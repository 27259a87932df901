import { GridhallError } from '@gridhall/service-kit';
import { errors } from '../errors.js';
import type { ServiceItem } from '../service-item/service-item.data.js';
import { requiredMaterials } from '../service-item/service-item.rules.js';
import type { ChangeCommand, Guard } from './lifecycle.js';
import { evaluationReasons, OTHER_REASON, refusalReasons, type Reason } from './reasons.js';

/** The highest grade that is a bad one: 好差评 calls 不满意 (2) and 非常不满意 (1) so. */
const BAD_GRADE = 2;

/** Refuses materials that the item does not know: a slip of the pen must not look like something handed in. */
export function refuseMaterials(item: ServiceItem, materials: readonly string[]): GridhallError | null {
  const allowed = item.materials.map(({ code }) => code);
  const unknown = materials.filter((code) => !allowed.includes(code));
  if (unknown.length === 0) return null;
  return new GridhallError(errors.MATERIAL_UNKNOWN, { serviceItemCode: item.code, unknown, allowed });
}

/** Refuses a reason that is not one of those to choose from, and one that says nothing without words. */
function refuseReason(
  command: ChangeCommand,
  reasons: readonly Reason[],
  { reasonCode, comment }: { readonly reasonCode: string | null; readonly comment: string | null },
): GridhallError | null {
  const allowed = reasons.map(({ code }) => code);
  if (reasonCode === null) return new GridhallError(errors.REASON_REQUIRED, { allowed });
  if (!allowed.includes(reasonCode)) {
    return new GridhallError(errors.REASON_UNKNOWN, { reasonCode, command, allowed });
  }
  if (reasonCode === OTHER_REASON && comment === null) {
    return new GridhallError(errors.COMMENT_REQUIRED, { reasonCode });
  }
  return null;
}

/** Only materials of the item are handed in. */
export const materialsOfItem: Guard<'complete'> = {
  name: 'materialsOfItem',
  refuse: ({ item, given }) => refuseMaterials(item, given.materials),
};

/** Something that was missing is brought: else nothing happened, and no trip is counted. */
export const somethingBrought: Guard<'complete'> = {
  name: 'somethingBrought',
  refuse: ({ application, item, given }) => {
    const missing = requiredMaterials(item, application.cases).filter((code) => !application.materials.includes(code));
    if (given.materials.some((code) => missing.includes(code))) return null;
    return new GridhallError(errors.MATERIAL_MISSING, { missing });
  },
};

/** A refusal says why, by a reason and in words. */
export const refusalExplained: Guard<'decide'> = {
  name: 'refusalExplained',
  refuse: ({ given }) => {
    if (given.outcome === 'GRANTED') return null;
    const refusal = refuseReason('decide', refusalReasons, given);
    if (refusal !== null || given.comment !== null) return refusal;
    return new GridhallError(errors.COMMENT_REQUIRED, { reasonCode: given.reasonCode });
  },
};

/** The grade is one of the five. */
export const gradeGiven: Guard<'evaluate'> = {
  name: 'gradeGiven',
  refuse: ({ given: { grade } }) =>
    Number.isInteger(grade) && grade >= 1 && grade <= 5 ? null : new GridhallError(errors.GRADE_REQUIRED),
};

/** A bad grade says why; a good one may (domain §5). */
export const badGradeExplained: Guard<'evaluate'> = {
  name: 'badGradeExplained',
  refuse: ({ given }) => {
    if (given.grade > BAD_GRADE && given.reasonCode === null) return null;
    return refuseReason('evaluate', evaluationReasons, given);
  },
};
