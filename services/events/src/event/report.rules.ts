import { hash } from 'node:crypto';
import type { EventSource, Urgency } from '@gridhall/messages';
import {
  GridhallError,
  nearestPosting,
  type Birth,
  type Caller,
  type Posting,
  type StateOf,
} from '@gridhall/service-kit';
import type { WorkItemRecord } from '../directory/records.js';
import { errors } from '../errors.js';
import type { FormAnswer } from '../form/form.rules.js';
import { onMap } from '../map/bounds.rules.js';
import { geoJson, type Point } from '../map/coordinates.rules.js';
import type { Disposal, EventDocument, EventFacts, Evidence, SearchKeys } from './event.document.js';
import { commandUnitId, firstCommandLevel, placesAbove } from './levels.js';
import type { EventStep } from './lifecycle.js';
import { limits } from './limits.js';
import { NOT_SAMPLED } from './reasons.js';
import { refuseUnshown, shownBy } from './required-evidence.rules.js';

/** A matter as it is told. */
export interface Report {
  readonly title: string;
  readonly description: string;
  readonly placeCode: string;
  readonly point: Point | null;
  readonly pointOutsidePlace: boolean;
  readonly address: string | null;
  readonly urgency: Urgency;
  readonly source: EventSource;
  readonly evidence: readonly Evidence[];
  /** Present when it was settled on the spot: what was done, unless the description tells. */
  readonly settlement: { readonly text: string | null } | null;
  readonly applicationId: string | null;
  /** The visit that raised it, when one did. */
  readonly visitId?: string;
  /** Whether its reporter asks to be kept confidential. */
  readonly confidential?: boolean;
  /** The answers to the item's form; none for who does not know it. */
  readonly extra?: readonly FormAnswer[];
  /** The outside party's key, when it came from the outside. */
  readonly outsideKeyId?: string;
  /** Whom that party named, sealed. */
  readonly outsideContact?: string | null;
  /** How it begins otherwise than by being reported: kept back by its reporter, or split off another event. */
  readonly begins?: 'as draft' | PartOf;
}

/** The event that a part is split off. */
export interface PartOf extends Pick<EventFacts, 'commandLevel'> {
  readonly parentId: string;
}

/** A new event, all but its number, which is allotted last: what is refused takes none; and what it is searched by. */
export type NewEvent = Omit<Birth<EventDocument, EventStep>, 'document'> & {
  readonly document: Omit<StateOf<EventDocument>, 'number' | keyof SearchKeys>;
};

/**
 * The posting in which the caller reports: the one nearest to the place.
 *
 * @throws FORBIDDEN, OUT_OF_SCOPE
 */
export function reportingPosting(caller: Caller, placeCode: string, isSettled: boolean): Posting {
  return nearestPosting(caller, isSettled ? 'event:self-handle' : 'event:report', placeCode);
}

/** Is a trivial matter settled on the spot among those that are verified? The same answer for an id at any time. */
export function isSampled(eventId: string): boolean {
  return Number.parseInt(hash('sha256', eventId).slice(0, 8), 16) % 100 < limits.sampledPercent;
}

/** @throws NOT_FOR_THE_SPOT, EVIDENCE_REQUIRED, EVIDENCE_MISSING */
function checkSettlement(item: WorkItemRecord, { settlement, description, evidence }: Report): void {
  if (!item.canSettleOnTheSpot) throw new GridhallError(errors.NOT_FOR_THE_SPOT, { workItemCode: item.code });
  if (evidence.length === 0) throw new GridhallError(errors.EVIDENCE_REQUIRED);
  const { code: workItemCode, requiredEvidence = [] } = item;
  const words = settlement?.text ?? description;
  const refusal = refuseUnshown({ workItemCode, requiredEvidence, shownEvidence: [] }, evidence, words);
  if (refusal !== null) throw refusal;
}

/**
 * How an event begins (event-lifecycle §3, `report` and `selfHandle`). Pure.
 *
 * @param eventId decides whether a trivial matter falls into the sample, and in which sample of the map the event is
 * @throws NOT_FOR_THE_SPOT, EVIDENCE_REQUIRED, EVIDENCE_MISSING
 */
export function begin(
  eventId: string,
  report: Report,
  item: WorkItemRecord,
  reporter: { readonly staffId: string | null; readonly posting: Posting | null },
  now: Date,
): NewEvent {
  const { placeCode, settlement, evidence } = report;
  const commandLevel = firstCommandLevel(placeCode);
  const reported: Omit<EventFacts, 'number'> = {
    title: report.title,
    description: report.description,
    placeCode,
    places: placesAbove(placeCode),
    point: report.point && geoJson(report.point),
    pointOutsidePlace: report.pointOutsidePlace,
    onMap: report.point && onMap(report.point, eventId),
    address: report.address,
    workItemCode: item.code,
    workItemListVersion: item.listVersion,
    disposeWorkingDays: item.disposeWorkingDays,
    itemDeadlines: item.deadlines,
    requiredEvidence: item.requiredEvidence ?? [],
    shownEvidence: shownBy(evidence),
    extra: report.extra ?? [],
    admittedLevel: item.admittedLevel,
    category: item.category,
    platform: item.platform,
    urgency: report.urgency,
    source: report.source,
    state: 'REPORTED',
    level: commandLevel,
    commandLevel,
    resolvedAtLevel: null,
    holderUnitId: commandUnitId(placeCode, commandLevel),
    leadUnitId: null,
    unitIds: [],
    reporterStaffId: reporter.staffId,
    applicationId: report.applicationId,
    ...(report.visitId === undefined ? {} : { visitId: report.visitId }),
    outsideKeyId: report.outsideKeyId ?? null,
    outsideContact: report.outsideContact ?? null,
    selfHandled: false,
    confidential: report.confidential ?? false,
    legacyFlag: false,
    supervision: 'NONE',
    reworkCount: 0,
    returnCount: 0,
    reopenCount: 0,
    escalationCount: 0,
    // The store starts the clocks with the step (clock/clock.rules.ts).
    clocks: [],
    nextAlarmAt: null,
    dueAt: null,
    endedStages: [],
    infoRequestCount: 0,
    appealCount: 0,
    urgeCount: 0,
    infoRequest: null,
    merge: null,
    followers: [],
    followerStaffIds: [],
    suspension: null,
    suspensionCount: 0,
    suspendedMs: 0,
    extensionWorkingDays: 0,
    pending: null,
    assignments: [],
    assigneeStaffId: null,
    verifierStaffId: null,
    copiedUnitIds: [],
    parentId: null,
    childIds: [],
    interimResultAt: null,
    disposal: null,
    satisfaction: null,
    reportedAt: now,
    stageStartedAt: now,
    acceptedAt: null,
    dispatchedAt: null,
    acknowledgedAt: null,
    dispatchRecord: null,
    handlingTerms: null,
    disposedAt: null,
    verifiedAt: null,
    evaluatedAt: null,
    closedAt: null,
    declinedAt: null,
  };
  const { begins } = report;
  if (begins === 'as draft') {
    // In no place's list: nobody but its reporter sees it.
    const draft = { ...reported, state: 'DRAFT', places: [], holderUnitId: null } as const;
    return { document: draft, step: 'drafted', entry: { from: null, to: 'DRAFT', evidence } };
  }
  if (begins !== undefined) {
    const { parentId, commandLevel: level } = begins;
    const holderUnitId = commandUnitId(placeCode, level);
    const part = { ...reported, state: 'ACCEPTED', level, commandLevel: level, holderUnitId, parentId } as const;
    return {
      document: { ...part, acceptedAt: now },
      step: 'accepted',
      entry: { from: null, to: 'ACCEPTED', evidence },
    };
  }
  if (settlement === null) {
    return { document: reported, step: 'reported', entry: { from: null, to: 'REPORTED', evidence } };
  }
  if (reporter.staffId === null) throw new Error('Nobody from outside settles a matter on the spot.');
  checkSettlement(item, report);
  const isVerified = !item.isTrivial || isSampled(eventId);
  const to = isVerified ? 'PENDING_VERIFICATION' : 'CLOSED';
  const disposal: Disposal = {
    resultCode: 'RESOLVED',
    unitId: reporter.posting?.unit ?? null,
    staffId: reporter.staffId,
  };
  return {
    document: {
      ...reported,
      state: to,
      level: 'GRID',
      resolvedAtLevel: 'GRID',
      selfHandled: true,
      disposal,
      disposedAt: now,
      closedAt: isVerified ? null : now,
    },
    step: 'reported',
    entry: { from: null, to, reasonCode: isVerified ? null : NOT_SAMPLED, comment: settlement.text, evidence },
  };
}
