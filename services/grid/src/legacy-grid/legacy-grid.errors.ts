import { defineErrors, domainErrors } from '@gridhall/service-kit';

/** Refusals of domains' own grids. */
export const legacyGridErrors = {
  PLACE_ENDED: domainErrors.PLACE_ENDED,
  ...defineErrors({
    LEGACY_GRIDS_WRONG: {
      en: '{count} rows do not fit, and nothing was brought in: {summary}. See extensions.issues for each.',
      zh: '有 {count} 行不符合要求，未导入任何网格：{summary}。各行见 extensions.issues。',
    },
    LEGACY_GRID_ELSEWHERE: {
      en: '{gridCode} is no all-round grid in {placeCode}, where the domain’s grid lies. Choose one that is.',
      zh: '{gridCode} 不是 {placeCode} 内的全科网格，请选择该区域内的网格。',
    },
  }),
};
