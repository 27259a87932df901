/** A reason that a person chooses. */
export interface Reason {
  /** Stable, CONSTANT_CASE. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The reason that explains nothing by itself: a comment must. */
export const OTHER_REASON = 'OTHER';

const other: Reason = { code: OTHER_REASON, zh: '其他（须说明）', en: 'Another one, told in the comment' };

/**
 * Why an application is refused. The words are always told as well: a refusal must give its reasons
 * (行政许可法, Administrative Licence Law, §38).
 */
export const refusalReasons: readonly Reason[] = [
  { code: 'NOT_ELIGIBLE', zh: '不符合条件', en: 'The conditions are not met' },
  { code: 'ALREADY_RECEIVED', zh: '已享受同类待遇', en: 'The same is received already' },
  { code: 'MATERIALS_UNTRUE', zh: '材料与核查不一致', en: 'The materials do not agree with what was checked' },
  { code: 'NO_AUTHORITY', zh: '不属本部门职权', en: 'Not in the power of this department' },
  other,
];

/** Why a grade is bad: the reasons that 好差评 lets choose from. */
export const evaluationReasons: readonly Reason[] = [
  { code: 'LONG_WAIT', zh: '排队等候时间长', en: 'The wait was long' },
  { code: 'UNCLEAR_GUIDANCE', zh: '未一次性告知', en: 'What is needed was not told at once' },
  { code: 'SEVERAL_TRIPS', zh: '多跑了路', en: 'It took more trips than it should' },
  { code: 'LATE', zh: '未在承诺时限内办结', en: 'It took longer than promised' },
  { code: 'ATTITUDE', zh: '服务态度不好', en: 'The manner was bad' },
  other,
];
