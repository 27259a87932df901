import type { EventSource, Level, Platform, Role, Urgency, WorkItemCategory } from '@gridhall/messages';
import type { EventFacts, Evidence } from '../event/event.document.js';

/** The Chinese words for what an event holds in codes (domain §1, §3, §4), as paper and the outside read them. */

/** 四级. */
export const levelWords: Readonly<Record<Level, string>> = {
  GRID: '网格',
  VILLAGE: '村（社区）',
  TOWN: '镇（街道）',
  DISTRICT: '区',
};

/** 四个平台. */
export const platformWords: Readonly<Record<Platform, string>> = {
  PUBLIC_ORDER: '综治工作',
  MARKET_SUPERVISION: '市场监管',
  ENFORCEMENT: '综合执法',
  CONVENIENCE_SERVICES: '便民服务',
};

/** 事项类别. */
export const categoryWords: Readonly<Record<WorkItemCategory, string>> = {
  COMPREHENSIVE_GOVERNANCE: '综合治理',
  PUBLIC_SAFETY: '公共安全',
  ECONOMIC_MANAGEMENT: '经济管理',
  AGRICULTURE: '农业管理',
  URBAN_CONSTRUCTION: '城建管理',
  PARTY_AND_COMMUNITY: '党群文化',
  SOCIAL_AFFAIRS: '社会事务',
};

/** 来源. */
export const sourceWords: Readonly<Record<EventSource, string>> = {
  STAFF: '网格巡查',
  RESIDENT: '居民反映',
  SERVICE_DESK: '窗口转办',
  HOTLINE: '热线转办',
  VISIT: '走访发现',
  SENSOR: '感知设备',
};

/** 紧急程度. */
export const urgencyWords: Readonly<Record<Urgency, string>> = { NORMAL: '一般', URGENT: '紧急' };

/** 督办. */
export const supervisionWords: Readonly<Record<EventFacts['supervision'], string>> = {
  NONE: '无',
  NORMAL: '普通督办',
  YELLOW: '黄牌督办',
  RED: '红牌督办',
};

/** 岗位. */
export const roleWords: Readonly<Record<Role, string>> = {
  GRID_LEADER: '网格长',
  INSTRUCTOR: '网格指导员',
  GRID_MEMBER: '网格员',
  VOLUNTEER: '志愿者',
  SOCIAL_WORKER: '全能社工',
  DISPATCHER: '调度员',
  HANDLER: '处置员',
  SUPERVISOR: '督导',
  ANALYST: '数据分析员',
  ADMIN: '管理员',
};

/** 佐证. */
export const evidenceWords: Readonly<Record<Evidence['kind'], string>> = {
  PHOTO: '照片',
  AUDIO: '录音',
  VIDEO: '视频',
  DOCUMENT: '文件',
  NOTE: '文字',
};

/** 佐证的时点. */
export const phaseWords: Readonly<Record<Evidence['phase'], string>> = { BEFORE: '处置前', AFTER: '处置后' };

/** 满意度，一至五分. */
export const satisfactionWords: readonly string[] = ['', '非常不满意', '不满意', '一般', '满意', '非常满意'];

/** Which part of the platform took a step. */
export const systemWords: Readonly<Record<string, string>> = {
  'service-desk': '一站式服务平台',
  open311: '外部接入平台',
};
