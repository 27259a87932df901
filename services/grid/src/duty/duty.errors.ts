import { defineErrors } from '@gridhall/service-kit';

/** Refusals of duty admissions. */
export const dutyErrors = defineErrors({
  DUTY_STATE_FORBIDS: {
    en: 'The duty is {state}; {command} is possible only in {possibleIn}.',
    zh: '该职责当前状态为 {state}，仅在 {possibleIn} 状态下可执行 {command}。',
  },
  DUTY_DEPARTMENT_WRONG: {
    en: 'A duty is proposed, or taken back, by people of its own department, {departmentUnitId}.',
    zh: '职责下沉须由本部门 {departmentUnitId} 的人员提出或撤回。',
  },
  DUTY_NOT_LOWER: {
    en: 'The item {workItemCode} is admitted down to {admittedLevel} already. Propose a lower level.',
    zh: '事项 {workItemCode} 已准入下沉至 {admittedLevel} 级，请提出更低层级。',
  },
  DUTY_TOWNS_WRONG: {
    en: 'Ask at least one town, each of the district {placeCode} and known: {townCodes} is not.',
    zh: '请至少征求一个镇（街道）的意见，且均须为 {placeCode} 所辖：{townCodes} 不符。',
  },
  DUTY_DEADLINE_WRONG: {
    en: 'The opinions’ last moment must lie {least} to {most} days ahead.',
    zh: '征求意见截止时间应在 {least} 至 {most} 天之后。',
  },
  DUTY_OPINION_GIVEN: {
    en: 'The town {townCode} gave its opinion already. An opinion is given once.',
    zh: '{townCode} 已提交意见，每个镇（街道）只能提交一次。',
  },
  DUTY_OPINIONS_CLOSED: {
    en: 'Opinions were taken until {opinionsUntil}. Tell the district’s centre directly.',
    zh: '征求意见已于 {opinionsUntil} 截止，请直接与区指挥中心联系。',
  },
  DUTY_OPINIONS_OPEN: {
    en: '{missing} have not given their opinions, and may until {opinionsUntil}. Wait, or remind them.',
    zh: '{missing} 尚未提交意见，截止时间为 {opinionsUntil}，请等待或提醒。',
  },
  DUTY_SECOND_PERSON: {
    en: 'You took the step before yourself: a second person must do this.',
    zh: '前一环节由您本人办理，须由另一人操作。',
  },
  DUTY_PUBLICATION_RUNS: {
    en: 'The duty is published until {publicUntil}, and comes into force after that.',
    zh: '公示期至 {publicUntil}，期满后方可生效。',
  },
});
