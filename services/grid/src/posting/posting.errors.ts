import { defineErrors, domainErrors } from '@gridhall/service-kit';
import { unitErrors } from '../unit/unit.errors.js';

/** Refusals of postings. */
export const postingErrors = {
  PLACE_UNKNOWN: domainErrors.PLACE_UNKNOWN,
  PLACE_ENDED: domainErrors.PLACE_ENDED,
  UNIT_DISSOLVED: unitErrors.UNIT_DISSOLVED,
  ...defineErrors({
    POSTING_LEVEL_WRONG: {
      en: 'A {role} is posted at a {expected}; {placeCode} is a {level}.',
      zh: '{role} 应在 {expected} 任职，{placeCode} 为 {level}。',
    },
    POSTING_PERIOD_WRONG: {
      en: 'The posting would end at {to}, not after its beginning at {from}.',
      zh: '任职结束时间 {to} 须晚于开始时间 {from}。',
    },
    POSTING_OVERLAP: {
      en: '{staffId} is {role} at {placeCode} from {from} to {to} already. End that posting first, or choose another time.',
      zh: '{staffId} 自 {from} 至 {to} 已任 {placeCode} 的 {role}，请先结束原任职或调整时间。',
    },
    POSTING_UNKNOWN: {
      en: '{staffId} has no posting as {role} at {placeCode} that goes on.',
      zh: '{staffId} 没有未结束的 {placeCode} {role} 任职。',
    },
    POSTING_AFTER_LEAVING: {
      en: '{staffId} left at {leftAt}: a posting cannot go on after that.',
      zh: '{staffId} 已于 {leftAt} 离岗，任职不得晚于该时间。',
    },
    POSTING_UNIT_REQUIRED: {
      en: 'A {role} is posted for a unit. Name it.',
      zh: '{role} 须归属单位，请填写单位。',
    },
    POSTING_UNIT_WRONG: {
      en: 'There is no unit {unitId} that works at {placeCode}.',
      zh: '{placeCode} 没有单位 {unitId}。',
    },
    GRID_HAS_LEADER: {
      en: '{leaderStaffId} leads {placeCode} at that time. End that posting first: a grid has one leader.',
      zh: '{placeCode} 在该时段已有网格长 {leaderStaffId}，请先结束其任职：一个网格只有一名网格长。',
    },
  }),
};
