import { defineErrors, domainErrors } from '@gridhall/service-kit';

/** Refusals of visits. */
export const visitErrors = {
  PLACE_UNKNOWN: domainErrors.PLACE_UNKNOWN,
  CLIENT_CLOCK_AHEAD: domainErrors.CLIENT_CLOCK_AHEAD,
  WORK_ITEM_UNKNOWN: domainErrors.WORK_ITEM_UNKNOWN,
  ...defineErrors({
    VISIT_PLACE_NO_GRID: {
      en: '{placeCode} is no grid. Choose the grid in which the household or enterprise lies: a code of 15 digits.',
      zh: '{placeCode} 不是网格，请选择住户或企业所在的网格（15 位编码）。',
    },
    VISIT_IN_FUTURE: {
      en: 'The visit is dated {visitedAt}; it is {serverAt} now. Set the device’s clock right, or the date of the visit.',
      zh: '走访时间为 {visitedAt}，当前时间为 {serverAt}。请校准设备时间或更正走访时间。',
    },
    VISIT_TOO_OLD: {
      en: 'The visit is dated {visitedAt}; visits can be recorded for {days} days, back to {oldest}.',
      zh: '走访时间为 {visitedAt}；走访须在 {days} 天内补录，最早为 {oldest}。',
    },
    VISIT_PLAN_UNKNOWN: {
      en: 'No visit {planId} is planned in {placeCode}. Record the visit without `planId`, or in the grid of the plan.',
      zh: '{placeCode} 没有走访计划 {planId}，请去掉 planId 或在计划所在网格补录。',
    },
    VISIT_PLAN_PERIOD: {
      en: 'The last day, {to}, lies before the first, {from}, or is past.',
      zh: '截止日期 {to} 早于开始日期 {from}，或已过期。',
    },
    VISIT_PLAN_NOT_OPEN: {
      en: 'The planned visit is {state}: only an open one can be cancelled.',
      zh: '该走访计划当前为 {state}，仅待走访的计划可取消。',
    },
    VISIT_ASSIGNEE_WRONG: {
      en: '{staffId} makes no visits in {placeCode}. Choose somebody who is posted there.',
      zh: '{staffId} 未在 {placeCode} 任职，不能安排走访，请另选人员。',
    },
    VISIT_RAISED_ALREADY: {
      en: 'The visit raised an event on {at} already. Report another matter as an event of its own.',
      zh: '该走访已于 {at} 生成事件，其他事项请单独上报。',
    },
    NEED_KIND_UNKNOWN: {
      en: '{kind} is no kind of need of a {subject}. Choose one of {allowed}.',
      zh: '{kind} 不是 {subject} 的诉求类型，可选：{allowed}。',
    },
    NEED_UNKNOWN: {
      en: 'The visit has no need {needId}.',
      zh: '该走访没有诉求 {needId}。',
    },
    NEED_ENDED: {
      en: 'The need {needId} ({kind}) is {state} already. Record a new visit for what is asked for now.',
      zh: '诉求 {needId}（{kind}）已为 {state}，新的诉求请另行走访记录。',
    },
  }),
};
