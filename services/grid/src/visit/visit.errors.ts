import { defineErrors, domainErrors } from '@gridhall/service-kit';

/** Refusals of visits. */
export const visitErrors = {
  PLACE_UNKNOWN: domainErrors.PLACE_UNKNOWN,
  CLIENT_CLOCK_AHEAD: domainErrors.CLIENT_CLOCK_AHEAD,
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
  }),
};
