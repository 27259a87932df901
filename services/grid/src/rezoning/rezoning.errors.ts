import { defineErrors } from '@gridhall/service-kit';

/** Refusals of merging and splitting grids. */
export const rezoningErrors = defineErrors({
  GRID_REQUIRED: {
    en: '{placeCode} is no grid: only grids are merged and split.',
    zh: '{placeCode} 不是网格，仅网格可合并或拆分。',
  },
  GRID_ENDED: {
    en: 'The grid {placeCode} was merged or split already. Take its successors: {successorCodes}.',
    zh: '网格 {placeCode} 已合并或拆分，请改用其后继网格 {successorCodes}。',
  },
  GRIDS_OF_SEVERAL_VILLAGES: {
    en: 'The grids lie in several villages: {villageCodes}. A grid’s code begins with its village’s, so merge those of one village.',
    zh: '所选网格分属 {villageCodes}，网格编码须以所在村（社区）编码开头，请选择同一村（社区）的网格。',
  },
  GRID_CODE_WRONG: {
    en: '{placeCode} is no code of a grid in {villageCode}: that is the village’s 12 digits and three more.',
    zh: '{placeCode} 不是 {villageCode} 的网格编码，应为村（社区）12 位编码加 3 位数字。',
  },
  GRID_CODE_TAKEN: {
    en: 'The code {placeCode} was given before, and a code never changes its meaning. Choose another one, or leave it out.',
    zh: '编码 {placeCode} 已被使用，编码含义不可变更，请另选编码或留空由系统编排。',
  },
  STAFF_NOT_OF_GRID: {
    en: '{staffId} is not posted in {placeCodes}. Name people of these grids, or post them there first.',
    zh: '{staffId} 未在 {placeCodes} 任职，请选择这些网格的人员，或先安排任职。',
  },
});
