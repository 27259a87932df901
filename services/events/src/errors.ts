import { defineErrors, domainErrors } from '@gridhall/service-kit';

/** Every refusal of services/events, with words to act on (conventions §"Errors"). */
export const errors = {
  ...domainErrors,
  ...defineErrors({
    EVENT_NOT_FOUND: {
      en: 'There is no event {id} among those you may see.',
      zh: '在您可见的范围内没有事件 {id}。',
    },
    EVENT_VERSION_CONFLICT: {
      en: 'The event is at version {current}, not {expected}: somebody was faster. Read it again and decide anew.',
      zh: '事件当前版本为 {current}，而非 {expected}，已被他人更新。请重新读取后再操作。',
    },
    EVENT_STATE_FORBIDS: {
      en: 'The event is {state}; {command} is possible only in {possibleIn}.',
      zh: '事件当前状态为 {state}，仅在 {possibleIn} 状态下可执行 {command}。',
    },
    EVENT_AT_OTHER_LEVEL: {
      en: 'The event is with the dispatchers of level {level}; yours is another one.',
      zh: '事件由 {level} 级调度，与您所在层级不符。',
    },
    EVENT_HELD_BY_OTHER_UNIT: {
      en: 'The event is held by {holderUnitId}; only its members may do this.',
      zh: '事件由 {holderUnitId} 承办，仅该单位人员可执行此操作。',
    },
    NOT_THE_REPORTER: {
      en: 'Only the person who reported the event may do this.',
      zh: '仅事件上报人可执行此操作。',
    },
    UNIT_UNKNOWN: {
      en: 'There is no unit {unitId}.',
      zh: '不存在单位 {unitId}。',
    },
    NOT_FOR_THE_SPOT: {
      en: 'Matters on the item {workItemCode} are not settled on the spot. Report it without `settled`.',
      zh: '事项 {workItemCode} 不可即时办结，请按一般事件上报。',
    },
    EVIDENCE_REQUIRED: {
      en: 'Give at least one piece of evidence.',
      zh: '请至少提供一份佐证材料。',
    },
    TEXT_REQUIRED: {
      en: 'Tell in words what was done.',
      zh: '请用文字说明处置情况。',
    },
    NO_UNIT_SUGGESTED: {
      en: 'No unit is suggested for this event: `suggestedDispatch` says what is. Name the unit, or send it up.',
      zh: '本事件没有可采纳的建议单位，请查看派遣建议后指定单位，或上报上级。',
    },
    UNIT_OUT_OF_AREA: {
      en: 'The unit {unitId} works in {unitPlaceCode}; the event lies in {placeCode}.',
      zh: '单位 {unitId} 的辖区为 {unitPlaceCode}，事件位于 {placeCode}。',
    },
    UNIT_OF_OTHER_PLATFORM: {
      en: 'The unit {unitId} works on the platform {unitPlatform}; the event belongs to {platform}.',
      zh: '单位 {unitId} 属于 {unitPlatform} 平台，事件属于 {platform} 平台。',
    },
    UNIT_NOT_SUBORDINATE: {
      en: 'The level {level} dispatches to {allowed}, not to a {kind}. Over a level only when the event is urgent.',
      zh: '{level} 级可派遣至 {allowed}，不可派遣至 {kind}；仅紧急事件可越级。',
    },
    ITEM_NOT_ADMITTED: {
      en: 'Matters on the item {workItemCode} are admitted down to the level {admittedLevel}, not to a {kind}. Dispatch to an agency, or have the duty admitted first.',
      zh: '事项 {workItemCode} 准入下沉至 {admittedLevel} 级，不可派遣至 {kind}。请派遣至派驻机构，或先完成职责下沉准入。',
    },
    LEVEL_HIGHEST: {
      en: 'The event is at the highest level already.',
      zh: '事件已处于最高层级，无法继续上报。',
    },
    ESCALATION_LIMIT: {
      en: 'The event went up {limit} times already.',
      zh: '事件已上报上级 {limit} 次，达到上限。',
    },
    RETURN_WINDOW_OVER: {
      en: 'The event could be given back until {until}.',
      zh: '退单期限已于 {until} 截止。',
    },
    VERIFIER_OF_DISPOSING_UNIT: {
      en: 'The event was disposed of by your own unit, {unitId}: somebody else must verify it.',
      zh: '事件由您所在单位 {unitId} 处置，须由其他单位人员核查。',
    },
    REOPEN_WINDOW_OVER: {
      en: 'The event could be reopened until {until}. Report a new one and name this one in it.',
      zh: '重办期限已于 {until} 截止，请新报事件并注明本事件编号。',
    },
    REOPEN_LIMIT: {
      en: 'The event was reopened {limit} times already. Report a new one and name this one in it.',
      zh: '事件已重办 {limit} 次，达到上限，请新报事件并注明本事件编号。',
    },
  }),
};
