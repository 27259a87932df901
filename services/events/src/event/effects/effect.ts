import type { EventState } from '@gridhall/messages';
import type { Posting } from '@gridhall/service-kit';
import type { AnyCommand, Given } from '../command.js';
import type { Assignment, EventFacts, PendingRequest } from '../event.document.js';
import { commandUnitId } from '../levels.js';
import type { EventStep, RequestKind } from '../lifecycle.js';

/** What a step has to go by, once it is allowed. */
export interface Step {
  readonly event: EventFacts;
  readonly given: Given;
  readonly now: Date;
  /** The caller and the posting in which the step is taken; null when the platform takes it. */
  readonly staffId: string | null;
  readonly posting: Posting | null;
}

/** The state that a step leads to, and the other facts that it changes. */
export interface Effect {
  readonly to: EventState;
  /** `stageStartedAt` follows from the state, unless a stage begins anew in the same one. */
  readonly set: Partial<Omit<EventFacts, 'state'>>;
  /** What it tells others, where that is not what the row says. */
  readonly step?: EventStep;
}

/** The effects of some commands. */
export type Effects<Commands extends AnyCommand> = Readonly<Record<Commands, (step: Step) => Effect>>;

/** The event stays where it is. */
export function stays(event: EventFacts, set: Effect['set'] = {}): Effect {
  return { to: event.state, set };
}

/** The command room or centre that has the event takes it back in hand; no unit has a part in it any more. */
export function atCommand(
  event: EventFacts,
  commandLevel = event.commandLevel,
): Pick<EventFacts, 'level' | 'commandLevel' | 'holderUnitId' | 'assigneeStaffId' | 'assignments'> {
  return {
    level: commandLevel,
    commandLevel,
    holderUnitId: commandUnitId(event.placeCode, commandLevel),
    assigneeStaffId: null,
    assignments: event.assignments.map((one) =>
      one.state === 'PENDING' || one.state === 'ACCEPTED' ? { ...one, state: 'WAIVED' as const } : one,
    ),
  };
}

/** Nobody has it any more: it ended. */
export function ended(event: EventFacts, now: Date): Pick<EventFacts, 'holderUnitId' | 'suspension' | 'suspendedMs'> {
  return { holderUnitId: null, ...unsuspended(event, now) };
}

/** A suspension that is under way is over. */
export function unsuspended(
  { suspension, suspendedMs }: EventFacts,
  now: Date,
): Pick<EventFacts, 'suspension' | 'suspendedMs'> {
  const ms = suspension === null ? 0 : now.getTime() - suspension.since.getTime();
  return { suspension: null, suspendedMs: suspendedMs + ms };
}

/** The matter is open again: what the disposal said about its end no longer holds. */
export const undone = { resolvedAtLevel: null, disposedAt: null, verifiedAt: null, disposal: null } as const;

/** The assignments after those that fit got another state. */
export function answered(
  assignments: readonly Assignment[],
  fits: (assignment: Assignment) => boolean,
  state: Assignment['state'],
  now: Date,
): Assignment[] {
  return assignments.map((one) => (fits(one) ? { ...one, state, answeredAt: now } : one));
}

/** Both lists, each value once. */
export function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}

/** What somebody asks a second person for. */
export function request(kind: RequestKind, { given, now, staffId, posting }: Step): PendingRequest {
  const { reasonCode, comment, resumeDate, workingDays } = given;
  return {
    kind,
    staffId: staffId ?? '',
    unitId: posting?.unit ?? null,
    at: now,
    reasonCode,
    comment,
    resumeDate: kind === 'suspend' ? resumeDate : null,
    workingDays: kind === 'extend' ? workingDays : null,
  };
}
