import { defineErrors, domainErrors } from '@gridhall/service-kit';

/** Refusals of versions of the work-item list. */
export const workItemListErrors = {
  WORK_ITEM_UNKNOWN: domainErrors.WORK_ITEM_UNKNOWN,
  ...defineErrors({
    WORK_ITEM_LIST_NOT_DRAFT: {
      en: 'The list is {state}: it never changes again. Draft a next version.',
      zh: '清单状态为 {state}，不可再修改，请起草新版本。',
    },
    WORK_ITEM_LIST_OUTDATED: {
      en: 'The draft is based on version {basedOn}; version {current} holds now. Draft anew from that one.',
      zh: '草稿基于第 {basedOn} 版，现行为第 {current} 版，请基于现行版本重新起草。',
    },
    WORK_ITEM_LIST_UNCHANGED: {
      en: 'The draft says what version {basedOn} says. Change an item first.',
      zh: '草稿与第 {basedOn} 版内容一致，请先修改事项。',
    },
    WORK_ITEM_LIST_UNKNOWN: {
      en: 'There is no published version {listVersion} of the work-item list.',
      zh: '不存在已发布的第 {listVersion} 版工作事项清单。',
    },
  }),
};
