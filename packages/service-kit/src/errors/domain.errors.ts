import { defineErrors } from './catalogue.js';

/** Refusals that several services have, in the same words: one code means one thing everywhere. */
export const domainErrors = defineErrors({
  PLACE_UNKNOWN: {
    en: 'There is no place with the code {placeCode}. Choose one of the district’s places.',
    zh: '不存在编码为 {placeCode} 的区域，请重新选择。',
  },
  PLACE_ENDED: {
    en: '{placeCode} was merged or split and is part of the net no more since {endedAt}. Choose one of {successorCodes}.',
    zh: '{placeCode} 已于 {endedAt} 合并或拆分，不再使用，请改选 {successorCodes}。',
  },
  WORK_ITEM_UNKNOWN: {
    en: 'The work-item list has no item {workItemCode}. Choose one of the list.',
    zh: '工作事项清单中没有 {workItemCode}，请从清单中选择。',
  },
  REASON_REQUIRED: {
    en: 'Give a reason code, one of {allowed}.',
    zh: '请给出原因代码，可选：{allowed}。',
  },
  REASON_UNKNOWN: {
    en: '{reasonCode} is no reason to {command}. Choose one of {allowed}.',
    zh: '{reasonCode} 不是 {command} 的有效原因，可选：{allowed}。',
  },
  COMMENT_REQUIRED: {
    en: 'The reason {reasonCode} needs a comment.',
    zh: '选择原因 {reasonCode} 时须填写说明。',
  },
  GRADE_REQUIRED: {
    en: 'Give a grade from 1 (very dissatisfied) to 5 (very satisfied).',
    zh: '请给出 1（非常不满意）至 5（非常满意）的评价。',
  },
  CLIENT_CLOCK_AHEAD: {
    en: 'The clock of the device says {clientAt}, ours {serverAt}. Set the device’s clock right and send again.',
    zh: '设备时间为 {clientAt}，服务器时间为 {serverAt}。请校准设备时间后重新提交。',
  },
});
