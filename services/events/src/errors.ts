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
    UNIT_DOES_NOT_ASSIST: {
      en: 'Your unit was not asked to assist in this event.',
      zh: '您所在单位不是该事件的协办单位。',
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
    EVIDENCE_MISSING: {
      en: 'Matters of {workItemCode} are disposed of with {missing} shown: add to `evidence` a PHOTO of the phase BEFORE or AFTER, a DOCUMENT or a NOTE.',
      zh: '办结 {workItemCode} 类事项还须提供 {missing}：请在 `evidence` 中补充处置前（BEFORE）或处置后（AFTER）的照片、文书（DOCUMENT）或文字记录（NOTE）。',
    },
    TEXT_REQUIRED: {
      en: 'Tell in words what was done.',
      zh: '请用文字说明处置情况。',
    },
    NO_UNIT_SUGGESTED: {
      en: 'No unit is suggested for this event: `suggestedDispatch` says what is. Name the unit, or send it up.',
      zh: '本事件没有可采纳的建议单位，请查看派遣建议后指定单位，或上报上级。',
    },
    UNIT_NOT_IN_SERVICE: {
      en: 'The unit {unitId} was dissolved and can be given nothing more. Choose the one that took over its work.',
      zh: '单位 {unitId} 已撤销，不能再向其派单，请选择承接其职责的单位。',
    },
    UNIT_OUT_OF_AREA: {
      en: 'The unit {unitId} works in {unitPlaceCode}; the event lies in {placeCode}.',
      zh: '单位 {unitId} 的辖区为 {unitPlaceCode}，事件位于 {placeCode}。',
    },
    UNIT_OF_OTHER_PLATFORM: {
      en: 'The unit {unitId} works on the platform {unitPlatform}; the event belongs to {platform}.',
      zh: '单位 {unitId} 属于 {unitPlatform} 平台，事件属于 {platform} 平台。',
    },
    PROVIDER_NOT_UNDER_CONTRACT: {
      en: 'The provider {unitId} has no contract that covers {day}. Choose another unit, or have a contract recorded first.',
      zh: '第三方机构 {unitId} 在 {day} 无有效合同，请选择其他单位或先登记合同。',
    },
    PROVIDER_SUSPENDED: {
      en: 'The provider {unitId} is suspended. Choose another unit, or have the suspension lifted first.',
      zh: '第三方机构 {unitId} 已暂停服务，请选择其他单位或先恢复其服务。',
    },
    PROVIDER_OUT_OF_SCOPE: {
      en: 'No contract of the provider {unitId} covers {workItemCode} in {placeCode} on {day}. Choose another unit, or have the contract’s scope changed.',
      zh: '第三方机构 {unitId} 的合同在 {day} 不涵盖 {placeCode} 的 {workItemCode}，请选择其他单位或先变更合同范围。',
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
    DEADLINE_OVER: {
      en: 'More time could be asked for until {until}, before the deadline. Dispose of the event, or tell the dispatcher how far it is.',
      zh: '延期须在期限届满前申请，期限已于 {until} 届满。请尽快处置，或向调度说明进展。',
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
    UNITS_REQUIRED: {
      en: 'Name at least one unit.',
      zh: '请至少指定一个单位。',
    },
    PARTS_REQUIRED: {
      en: 'Split it into 2 to {limit} parts, each with a title and a description.',
      zh: '请拆分为 2 至 {limit} 个子事件，并分别填写标题和描述。',
    },
    SUPERVISION_REQUIRED: {
      en: 'Say how it is supervised: NORMAL, YELLOW or RED.',
      zh: '请选择督办等级：NORMAL、YELLOW 或 RED。',
    },
    SUPERVISION_UNCHANGED: {
      en: 'It is supervised as {supervision} already. Choose another kind, or urge it.',
      zh: '事件已处于 {supervision} 督办，请选择其他等级或改为催办。',
    },
    NOT_SUPERVISED: {
      en: 'The event is not supervised: there is nothing to cancel.',
      zh: '事件未被督办，无需取消。',
    },
    URGENT_ALREADY: {
      en: 'The event is urgent already.',
      zh: '事件已为紧急。',
    },
    FLAG_SET_ALREADY: {
      en: 'It is {value} already: there is nothing to change.',
      zh: '该标记已为 {value}，无需更改。',
    },
    LIFTING_UNEXPLAINED: {
      en: 'Say in the comment why it need not be confidential any more who reported the event.',
      zh: '请在说明中写明解除对上报人保密的理由。',
    },
    DOUBT_REQUIRED: {
      en: 'The report comes from {source}: say in the comment what is doubtful about it.',
      zh: '该事件来源为 {source}，请在说明中写明存疑之处。',
    },
    UNIT_ASSIGNED_ALREADY: {
      en: 'The unit {unitId} has a part in the event already.',
      zh: '单位 {unitId} 已参与该事件。',
    },
    ASSIGNMENT_STATE_FORBIDS: {
      en: 'The assisting unit’s assignment is {state}; this is possible only in {possibleIn}.',
      zh: '协办任务当前状态为 {state}，仅在 {possibleIn} 状态下可执行此操作。',
    },
    ASSISTS_UNFINISHED: {
      en: 'These units must finish assisting first, or be let off by the dispatcher: {unitIds}.',
      zh: '以下协办单位尚未办结，须先办结或由调度员免除：{unitIds}。',
    },
    PARTS_UNFINISHED: {
      en: 'Parts that were split off have not ended: {numbers}.',
      zh: '拆分出的子事件尚未办结：{numbers}。',
    },
    LEVEL_LOWEST: {
      en: 'No command room is below this level for the event’s place.',
      zh: '该事件所在地没有更低一级的指挥室可下派。',
    },
    APPEAL_WINDOW_OVER: {
      en: 'An appeal was possible until {until}. Report a new event and name this one in it.',
      zh: '申诉期限已于 {until} 截止，请新报事件并注明本事件编号。',
    },
    APPEAL_LIMIT: {
      en: 'The event was appealed {limit} times already.',
      zh: '事件已申诉 {limit} 次，达到上限。',
    },
    INFO_REQUEST_LIMIT: {
      en: 'The reporter was asked for more {limit} times already. Decide with what is known.',
      zh: '已要求上报人补充 {limit} 次，达到上限，请根据现有信息处理。',
    },
    CLOCK_NOT_DUE: {
      en: 'The clock is due at {dueAt}, not now.',
      zh: '时限为 {dueAt}，尚未到期。',
    },
    REQUEST_PENDING: {
      en: 'Another request, {kind}, waits for a second person. It must be decided first.',
      zh: '事件已有待审批的 {kind} 申请，请先审批。',
    },
    NOTHING_REQUESTED: {
      en: 'Nobody asked for {kind}: there is nothing to decide.',
      zh: '没有待审批的 {kind} 申请。',
    },
    SECOND_PERSON_REQUIRED: {
      en: 'You asked for it yourself: another person must decide.',
      zh: '该申请由您本人提出，须由他人审批。',
    },
    EXTENSION_LIMIT: {
      en: 'Extensions make up at most {limit} working days, {left} of them are left: give `workingDays` from 1 to that.',
      zh: '延期累计不超过 {limit} 个工作日，剩余 {left} 个，请填写不超过剩余天数的 workingDays。',
    },
    SUSPENSION_LIMIT: {
      en: 'The event was suspended for {limit} days already.',
      zh: '事件挂账已累计 {limit} 天，达到上限。',
    },
    RESUME_DATE_REQUIRED: {
      en: 'Say when it is taken up again: `resumeDate` after now, not after {until}.',
      zh: '请填写恢复日期 resumeDate，须晚于当前时间且不晚于 {until}。',
    },
    EVENT_HAS_FOLLOWERS: {
      en: 'Other events, {count}, are merged into this one: merge them into the other primary first.',
      zh: '已有 {count} 件事件并入本事件，请先将其改并至其他主事件。',
    },
    PRIMARY_OUT_OF_SCOPE: {
      en: 'The primary must be another event of the same command room, {scope}.',
      zh: '主事件须为同一指挥室（{scope}）的另一事件。',
    },
    PRIMARY_NOT_OPEN: {
      en: 'The primary is {state}, not open.',
      zh: '主事件当前状态为 {state}，不是办理中状态。',
    },
    PRIMARY_CLOSED: {
      en: 'The primary is {state}: the merge stays as it is.',
      zh: '主事件当前状态为 {state}，不能再撤销并案。',
    },
    EVALUATED_ALREADY: {
      en: 'The event was evaluated with {satisfaction} already; a dispatcher decides what follows.',
      zh: '事件已评价为 {satisfaction} 分，由调度员决定后续处理。',
    },
    NOT_DISSATISFIED: {
      en: 'The reporter is not dissatisfied (grade {satisfaction}): there is nothing to do again.',
      zh: '上报人未评价为不满意（评分 {satisfaction}），无需重办。',
    },
    FILE_INCOMPLETE: {
      en: 'The case file is not complete: there is no disposal in it.',
      zh: '案卷不完整：缺少处置结果。',
    },
  }),
};
