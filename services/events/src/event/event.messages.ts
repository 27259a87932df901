import type { EventData } from '@gridhall/messages';
import { dueOf } from '../clock/stages.rules.js';
import type { EventRow } from './event.document.js';
import { solvingResults } from './reasons.js';

/** The message that tells other services of a step: what figures and links are made of, without personal data. */
export function toMessage(
  event: EventRow,
  step: { readonly command: string; readonly from: string | null },
): EventData {
  return {
    eventId: event._id,
    number: event.number,
    from: step.from as EventData['from'],
    state: event.state,
    command: step.command,
    placeCode: event.placeCode,
    level: event.level,
    resolvedAtLevel: event.resolvedAtLevel,
    platform: event.platform,
    workItemCode: event.workItemCode,
    workItemListVersion: event.workItemListVersion,
    category: event.category,
    source: event.source,
    urgency: event.urgency,
    holderUnitId: event.holderUnitId,
    reporterStaffId: event.confidential ? null : event.reporterStaffId,
    selfHandled: event.selfHandled,
    reworkCount: event.reworkCount,
    returnCount: event.returnCount,
    reopenCount: event.reopenCount,
    reportedAt: event.reportedAt.toISOString(),
    closedAt: event.closedAt?.toISOString() ?? null,
    satisfaction: event.satisfaction,
    applicationId: event.applicationId,
    visitId: event.visitId ?? null,
    suggestion: event.dispatchRecord && {
      unitId: event.dispatchRecord.suggestedUnitId,
      ruleId: event.dispatchRecord.ruleId,
      followed: event.dispatchRecord.followed,
    },
    commandLevel: event.commandLevel,
    leadUnitId: event.leadUnitId,
    escalationCount: event.escalationCount,
    supervision: event.supervision,
    suspensionCount: event.suspensionCount,
    suspendedMs: event.suspendedMs,
    extensionWorkingDays: event.extensionWorkingDays,
    endedStages: event.endedStages,
    due: dueOf(event),
    isSolved: event.disposal === null ? null : solvingResults.has(event.disposal.resultCode),
    primaryEventId: event.merge?.primaryId ?? null,
    followerCount: event.followers.length,
    parentEventId: event.parentId,
    confidential: event.confidential,
    legacyFlag: event.legacyFlag,
  };
}
