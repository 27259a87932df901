import { eventDataSchema, LEVELS, type EventData } from '@gridhall/messages';
import { GridhallError } from '@gridhall/service-kit';
import fc from 'fast-check';
import { clocksAfter } from '../clock/clock.rules.js';
import { clockTerms } from '../clock/terms.js';
import { workItemRecord } from '../directory/records.js';
import { district, grid, nextGrid, people, town, units, village, workItems } from '../testing/district.fixture.js';
import { callerOf, hoursOn, now, report } from '../testing/facts.fixture.js';
import { note } from '../testing/given.fixture.js';
import { availableActions } from './actions.js';
import { changeCommands, nothingGiven, systemCommands, unrelated, type AnyCommand, type Given } from './command.js';
import type { Doer } from './doer.js';
import type { EventFacts, EventRow } from './event.document.js';
import { toMessage } from './event.messages.js';
import { decide, permit } from './event.rules.js';
import { commandUnitId, confirmingUnitId } from './levels.js';
import type { ClockName } from './lifecycle.js';
import { limits } from './limits.js';
import { reasons } from './reasons.js';
import { begin } from './report.rules.js';
import { rowFrom } from './transitions.js';

const terms = clockTerms({});

type Somebody = keyof typeof people | 'the platform';

/** A try of a person, or of the platform: most are refused, which is as much a part of an event's life as those that are not. */
interface Try {
  readonly command: AnyCommand;
  readonly as: Somebody;
  readonly given: Given;
  readonly hours: number;
}

const everybody: readonly Somebody[] = [...(Object.keys(people) as (keyof typeof people)[]), 'the platform'];
const allCommands: readonly AnyCommand[] = [...new Set([...changeCommands, ...systemCommands])];

function doer(as: Somebody): Doer {
  return as === 'the platform' ? { system: 'test' } : callerOf(people[as]);
}
const everyReason = [...new Set(Object.values(reasons).flatMap((list) => list.map(({ code }) => code)))];

const unit = fc.constantFrom(...units);
const primary = { id: 'event-2', state: 'ACCEPTED', placeCode: grid, commandLevel: 'TOWN' } as const;

const givens: fc.Arbitrary<Given> = fc.record({
  reasonCode: fc.constantFrom(null, ...everyReason),
  comment: fc.constantFrom(null, '已处理。'),
  evidence: fc.constantFrom([], [note]),
  unit: fc.option(unit),
  satisfaction: fc.constantFrom(null, 0, 1, 3, 5),
  assists: fc.array(fc.record({ unit, isMandatory: fc.boolean() }), { maxLength: 2 }),
  copies: fc.subarray(units.map(({ unitId }) => unitId)),
  staffId: fc.constantFrom(null, people.handler.staffId),
  supervision: fc.constantFrom(null, 'NORMAL', 'YELLOW', 'RED'),
  resumeDate: fc.option(fc.date({ min: now, max: hoursOn(24 * 60), noInvalidDate: true })),
  workingDays: fc.constantFrom(null, 0, 3, 11),
  isInterim: fc.boolean(),
  flag: fc.boolean(),
  parts: fc.constantFrom(
    [],
    ['1', '2'].map((id) => ({ id, title: id, description: id })),
  ),
  dueAt: fc.constantFrom(null, now),
  follower: fc.constantFrom(null, { eventId: 'event-3', reporterStaffId: people.member2.staffId }),
  successorCode: fc.constantFrom(null, nextGrid),
  related: fc.constantFrom(unrelated, { primary, openParts: [] }, { primary: null, openParts: ['1'] }),
});

const tries: fc.Arbitrary<Try> = fc.record({
  command: fc.constantFrom(...allCommands),
  as: fc.constantFrom(...everybody),
  given: givens,
  hours: fc.double({ min: 0, max: 30, noNaN: true }),
});

/** Half the time nobody takes these, so that many a life reaches its end. */
const waysBack: ReadonlySet<AnyCommand> = new Set([
  ...(['return', 'escalate', 'fail', 'recall', 'approveRecall', 'approveVoid', 'approveDecline', 'decline'] as const),
  ...([
    'merge',
    'withdraw',
    'fileForRecord',
    'requestInfo',
    'requestConfirmation',
    'redo',
    'delegate',
    'handOver',
  ] as const),
]);

/** Most tries move the event on: of those that leave it where it is there are many. */
function isMove(command: AnyCommand, state: EventFacts['state']): boolean {
  return rowFrom(command, state)?.to.some((end) => end !== 'same') === true;
}

/** What somebody who knows the rules would try next: without them, chance would hardly ever reach the end. */
function likelyTry(event: EventFacts, choice: number, at: Date): Try | undefined {
  const related = { primary, openParts: [] };
  const possible = allCommands
    .filter((command) => rowFrom(command, event.state) !== undefined && (choice % 2 === 1 || !waysBack.has(command)))
    .filter((command) => choice % 3 === 0 || isMove(command, event.state))
    .filter((command, _, all) => choice % 4 !== 0 || !all.includes('suspend') || command === 'suspend')
    // What was asked for is mostly granted.
    .filter((command) => event.pending === null || choice % 5 === 0 || command.startsWith('approve'))
    .flatMap((command) => everybody.map((as) => ({ command, as })));
  const chosen = possible
    .map((_, index) => possible[(choice + index) % possible.length])
    .find(
      (one) => one !== undefined && 'posting' in permit(one.command, { event, caller: doer(one.as), now: at, related }),
    );
  if (chosen === undefined) return undefined;
  const fitting = units.filter(
    ({ platform, unitId }) => (platform ?? event.platform) === event.platform && unitId.startsWith(town),
  );
  return {
    ...chosen,
    hours: 1,
    given: {
      ...nothingGiven,
      ...{ related, supervision: 'RED', resumeDate: hoursOn(200, at), workingDays: 3, dueAt: at, isInterim: true },
      ...{ copies: [units[0]?.unitId ?? ''], staffId: people.handler.staffId },
      parts: ['1', '2'].map((id) => ({ id, title: id, description: id })),
      reasonCode: reasons[chosen.command]?.[choice % 2]?.code ?? null,
      comment: '已处理。',
      evidence: [note],
      unit: fitting[choice % fitting.length] ?? null,
      satisfaction: 1 + (choice % 5),
    },
  };
}

const lives = fc.record({
  item: fc.constantFrom(...workItems.map(workItemRecord)),
  placeCode: fc.constantFrom(grid, village, town, district),
  urgency: fc.constantFrom('NORMAL' as const, 'URGENT' as const),
  isSettled: fc.boolean(),
  eventId: fc.string({ minLength: 1 }),
  steps: fc.array(fc.oneof({ weight: 1, arbitrary: tries }, { weight: 3, arbitrary: fc.nat() }), { maxLength: 40 }),
});

/** An event's state as the store would write it, step by step. */
interface Moment {
  readonly event: EventFacts;
  readonly version: number;
  readonly before: EventFacts | null;
  readonly command: string;
}

/** Lives through the tries; a refused one changes nothing. */
function live({
  item,
  placeCode,
  urgency,
  isSettled,
  eventId,
  steps,
}: typeof lives extends fc.Arbitrary<infer Life> ? Life : never): Moment[] {
  const isOnTheSpot = isSettled && item.canSettleOnTheSpot;
  const told = {
    ...report,
    placeCode,
    urgency,
    evidence: [note],
    settlement: isOnTheSpot ? { text: null } : null,
  };
  const posting = people.member.postings[0] ?? null;
  const born = begin(eventId, told, item, { staffId: people.member.staffId, posting }, now).document;
  const first = { ...born, number: `${town}-20261124-0001` };
  const moments: Moment[] = [
    { event: { ...first, ...clocksAfter(null, first, now, terms) }, version: 1, before: null, command: 'report' },
  ];
  let at = now;
  for (const step of steps) {
    const last = moments.at(-1);
    if (last === undefined) break;
    const next = typeof step === 'number' ? likelyTry(last.event, step, at) : step;
    if (next === undefined) continue;
    at = hoursOn(next.hours, at);
    try {
      const { set, entry } = decide(last.event, next.command, next.given, doer(next.as), at);
      expect(entry).toMatchObject({ from: last.event.state, to: set.state });
      const moved = { ...last.event, ...set };
      const event = { ...moved, ...clocksAfter(last.event, moved, at, terms) };
      moments.push({ event, version: last.version + 1, before: last.event, command: next.command });
    } catch (error) {
      if (!(error instanceof GridhallError)) throw error;
    }
  }
  return moments;
}

const counts = [
  ...(['reworkCount', 'returnCount', 'reopenCount', 'escalationCount'] as const),
  ...(['infoRequestCount', 'appealCount', 'urgeCount', 'suspensionCount'] as const),
] as const;

describe('whatever people try', () => {
  const always = (check: (moment: Moment) => void): void => {
    fc.assert(
      fc.property(lives, (life) => {
        for (const moment of live(life)) check(moment);
      }),
      { numRuns: 100 },
    );
  };

  it('an event moves only as the table says', () => {
    always(({ before, event, command }) => {
      if (before === null) return;
      const back = before.state === 'MERGED' ? before.merge?.from : before.infoRequest?.from;
      const ends = rowFrom(command as AnyCommand, before.state)?.to.map((end) =>
        end === 'same' ? before.state : end === 'previous' ? back : end,
      );
      expect(ends).toContain(event.state);
    });
  });

  it('closedAt is there exactly once it is CLOSED, and a grade only then, or while a bad one waits for a decision', () => {
    always(({ event: { state, closedAt, satisfaction } }) => {
      const isClosed = state === 'CLOSED' || state === 'ARCHIVED';
      expect(closedAt !== null).toBe(isClosed);
      if (satisfaction === null || isClosed) return;
      expect([state, satisfaction <= limits.dissatisfiedTo]).toEqual(['PENDING_EVALUATION', true]);
    });
  });

  it('what waits says since when and where it goes back to, and nothing else does', () => {
    always(({ event: { state, merge, infoRequest, suspension } }) => {
      expect(merge !== null).toBe(state === 'MERGED');
      const isMergedFrom = (other: EventFacts['state']): boolean => merge?.from === other;
      expect(infoRequest !== null).toBe(state === 'INFO_REQUESTED' || isMergedFrom('INFO_REQUESTED'));
      expect(suspension !== null).toBe(state === 'SUSPENDED' || isMergedFrom('SUSPENDED'));
    });
  });

  it('what was asked for can be decided where the event is', () => {
    always(({ event: { pending, state } }) => {
      if (pending === null) return;
      const name = `${pending.kind.charAt(0).toUpperCase()}${pending.kind.slice(1)}`;
      for (const verb of ['approve', 'reject']) {
        expect([pending.kind, rowFrom(`${verb}${name}` as AnyCommand, state)]).not.toEqual([pending.kind, undefined]);
      }
    });
  });

  it('no clock is moved by what leaves the event where it is, but for another level’s or verifier’s own', () => {
    const anew: readonly string[] = ['escalate', 'delegate', 'reassignVerification'];
    always(({ event, before, command }) => {
      if (before?.state !== event.state || anew.includes(command)) return;
      expect(event).toMatchObject({ stageStartedAt: before.stageStartedAt, closedAt: before.closedAt });
    });
  });

  it('one unit leads while the event is with it, and only then', () => {
    always(({ event: { state, merge, infoRequest, assignments, leadUnitId } }) => {
      const at = merge?.from ?? state;
      const stage = at === 'INFO_REQUESTED' ? (infoRequest?.from ?? at) : at;
      const isWithUnit = ['DISPATCHED', 'IN_PROGRESS', 'SUSPENDED'].includes(stage);
      const leads = assignments.filter((one) => one.role === 'LEAD' && ['PENDING', 'ACCEPTED'].includes(one.state));
      expect(leads.map(({ unitId }) => unitId)).toEqual(isWithUnit ? [leadUnitId] : []);
    });
  });

  it('resolvedAtLevel is there exactly while it is disposed of', () => {
    always(({ event }) => {
      const isDisposed = ['PENDING_VERIFICATION', 'PENDING_EVALUATION', 'CLOSED', 'ARCHIVED'].includes(event.state);
      expect(event.resolvedAtLevel !== null).toBe(isDisposed);
      expect(event.disposal !== null).toBe(isDisposed);
      expect(event.disposedAt !== null).toBe(isDisposed);
    });
  });

  it('somebody holds it: the unit, the command room, who looks, or nobody while the reporter is asked or it ended', () => {
    always(({ event }) => {
      const command = commandUnitId(event.placeCode, event.commandLevel);
      const holder: string | null = {
        ...{ DISPATCHED: event.leadUnitId, IN_PROGRESS: event.leadUnitId, SUSPENDED: event.leadUnitId },
        ...{ REPORTED: command, ACCEPTED: command, PENDING_VERIFICATION: command, CLOSED: command },
        CONFIRMING: confirmingUnitId(event.placeCode) ?? command,
        PENDING_EVALUATION: event.satisfaction === null ? null : command,
        ...{ DRAFT: null, INFO_REQUESTED: null, ARCHIVED: null },
        ...{ DECLINED: null, WITHDRAWN: null, MERGED: null, RECORDED: null },
      }[event.state];
      expect([event.state, event.holderUnitId]).toEqual([event.state, holder]);
      if (event.leadUnitId !== null) expect(event.unitIds).toContain(event.leadUnitId);
    });
  });

  it('counts only grow, one at a time, and stay within their limits', () => {
    always(({ event, before }) => {
      expect(event.escalationCount).toBeLessThanOrEqual(limits.escalations);
      expect(event.reopenCount).toBeLessThanOrEqual(limits.reopens);
      expect(event.infoRequestCount).toBeLessThanOrEqual(limits.infoRequests);
      expect(event.appealCount).toBeLessThanOrEqual(limits.appeals);
      expect(event.extensionWorkingDays).toBeLessThanOrEqual(limits.extensionWorkingDays);
      for (const count of counts) {
        expect([0, 1]).toContain(event[count] - (before?.[count] ?? 0));
      }
    });
  });

  it('the responsible level falls only when it is delegated, and none deals with it above the one responsible', () => {
    always(({ event, before, command }) => {
      const height = (level: EventFacts['level']): number => LEVELS.indexOf(level);
      if (before !== null && command !== 'delegate')
        expect(height(event.commandLevel)).toBeGreaterThanOrEqual(height(before.commandLevel));
      expect(height(event.level)).toBeLessThanOrEqual(height(event.commandLevel));
    });
  });

  it('what was told at the beginning stays as it is', () => {
    always(({ event, before, command }) => {
      if (before === null) return;
      const { title, description, placeCode, places, workItemCode, reporterStaffId, reportedAt, number } = before;
      expect(event).toMatchObject({ title, description, workItemCode, reporterStaffId, reportedAt, number });
      // Only when its grid is no more does it lie in another one.
      if (command !== 'handOver') expect(event).toMatchObject({ placeCode, places });
    });
  });

  it('the message of a step keeps its contract', () => {
    always(({ event, before, command, version }) => {
      const row = { ...event, _id: 'e', version } as EventRow;
      const message: EventData = toMessage(row, { command, from: before?.state ?? null });
      expect(eventDataSchema.parse(message)).toEqual(message);
      expect(JSON.stringify(message)).not.toContain(event.title);
    });
  });

  it('the messages of a life tell each deadline’s end once, and the one that runs out next', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const moments = live(life);
        const told = moments.map(({ event }) =>
          toMessage({ ...event, _id: 'e' } as EventRow, { command: '', from: null }),
        );
        const last = moments.at(-1);
        if (last === undefined) return;
        const ended = last.event.clocks.filter(({ name, metAt }) => terms.table[name as ClockName].isDeadline && metAt);
        const stages = told.flatMap(({ endedStages }) => endedStages ?? []);
        const byStage = (list: readonly [string, number, boolean][]): string[] => list.map(String).sort();
        expect(byStage(stages.map(({ stage, minutes, outcome }) => [stage, minutes, outcome === 'MISSED']))).toEqual(
          byStage(
            ended.map(({ name, usedMinutes, breachedAt }) => [
              ...([name.toUpperCase().replace('-', '_'), usedMinutes ?? -1, breachedAt !== null] as const),
            ]),
          ),
        );
        expect(told.at(-1)?.due?.at ?? null).toBe(last.event.dueAt?.toISOString() ?? null);
      }),
      { numRuns: 100 },
    );
  });

  it('what availableActions says is what the command answers', () => {
    fc.assert(
      fc.property(lives, tries, (life, { command, as, given }) => {
        const event = live(life).at(-1)?.event;
        if (event === undefined) return;
        const at = hoursOn(60);
        if (as === 'the platform') return;
        const caller = callerOf(people[as]);
        const action = availableActions(event, caller, at, given.related).find((one) => one.command === command);
        // What only the platform does is no action of a person.
        if (action === undefined) return;
        let refusal: string | null = null;
        try {
          decide(event, command, given, caller, at);
        } catch (error) {
          if (!(error instanceof GridhallError)) throw error;
          refusal = error.code;
        }
        if (!action.allowed) expect(refusal).toBe(action.whyNot?.code);
        else expect([null, ...inputRefusals]).toContain(refusal);
      }),
      { numRuns: 300 },
    );
  });

  it('the sequences that are tried do reach the end', () => {
    const reached = new Set(
      fc.sample(lives, { numRuns: 300, seed: 28 }).flatMap((life) => live(life).map(({ event }) => event.state)),
    );
    expect([...reached].sort()).toEqual([
      ...['ACCEPTED', 'ARCHIVED', 'CLOSED', 'CONFIRMING', 'DECLINED', 'DISPATCHED', 'INFO_REQUESTED', 'IN_PROGRESS'],
      ...['MERGED', 'PENDING_EVALUATION', 'PENDING_VERIFICATION', 'RECORDED', 'REPORTED', 'SUSPENDED', 'WITHDRAWN'],
    ]);
  });
});

const inputRefusals = [
  'EVIDENCE_REQUIRED',
  'EVIDENCE_MISSING',
  'TEXT_REQUIRED',
  'REASON_REQUIRED',
  'REASON_UNKNOWN',
  'COMMENT_REQUIRED',
  'GRADE_REQUIRED',
  'UNIT_UNKNOWN',
  'UNIT_OUT_OF_AREA',
  'UNIT_OF_OTHER_PLATFORM',
  'UNIT_NOT_SUBORDINATE',
  'ITEM_NOT_ADMITTED',
  ...['UNIT_ASSIGNED_ALREADY', 'ASSIGNMENT_STATE_FORBIDS', 'UNITS_REQUIRED', 'PARTS_REQUIRED'],
  ...['SUPERVISION_REQUIRED', 'SUPERVISION_UNCHANGED', 'DOUBT_REQUIRED', 'EXTENSION_LIMIT', 'RESUME_DATE_REQUIRED'],
  ...['PRIMARY_OUT_OF_SCOPE', 'PRIMARY_NOT_OPEN', 'FLAG_SET_ALREADY'],
];
