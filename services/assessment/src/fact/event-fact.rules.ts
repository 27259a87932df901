import type {
  EventData,
  EventSource,
  EventState,
  Level,
  Message,
  Platform,
  Stage,
  Urgency,
  WorkItemCategory,
} from '@gridhall/messages';
import { laterOf } from './time.rules.js';
import { placesOf, type FactPlaces } from './place.rules.js';
import { foldStages, type StageTally } from './stage.rules.js';

/** What figures need to know of one event: its newest state, and how often it took the steps that a state forgets. */
export interface EventFact extends FactPlaces, StageTally {
  readonly state: EventState;
  readonly level: Level;
  /** Where it ended; null until it is disposed of. */
  readonly resolvedAtLevel: Level | null;
  /** The platform it was routed to; null when none was needed. */
  readonly platform: Platform | null;
  readonly workItemCode: string;
  readonly category: WorkItemCategory;
  readonly source: EventSource;
  readonly urgency: Urgency;
  readonly selfHandled: boolean;
  /** Did somebody decide what becomes of it, or settle it on the spot? */
  readonly isResponded: boolean;
  /** Was it taken on (立案)? */
  readonly isFiled: boolean;
  /** Does a unit's disposal of it stand? */
  readonly isDisposed: boolean;
  /** Did the disposal settle the matter? */
  readonly isSolved: boolean;
  /** Deadlines missed so far, in any stage. */
  readonly missedDeadlines: number;
  /** The deadline that runs out first, and the stage that it is of; null when none runs. */
  readonly dueAt: Date | null;
  readonly dueStage: Stage | null;
  readonly suspensionCount: number;
  /** Extensions granted so far: counted here, since the owner's snapshot begins anew with each dispatch. */
  readonly extensionCount: number;
  /** From the report until somebody responded; null while nobody did, and for what was settled on the spot. */
  readonly responseMinutes: number | null;
  /** From the report until it was closed, without suspensions; null while it is not, and for what was settled on the spot. */
  readonly resolutionMinutes: number | null;
  /** Dispatches so far (派遣): counted here, since the owner's snapshot does not carry it. */
  readonly dispatchCount: number;
  /** Dispatches for which there was a suggestion. */
  readonly suggestedDispatches: number;
  /** Of those: that followed it and were not given back after. */
  readonly keptSuggestions: number;
  /** Did the latest dispatch follow a suggestion that nobody gave back yet? */
  readonly isSuggestionKept: boolean;
  /** Escalations so far (上报上级): counted here, since the owner's snapshot does not carry it. */
  readonly escalationCount: number;
  readonly returnCount: number;
  readonly reworkCount: number;
  readonly reopenCount: number;
  /** 1 (very dissatisfied) to 5 (very satisfied); null while nobody evaluated. */
  readonly satisfaction: number | null;
  readonly reportedAt: Date;
  readonly closedAt: Date | null;
  /** When the newest step folded in was taken. */
  readonly steppedAt: Date;
}

/** In these nobody has decided yet what becomes of it, or it left the statistics before that. */
const UNDECIDED: ReadonlySet<EventState> = new Set<EventState>([
  ...(['DRAFT', 'REPORTED', 'CONFIRMING', 'INFO_REQUESTED', 'MERGED', 'WITHDRAWN'] as const),
]);

const minutesOf = (ms: number): number => Math.max(0, Math.floor(ms / 60_000));

/** What became of it, and how long that took. */
function progressOf(
  fact: EventFact | null,
  { at, data }: Message<EventData>,
): Pick<EventFact, 'isResponded' | 'isFiled' | 'isDisposed' | 'isSolved' | 'responseMinutes' | 'resolutionMinutes'> {
  const { state, selfHandled, closedAt, suspendedMs = 0 } = data;
  const reportedMs = Date.parse(data.reportedAt);
  const isResponded = fact?.isResponded === true || !UNDECIDED.has(state);
  const isFirst = isResponded && fact?.isResponded !== true;
  return {
    isResponded,
    isFiled: fact?.isFiled === true || state === 'ACCEPTED',
    isDisposed: data.resolvedAtLevel !== null && !selfHandled,
    isSolved: data.isSolved === true,
    responseMinutes: isFirst && !selfHandled ? minutesOf(Date.parse(at) - reportedMs) : (fact?.responseMinutes ?? null),
    resolutionMinutes:
      closedAt === null || selfHandled ? null : minutesOf(Date.parse(closedAt) - reportedMs - suspendedMs),
  };
}

/** The step that a message's type names: the last word of `events.event.dispatched`. */
function stepOf(message: Message): string {
  return message.type.slice(message.type.lastIndexOf('.') + 1);
}

/** The fact after one more step of the event. Steps come in order and without gaps: the projection sees to that. */
export function foldEvent(fact: EventFact | null, message: Message<EventData>): EventFact {
  const { data } = message;
  const step = stepOf(message);
  const isSuggested = step === 'dispatched' && data.suggestion != null;
  const isFollowed = isSuggested && data.suggestion?.followed === true;
  const isGivenBack = step === 'returned' && fact?.isSuggestionKept === true;
  const { endedStages = [], due = null } = data;
  return {
    ...placesOf(data.placeCode),
    ...foldStages(fact, endedStages),
    ...progressOf(fact, message),
    missedDeadlines: (fact?.missedDeadlines ?? 0) + endedStages.filter(({ outcome }) => outcome === 'MISSED').length,
    dueAt: due === null ? null : new Date(due.at),
    dueStage: due?.stage ?? null,
    suspensionCount: data.suspensionCount ?? 0,
    extensionCount: (fact?.extensionCount ?? 0) + (step === 'extended' ? 1 : 0),
    state: data.state,
    level: data.level,
    resolvedAtLevel: data.resolvedAtLevel,
    platform: data.platform,
    workItemCode: data.workItemCode,
    category: data.category,
    source: data.source,
    urgency: data.urgency,
    selfHandled: data.selfHandled,
    dispatchCount: (fact?.dispatchCount ?? 0) + (step === 'dispatched' ? 1 : 0),
    suggestedDispatches: (fact?.suggestedDispatches ?? 0) + (isSuggested ? 1 : 0),
    keptSuggestions: (fact?.keptSuggestions ?? 0) + (isFollowed ? 1 : 0) - (isGivenBack ? 1 : 0),
    isSuggestionKept: step === 'dispatched' ? isFollowed : step !== 'returned' && fact?.isSuggestionKept === true,
    escalationCount: (fact?.escalationCount ?? 0) + (step === 'escalated' ? 1 : 0),
    returnCount: data.returnCount,
    reworkCount: data.reworkCount,
    reopenCount: data.reopenCount,
    satisfaction: data.satisfaction,
    reportedAt: new Date(data.reportedAt),
    closedAt: data.closedAt === null ? null : new Date(data.closedAt),
    steppedAt: laterOf(fact?.steppedAt, new Date(message.at)),
  };
}
