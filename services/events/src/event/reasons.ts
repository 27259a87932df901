import type { Command } from './lifecycle.js';

/** A reason that a person chooses, or the result of a disposal. */
export interface Reason {
  /** Stable, CONSTANT_CASE. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The reason that explains nothing by itself: a comment must. */
export const OTHER_REASON = 'OTHER';

const other: Reason = { code: OTHER_REASON, zh: '其他（须说明）', en: 'Another one, told in the comment' };

/** The reasons of each command that asks for one (event-lifecycle §1, principles 3 and 10). */
export const reasons: Readonly<Partial<Record<Command, readonly Reason[]>>> = {
  return: [
    { code: 'NOT_OUR_DUTY', zh: '不属本单位职责', en: 'Not a duty of this unit' },
    { code: 'NOT_OUR_AREA', zh: '不属本辖区', en: 'Not in the area of this unit' },
    { code: 'INFORMATION_INSUFFICIENT', zh: '信息不足，无法处置', en: 'Too little is known to act' },
    { code: 'DUPLICATE', zh: '重复派单', en: 'The unit has this matter already' },
    other,
  ],
  escalate: [
    { code: 'BEYOND_AUTHORITY', zh: '超出本级权限', en: 'Beyond the authority of this level' },
    { code: 'CROSSES_PLACES', zh: '跨区域', en: 'Crosses towns or villages' },
    { code: 'CROSSES_DEPARTMENTS', zh: '跨部门', en: 'Needs several departments' },
    { code: 'RESOURCES_INSUFFICIENT', zh: '本级力量不足', en: 'This level lacks the means' },
    other,
  ],
  dispose: [
    { code: 'RESOLVED', zh: '已解决', en: 'Settled' },
    { code: 'EXPLAINED', zh: '已解释说明', en: 'Explained to those concerned' },
    { code: 'MEDIATED', zh: '调解达成', en: 'Settled by mediation' },
    { code: 'PENALISED', zh: '已立案处罚', en: 'A penalty was imposed' },
    { code: 'NOT_FOUND_ON_SITE', zh: '现场未发现', en: 'Nothing was found on the spot' },
    other,
  ],
  fail: [
    { code: 'NOT_DONE', zh: '未处置', en: 'Nothing was done' },
    { code: 'PARTLY_DONE', zh: '处置不彻底', en: 'Done in part only' },
    { code: 'EVIDENCE_INSUFFICIENT', zh: '佐证不足', en: 'The evidence does not show it' },
    other,
  ],
  close: [
    { code: 'NOBODY_TO_ASK', zh: '无评价对象', en: 'There is nobody to ask' },
    { code: 'ASKED_AND_SILENT', zh: '回访未作评价', en: 'Asked, and silent' },
  ],
  reopen: [
    { code: 'NOT_SOLVED', zh: '问题未解决', en: 'The matter is not settled' },
    { code: 'RECURRED', zh: '问题反复', en: 'It came back' },
    { code: 'NEW_FACTS', zh: '出现新情况', en: 'New facts are known' },
    other,
  ],
};

/** Written into the entry of a trivial matter settled on the spot that the sample left out. */
export const NOT_SAMPLED = 'NOT_SAMPLED';

/** The reason that a command was given; a code that is no longer on the list speaks for itself. */
export function reasonOf(command: Command, code: string): Reason {
  return reasons[command]?.find((reason) => reason.code === code) ?? { code, zh: code, en: code };
}
