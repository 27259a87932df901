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

/** The platform's own reason to escalate. */
export const CLOCK_BREACHED = 'CLOCK_BREACHED';

const other: Reason = { code: OTHER_REASON, zh: '其他（须说明）', en: 'Another one, told in the comment' };

/** The reasons of each command that asks for one (event-lifecycle §1, principles 3 and 10). */
export const reasons: Readonly<Partial<Record<Command, readonly Reason[]>>> = {
  confirm: [
    { code: 'AS_REPORTED', zh: '情况属实', en: 'It is as reported' },
    { code: 'PARTLY_AS_REPORTED', zh: '部分属实', en: 'It is so in part' },
    { code: 'NOT_AS_REPORTED', zh: '情况不实', en: 'It is not so' },
    other,
  ],
  decline: [
    { code: 'OUT_OF_DUTY', zh: '不属受理范围', en: 'No matter of the net' },
    { code: 'UNTRUE', zh: '情况不实', en: 'It is not so' },
    { code: 'REPEATED', zh: '重复反映且已答复', en: 'Told and answered before' },
    { code: 'IN_PROCEEDINGS', zh: '已进入诉讼、仲裁、复议等法定程序', en: 'In court, arbitration or review' },
    other,
  ],
  void: [
    { code: 'NO_LONGER_THERE', zh: '问题已不存在', en: 'The matter is no longer there' },
    { code: 'WITHDRAWN_BY_PERSON', zh: '诉求人撤诉', en: 'Whoever asked for it does not any more' },
    { code: 'IN_PROCEEDINGS', zh: '已进入诉讼、仲裁、复议等法定程序', en: 'In court, arbitration or review' },
    { code: 'ENTERED_IN_ERROR', zh: '误立案', en: 'Taken on in error' },
    other,
  ],
  extend: [
    { code: 'WEATHER', zh: '天气原因', en: 'The weather' },
    { code: 'HARD_MATTER', zh: '情况复杂', en: 'A hard matter' },
    { code: 'WAITS_FOR_OTHERS', zh: '需其他单位配合', en: 'Others have to do their part' },
    other,
  ],
  suspend: [
    { code: 'LEFT_BY_HISTORY', zh: '历史遗留问题', en: 'Left by history' },
    { code: 'WAITS_FOR_FUNDS', zh: '待资金或项目安排', en: 'Waits for funds or a project' },
    { code: 'WAITS_FOR_PROCEEDINGS', zh: '待法定程序结果', en: 'Waits for the end of proceedings' },
    { code: 'SEASON', zh: '季节或客观条件限制', en: 'The season or the place forbids it' },
    other,
  ],
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
    { code: CLOCK_BREACHED, zh: '超时自动升级', en: 'A clock was breached' },
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
    { code: 'DISSATISFIED_WITHOUT_GROUND', zh: '不满意理由不成立', en: 'Dissatisfied, without a ground' },
  ],
  redo: [
    { code: 'NOT_SOLVED', zh: '问题未解决', en: 'The matter is not settled' },
    { code: 'ATTITUDE', zh: '办理态度问题', en: 'How people were met' },
    { code: 'TOO_LATE', zh: '办理不及时', en: 'It came too late' },
    other,
  ],
  reopen: [
    { code: 'NOT_SOLVED', zh: '问题未解决', en: 'The matter is not settled' },
    { code: 'RECURRED', zh: '问题反复', en: 'It came back' },
    { code: 'NEW_FACTS', zh: '出现新情况', en: 'New facts are known' },
    other,
  ],
};

/** The results of a disposal by which the matter is settled (解决), and not explained or gone. */
export const solvingResults: ReadonlySet<string> = new Set(['RESOLVED', 'MEDIATED', 'PENALISED']);

/** Written into the entry of a trivial matter settled on the spot that the sample left out. */
export const NOT_SAMPLED = 'NOT_SAMPLED';

/** The reason that a command was given; a code that is no longer on the list speaks for itself. */
export function reasonOf(command: Command, code: string): Reason {
  return reasons[command]?.find((reason) => reason.code === code) ?? { code, zh: code, en: code };
}
