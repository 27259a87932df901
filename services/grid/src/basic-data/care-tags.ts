/** A care tag 关爱标签: why a resident is looked after. */
export interface CareTagDefinition {
  /** CONSTANT_CASE, stable. */
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

/** Whom a grid looks after (domain §3 "care tags"): what the schema, the filters, the figures and the import read. */
export const CARE_TAG_LIST = [
  { code: 'LIVING_ALONE', nameEn: 'Elderly person living alone', nameZh: '独居老人' },
  { code: 'EMPTY_NEST', nameEn: 'Elderly couple whose children are away', nameZh: '空巢老人' },
  { code: 'ADVANCED_AGE', nameEn: 'Aged 80 or over', nameZh: '高龄老人' },
  { code: 'LOW_INCOME', nameEn: 'Household on minimum living allowance', nameZh: '低保' },
  { code: 'EXTREME_HARDSHIP', nameEn: 'Supported in extreme hardship', nameZh: '特困人员' },
  { code: 'DISABLED', nameEn: 'Disabled', nameZh: '残疾人' },
  { code: 'LEFT_BEHIND_CHILD', nameEn: 'Left-behind child', nameZh: '留守儿童' },
  { code: 'CHILD_IN_NEED', nameEn: 'Child in need without a carer', nameZh: '困境儿童' },
  { code: 'SPECIAL_FAMILY', nameEn: 'Family that lost its only child', nameZh: '计生特殊家庭' },
  { code: 'SERIOUS_ILLNESS', nameEn: 'Seriously ill', nameZh: '重病患者' },
  { code: 'MENTAL_DISORDER', nameEn: 'Living with a serious mental disorder', nameZh: '严重精神障碍患者' },
  { code: 'COMMUNITY_CORRECTION', nameEn: 'Under community correction', nameZh: '社区矫正对象' },
  { code: 'RELEASED', nameEn: 'Released and resettling', nameZh: '刑满释放人员' },
  { code: 'REHABILITATION', nameEn: 'In community drug rehabilitation', nameZh: '社区康复人员' },
  { code: 'VETERAN', nameEn: 'Veteran or their family', nameZh: '退役军人及军属' },
] as const satisfies readonly CareTagDefinition[];

/** The code of a care tag. */
export type CareTag = (typeof CARE_TAG_LIST)[number]['code'];

/** The codes of all care tags, in the order of the list. */
export const CARE_TAGS = CARE_TAG_LIST.map(({ code }) => code) as [CareTag, ...CareTag[]];
