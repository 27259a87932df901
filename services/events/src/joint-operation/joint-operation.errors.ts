import { defineErrors } from '@gridhall/service-kit';

/** What commands on joint operations refuse. */
export const jointErrors = defineErrors({
  JOINT_OPERATION_NOT_FOUND: {
    en: 'There is no joint operation {id} among those you may see.',
    zh: '在您可见的范围内没有联合执法行动 {id}。',
  },
  JOINT_OPERATION_VERSION_CONFLICT: {
    en: 'The joint operation is at version {current}, not {expected}: somebody was faster. Read it again and decide anew.',
    zh: '联合执法行动当前版本为 {current}，而非 {expected}，已被他人更新。请重新读取后再操作。',
  },
  JOINT_OPERATION_STATE_FORBIDS: {
    en: 'The joint operation is {state}; {command} is possible only in {possibleIn}.',
    zh: '联合执法行动当前状态为 {state}，仅在 {possibleIn} 状态下可执行 {command}。',
  },
  NOT_THE_COMMAND_ROOM: {
    en: 'Only dispatchers of {commandUnitId}, which leads the operation, may do this.',
    zh: '仅牵头指挥室 {commandUnitId} 的调度员可执行此操作。',
  },
  UNIT_NOT_INVITED: {
    en: 'Only members of the units that were called to the operation may do this.',
    zh: '仅受召集单位的人员可执行此操作。',
  },
  UNIT_DECLINED: {
    en: 'Your unit declined. Accept the invitation first.',
    zh: '您所在单位已回复不参加，请先接受召集。',
  },
  JOINT_EVENT_UNFIT: {
    en: 'The event {eventId} is not open, or does not lie in {placeCode}. Leave it out.',
    zh: '事件 {eventId} 已办结或不在 {placeCode} 范围内，请移除。',
  },
  JOINT_EVENT_NOT_OF_IT: {
    en: 'The event {eventId} is not one of the operation’s.',
    zh: '事件 {eventId} 不属于本次联合执法。',
  },
  JOINT_START_PAST: {
    en: 'The operation would have begun at {startsAt}. Give a time to come.',
    zh: '行动开始时间 {startsAt} 已过，请另定时间。',
  },
  JOINT_UNITS_REQUIRED: {
    en: 'Name at least one unit to call that was not called yet.',
    zh: '请至少指定一个尚未召集的单位。',
  },
  SIGN_IN_TOO_FAR: {
    en: 'You are {distanceMetres} m from the meeting place; signing in is possible within {radiusMetres} m.',
    zh: '您距集合地点 {distanceMetres} 米，须在 {radiusMetres} 米内签到。',
  },
  SIGN_IN_TOO_EARLY: {
    en: 'Signing in is possible from {from} on.',
    zh: '签到自 {from} 起开放。',
  },
  SIGN_IN_TOO_LATE: {
    en: 'The operation ended at {concludedAt}; signing in counts only for a time before.',
    zh: '行动已于 {concludedAt} 结束，仅可补签结束前的到场时间。',
  },
  SIGNED_IN_ALREADY: {
    en: 'You signed in at {at} already.',
    zh: '您已于 {at} 签到。',
  },
  NOT_SIGNED_IN: {
    en: 'Nobody of your unit has signed in. Sign in at the place first.',
    zh: '您所在单位尚无人签到，请先到场签到。',
  },
  JOINT_RESULT_MISSING: {
    en: 'Give one result for each of the operation’s events; {eventId} has none or more than one.',
    zh: '请为每个事件填写一项结果；事件 {eventId} 缺少或重复。',
  },
});
