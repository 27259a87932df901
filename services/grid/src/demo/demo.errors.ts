import { defineErrors } from '@gridhall/service-kit';

/** Why a district cannot be established. */
export const demoErrors = defineErrors({
  DISTRICT_NOT_IMPORTED: {
    en: 'The net has no district {districtCode}. Import its divisions first.',
    zh: '网格系统中没有区县 {districtCode}，请先导入其区划。',
  },
  DISTRICT_WITHOUT_VILLAGES: {
    en: 'The district {districtCode} has no villages to lay grids under. Import its villages first.',
    zh: '区县 {districtCode} 尚无村（社区），无法划分网格，请先导入。',
  },
});
