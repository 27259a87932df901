import { defineErrors, domainErrors } from '@gridhall/service-kit';

/** Refusals of units, their agencies and sink-downs. */
export const unitErrors = {
  PLACE_UNKNOWN: domainErrors.PLACE_UNKNOWN,
  ...defineErrors({
    UNIT_EXISTS: {
      en: 'The place has its {kind} already: {unitId}. Change that one.',
      zh: '该区域已设有 {kind}：{unitId}，请直接修改。',
    },
    UNIT_LEVEL_WRONG: {
      en: 'A {kind} works at the level {expected}; {placeCode} is of the level {level}.',
      zh: '{kind} 应设在 {expected} 级，{placeCode} 为 {level} 级。',
    },
    UNIT_PLATFORM_REQUIRED: {
      en: 'A stationed agency works on one platform. Choose it.',
      zh: '派驻机构须归属一个平台，请选择。',
    },
    UNIT_DEPARTMENT_WRONG: {
      en: '{departmentUnitId} is no department that works at {placeCode}. A stationed agency is a branch of one, and nothing else is.',
      zh: '{departmentUnitId} 不是 {placeCode} 的职能部门；派驻机构须隶属一个部门，其他单位不填。',
    },
    UNIT_IS_PROVIDER: {
      en: 'A provider is registered with its contract. Use registerServiceProvider.',
      zh: '第三方机构须连同合同一并登记，请使用 registerServiceProvider。',
    },
    UNIT_DISSOLVED: {
      en: 'The unit {unitId} was dissolved on {dissolvedAt}. Choose another one.',
      zh: '单位 {unitId} 已于 {dissolvedAt} 撤销，请选择其他单位。',
    },
    UNIT_IN_USE: {
      en: '{count} people or agencies belong to the unit still. End their postings, dissolve the agencies, then the unit.',
      zh: '该单位仍有 {count} 名人员或下属派驻机构，请先结束任职、撤销机构后再撤销单位。',
    },
    SINK_DOWN_NOT_AGENCY: {
      en: 'The five sink-downs are those of a stationed agency; {unitId} is a {kind}.',
      zh: '“五个下沉”仅适用于派驻机构，{unitId} 为 {kind}。',
    },
    SINK_DOWN_PERIOD: {
      en: 'The last day, {to}, lies before the first, {from}.',
      zh: '结束日期 {to} 早于开始日期 {from}。',
    },
    SINK_DOWN_OVERLAP: {
      en: '{kind} is recorded for days of {from} to {to} already. End that record first, or choose other days.',
      zh: '{kind} 在 {from} 至 {to} 期间已有记录，请先结束原记录或调整日期。',
    },
    SINK_DOWN_UNKNOWN: {
      en: 'The agency has no sink-down {sinkDownId} that is open.',
      zh: '该机构没有未结束的下沉记录 {sinkDownId}。',
    },
    SINK_DOWN_WEIGHT: {
      en: 'Give `weightPercent`, 0 to 100, for an assessment weight, and for nothing else.',
      zh: '考核权重须填写 weightPercent（0 至 100），其他下沉内容不填。',
    },
  }),
};
