import { defineErrors, domainErrors } from '@gridhall/service-kit';

// What is asked for at the desk is asked at a window of a village, and villages are not merged.
const { PLACE_ENDED: _, ...shared } = domainErrors;

/** Every refusal of services/service-desk, with words to act on (conventions §"Errors"). */
export const errors = {
  ...shared,
  ...defineErrors({
    APPLICATION_NOT_FOUND: {
      en: 'There is no application {id} among those you may see.',
      zh: '在您可见的范围内没有办件 {id}。',
    },
    APPLICATION_VERSION_CONFLICT: {
      en: 'The application is at version {current}, not {expected}: somebody was faster. Read it again and decide anew.',
      zh: '办件当前版本为 {current}，而非 {expected}，已被他人更新。请重新读取后再操作。',
    },
    APPLICATION_STATE_FORBIDS: {
      en: 'The application is {state}; {command} is possible only in {possibleIn}.',
      zh: '办件当前状态为 {state}，仅在 {possibleIn} 状态下可执行 {command}。',
    },
    SERVICE_ITEM_UNKNOWN: {
      en: 'There is no service item {serviceItemCode}. Choose one of `serviceItems`.',
      zh: '不存在服务事项 {serviceItemCode}，请从事项清单中选择。',
    },
    SERVICE_ITEM_NOT_ACCEPTED_HERE: {
      en: 'The centre of {placeCode} does not accept {serviceItemCode}; centres of {acceptedAt} do. Send the applicant there.',
      zh: '{placeCode} 的服务中心不受理 {serviceItemCode}，可受理的中心类型为 {acceptedAt}，请引导申请人前往办理。',
    },
    CENTRE_MISSING: {
      en: 'There is no service centre at {placeCode}. Name the village or community whose window accepts it.',
      zh: '{placeCode} 未设便民服务中心，请填写受理窗口所在的村或社区。',
    },
    CASE_UNKNOWN: {
      en: 'The item {serviceItemCode} has no case {unknown}. Choose among {allowed}.',
      zh: '事项 {serviceItemCode} 没有情形 {unknown}，可选：{allowed}。',
    },
    MATERIAL_UNKNOWN: {
      en: 'The item {serviceItemCode} asks for no material {unknown}. Choose among {allowed}.',
      zh: '事项 {serviceItemCode} 不需要材料 {unknown}，可选：{allowed}。',
    },
    MATERIAL_MISSING: {
      en: 'None of what is missing was brought. Missing are {missing}.',
      zh: '未提交任何所缺材料，尚缺：{missing}。',
    },
    TRACKING_REFUSED: {
      en: 'Number and code do not belong together. Both stand on the slip from the window; {triesLeft} tries are left.',
      zh: '办件编号与查询码不匹配，请核对受理回执，还可尝试 {triesLeft} 次。',
    },
    TRACKING_LOCKED: {
      en: 'Too many wrong codes for this number. Try again after {until}, or ask at the window.',
      zh: '该办件查询码输错次数过多，请于 {until} 后再试，或到窗口咨询。',
    },
  }),
};
