import { defineErrors, domainErrors } from '@gridhall/service-kit';

/** Refusals of households, residents and enterprises. None repeats what was typed: that may be personal. */
export const basicDataErrors = {
  PLACE_UNKNOWN: domainErrors.PLACE_UNKNOWN,
  ...defineErrors({
    RECORD_PLACE_NO_GRID: {
      en: 'Basic data belongs to a grid; {placeCode} is none that is in use. Choose a grid of 15 digits.',
      zh: '基层数据须归属网格，{placeCode} 不是在用网格，请选择 15 位网格编码。',
    },
    RECORD_EXISTS: {
      en: 'There is a current {kind} with the same key already: {id}. Update or move that one.',
      zh: '已存在相同的在册 {kind} 记录：{id}，请更新或迁移该记录。',
    },
    RECORD_EXISTS_ELSEWHERE: {
      en: 'The {kind} is registered outside your places. Ask the village or town to move the record here.',
      zh: '该 {kind} 已在您管辖范围外登记，请联系村（社区）或镇（街道）办理迁移。',
    },
    RECORD_CLOSED: {
      en: 'The record {id} was closed on {closedAt}. Register it anew if it is there again.',
      zh: '记录 {id} 已于 {closedAt} 注销，如重新出现请重新登记。',
    },
    RECORD_REASON_WRONG: {
      en: 'A {kind} is not closed for {reason}. Choose one of {allowed}.',
      zh: '{kind} 不能以 {reason} 为由注销，可选：{allowed}。',
    },
    HOUSEHOLD_UNKNOWN: {
      en: 'There is no current household {householdId} in your places. Register it first.',
      zh: '您的管辖范围内没有在册住户 {householdId}，请先登记住户。',
    },
    HOUSEHOLD_IN_USE: {
      en: '{count} residents still belong to the household. Move or close their records first.',
      zh: '该住户下仍有 {count} 名居民，请先迁移或注销其记录。',
    },
  }),
};
