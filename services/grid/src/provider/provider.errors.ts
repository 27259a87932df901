import { defineErrors, domainErrors } from '@gridhall/service-kit';
import { unitErrors } from '../unit/unit.errors.js';

/** Refusals of providers and their contracts. */
export const providerErrors = {
  PLACE_UNKNOWN: domainErrors.PLACE_UNKNOWN,
  WORK_ITEM_UNKNOWN: domainErrors.WORK_ITEM_UNKNOWN,
  UNIT_EXISTS: unitErrors.UNIT_EXISTS,
  ...defineErrors({
    UNIT_NO_PROVIDER: {
      en: 'The unit {unitId} is a {kind}, and has no contract as a provider. Choose a unit that was registered as one.',
      zh: '单位 {unitId} 为 {kind}，未登记为第三方机构，请选择已登记的第三方机构。',
    },
    CONTRACT_PERIOD: {
      en: 'The contract’s last day, {to}, lies before its first, {from}.',
      zh: '合同结束日期 {to} 早于开始日期 {from}。',
    },
    CONTRACT_EXISTS: {
      en: 'The provider has a contract {number} already. Change that one, or record this one under its own number.',
      zh: '该机构已有编号为 {number} 的合同，请修改原合同或使用新的编号。',
    },
    CONTRACT_UNKNOWN: {
      en: 'The provider has no contract {number}. Its contracts are {numbers}.',
      zh: '该机构没有编号为 {number} 的合同，现有合同：{numbers}。',
    },
    CONTRACT_PLACES_WRONG: {
      en: 'The provider works for {placeCode}: {placeCodes} are no places there. Choose that place or some under it.',
      zh: '该机构服务区域为 {placeCode}，{placeCodes} 不在其范围内，请重新选择。',
    },
    PROVIDER_SUSPENDED_ALREADY: {
      en: 'The provider is suspended since {at}: {reason}.',
      zh: '该机构已于 {at} 暂停服务：{reason}。',
    },
    PROVIDER_NOT_SUSPENDED: {
      en: 'The provider is not suspended: there is nothing to lift.',
      zh: '该机构未处于暂停状态，无需恢复。',
    },
  }),
};
