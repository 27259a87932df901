import type { JurisdictionKind, Platform } from '@gridhall/messages';

/** A department of the demo district 区职能部门. */
export interface DemoDepartment {
  readonly slug: string;
  /** Its name after the district's. */
  readonly name: string;
  readonly platform: Platform | null;
}

/** A branch that a department has in each town 派驻机构. */
export interface DemoAgency {
  /** Also the slug of its department. */
  readonly slug: string;
  /** Its name after the town's. */
  readonly name: string;
  readonly platform: Platform;
  /** Only in towns of this kind; in both when left out. */
  readonly only?: Extract<JurisdictionKind, 'STREET' | 'TOWN'>;
}

/** The departments, as a district of Zhejiang has them since 2019, each on the platform that domain §1 puts its work on. */
export const DEPARTMENTS: readonly DemoDepartment[] = [
  { slug: 'political-legal', name: '委政法委员会', platform: 'PUBLIC_ORDER' },
  { slug: 'public-security', name: '公安分局', platform: 'PUBLIC_ORDER' },
  { slug: 'justice', name: '司法局', platform: 'PUBLIC_ORDER' },
  { slug: 'petitions', name: '信访局', platform: 'PUBLIC_ORDER' },
  { slug: 'market-supervision', name: '市场监督管理局', platform: 'MARKET_SUPERVISION' },
  { slug: 'economy', name: '经济和信息化局', platform: 'MARKET_SUPERVISION' },
  { slug: 'urban-management', name: '综合行政执法局', platform: 'ENFORCEMENT' },
  { slug: 'emergency-management', name: '应急管理局', platform: 'ENFORCEMENT' },
  { slug: 'environment', name: '生态环境分局', platform: 'ENFORCEMENT' },
  { slug: 'natural-resources', name: '自然资源和规划分局', platform: 'ENFORCEMENT' },
  { slug: 'housing', name: '住房和建设交通局', platform: 'ENFORCEMENT' },
  { slug: 'agriculture', name: '农业农村局', platform: 'CONVENIENCE_SERVICES' },
  { slug: 'civil-affairs', name: '民政局', platform: 'CONVENIENCE_SERVICES' },
  { slug: 'human-resources', name: '人力资源和社会保障局', platform: 'CONVENIENCE_SERVICES' },
  { slug: 'health', name: '卫生健康局', platform: 'CONVENIENCE_SERVICES' },
  { slug: 'government-services', name: '政务服务管理办公室', platform: 'CONVENIENCE_SERVICES' },
  { slug: 'party-organisation', name: '委组织部', platform: null },
];

/** The branches in each town: one on each platform at least. */
export const AGENCIES: readonly DemoAgency[] = [
  { slug: 'public-security', name: '派出所', platform: 'PUBLIC_ORDER' },
  { slug: 'justice', name: '司法所', platform: 'PUBLIC_ORDER' },
  { slug: 'market-supervision', name: '市场监督管理所', platform: 'MARKET_SUPERVISION' },
  { slug: 'urban-management', name: '综合行政执法中队', platform: 'ENFORCEMENT' },
  { slug: 'emergency-management', name: '应急消防管理所', platform: 'ENFORCEMENT' },
  { slug: 'natural-resources', name: '自然资源和规划所', platform: 'ENFORCEMENT', only: 'TOWN' },
  { slug: 'government-services', name: '便民服务中心', platform: 'CONVENIENCE_SERVICES' },
  { slug: 'agriculture', name: '农业农村服务站', platform: 'CONVENIENCE_SERVICES', only: 'TOWN' },
];
