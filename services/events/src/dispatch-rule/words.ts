import type { DispatchTarget, Platform } from '@gridhall/messages';
import type { WorkItemRecord } from '../directory/records.js';
import type { EventFacts } from '../event/event.document.js';
import type { Rule } from './dispatch-rule.document.js';

/** A text in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Whom a target means. */
const targets: Readonly<Record<DispatchTarget, Words>> = {
  UNIT: { zh: '指定单位', en: 'the unit it names' },
  STATIONED_AGENCY: { zh: '镇街派驻机构', en: 'the town’s stationed agency' },
  DEPARTMENT: { zh: '区职能部门', en: 'the district’s department' },
  VILLAGE_OFFICE: { zh: '村（社区）', en: 'the village’s office' },
  GRID_TEAM: { zh: '网格团队', en: 'the grid’s team' },
  PROVIDER: { zh: '第三方机构', en: 'the service provider' },
  HIGHER_LEVEL: { zh: '区综合指挥中心', en: 'the level above' },
};

const platforms: Readonly<Record<Platform, Words>> = {
  PUBLIC_ORDER: { zh: '综治工作', en: 'public order' },
  MARKET_SUPERVISION: { zh: '市场监管', en: 'market supervision' },
  ENFORCEMENT: { zh: '综合执法', en: 'enforcement' },
  CONVENIENCE_SERVICES: { zh: '便民服务', en: 'convenience services' },
};

/** The conditions of a rule that say something, in words. */
function conditions(rule: Rule): Words {
  const said: (Words | false | null)[] = [
    rule.workItemCodes.length > 0 && { zh: `事项 ${rule.workItemCodes.join('、')}`, en: rule.workItemCodes.join(', ') },
    rule.categories.length > 0 && { zh: `类别 ${rule.categories.join('、')}`, en: rule.categories.join(', ') },
    rule.platforms.length > 0 && {
      zh: `平台 ${rule.platforms.map((name) => platforms[name].zh).join('、')}`,
      en: rule.platforms.map((name) => platforms[name].en).join(', '),
    },
    rule.weekdays.length > 0 && { zh: `星期 ${rule.weekdays.join('、')}`, en: `weekdays ${rule.weekdays.join(', ')}` },
    rule.hours && { zh: `${rule.hours.from}—${rule.hours.to}`, en: `${rule.hours.from}–${rule.hours.to}` },
    rule.season && {
      zh: `每年 ${rule.season.from} 至 ${rule.season.to}`,
      en: `${rule.season.from} to ${rule.season.to}`,
    },
    rule.workingTime !== null && {
      zh: rule.workingTime ? '工作时间' : '非工作时间',
      en: rule.workingTime ? 'in working time' : 'outside working time',
    },
    rule.urgency !== null && { zh: rule.urgency === 'URGENT' ? '紧急' : '一般', en: rule.urgency.toLowerCase() },
    rule.sources.length > 0 && { zh: `来源 ${rule.sources.join('、')}`, en: `from ${rule.sources.join(', ')}` },
    rule.keywords.length > 0 && { zh: `含“${rule.keywords.join('”“')}”`, en: `with ${rule.keywords.join(', ')}` },
    { zh: `区域 ${rule.placeCode}`, en: `in ${rule.placeCode}` },
  ];
  const words = said.flatMap((one) => (one === false || one === null ? [] : [one]));
  return { zh: words.map(({ zh }) => zh).join('，'), en: words.map(({ en }) => en).join(', ') };
}

/** Why a rule suggests what it does. */
export function reasonOfRule(rule: Rule): Words {
  const { zh, en } = conditions(rule);
  const whom = targets[rule.target];
  return {
    zh: `规则“${rule.name}”（第 ${String(rule.version)} 版：${zh}）：派至${whom.zh}。`,
    en: `The rule “${rule.name}” (version ${String(rule.version)}: ${en}) sends it to ${whom.en}.`,
  };
}

/** Why the work-item list suggests what it does. */
export function reasonOfDefault(
  target: DispatchTarget,
  { workItemCode, platform }: EventFacts,
  item: WorkItemRecord | null,
): Words {
  const whom = targets[target];
  const name = item?.name ?? workItemCode;
  const on = platform === null ? { zh: '不归平台', en: 'no platform' } : platforms[platform];
  return {
    zh: `无规则适用。按工作事项清单，“${name}”（${on.zh}）由${whom.zh}处置。`,
    en: `No rule applies. By the work-item list, “${name}” (${on.en}) goes to ${whom.en}.`,
  };
}

/** Why the unit that led last is suggested again. */
export const reasonOfReopening: Words = {
  zh: '重办事件，建议仍由上次主办单位处置。',
  en: 'It was reopened: the unit that led last is suggested again.',
};
