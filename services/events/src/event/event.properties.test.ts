import { eventDataSchema, LEVELS, type EventData } from '@gridhall/messages';
import { GridhallError } from '@gridhall/service-kit';
import fc from 'fast-check';
import { district, grid, people, town, units, village, workItems } from '../testing/district.fixture.js';
import { callerOf, hoursOn, now, report } from '../testing/facts.fixture.js';
import { note } from '../testing/given.fixture.js';
import { availableActions } from './actions.js';
import { changeCommands, type ChangeCommand, type Given } from './command.js';
import type { EventFacts, EventRow } from './event.document.js';
import { toMessage } from './event.messages.js';
import { decide, permit } from './event.rules.js';
import { commandUnitId } from './levels.js';
import { limits } from './limits.js';
import { reasons } from './reasons.js';
import { begin } from './report.rules.js';
import { rowFrom } from './transitions.js';

/** A try of a person: most are refused, which is as much a part of an event's life as those that are not. */
interface Try {
  readonly command: ChangeCommand;
  readonly as: keyof typeof people;
  readonly given: Given;
  readonly hours: number;
}

const everybody = Object.keys(people) as (keyof typeof people)[];
const everyReason = [...new Set(Object.values(reasons).flatMap((list) => list.map(({ code }) => code)))];

const givens: fc.Arbitrary<Given> = fc.record({
  reasonCode: fc.constantFrom(null, ...everyReason),
  comment: fc.constantFrom(null, '已处理。'),
  evidence: fc.constantFrom([], [note]),
  unit: fc.constantFrom(null, ...units),
  satisfaction: fc.constantFrom(null, 0, 1, 3, 5),
});

const tries: fc.Arbitrary<Try> = fc.record({
  command: fc.constantFrom(...changeCommands),
  as: fc.constantFrom(...everybody),
  given: givens,
  hours: fc.double({ min: 0, max: 30, noNaN: true }),
});

/** Half the time nobody takes these, so that many a life reaches its end. */
const waysBack: ReadonlySet<ChangeCommand> = new Set(['return', 'escalate', 'fail']);

/** What somebody who knows the rules would try next: without them, chance would hardly ever reach the end. */
function likelyTry(event: EventFacts, choice: number, at: Date): Try | undefined {
  const possible = changeCommands
    .filter((command) => rowFrom(command, event.state) !== undefined && (choice % 2 === 1 || !waysBack.has(command)))
    .flatMap((command) => everybody.map((as) => ({ command, as })));
  const chosen = possible
    .map((_, index) => possible[(choice + index) % possible.length])
    .find(
      (one) =>
        one !== undefined && 'posting' in permit(one.command, { event, caller: callerOf(people[one.as]), now: at }),
    );
  if (chosen === undefined) return undefined;
  const fitting = units.filter(
    ({ platform, unitId }) => (platform ?? event.platform) === event.platform && unitId.startsWith(town),
  );
  return {
    ...chosen,
    hours: 1,
    given: {
      reasonCode: reasons[chosen.command]?.[choice % 2]?.code ?? null,
      comment: '已处理。',
      evidence: [note],
      unit: fitting[choice % fitting.length] ?? null,
      satisfaction: 1 + (choice % 5),
    },
  };
}

const lives = fc.record({
  item: fc.constantFrom(...workItems),
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
  const moments: Moment[] = [
    { event: { ...born, number: `${town}-20261124-0001` }, version: 1, before: null, command: 'report' },
  ];
  let at = now;
  for (const step of steps) {
    const last = moments.at(-1);
    if (last === undefined) break;
    const next = typeof step === 'number' ? likelyTry(last.event, step, at) : step;
    if (next === undefined) continue;
    at = hoursOn(next.hours, at);
    try {
      const { set, entry } = decide(last.event, next.command, next.given, callerOf(people[next.as]), at);
      expect(entry).toMatchObject({ from: last.event.state, to: set.state });
      const event = { ...last.event, ...set };
      moments.push({ event, version: last.version + 1, before: last.event, command: next.command });
    } catch (error) {
      if (!(error instanceof GridhallError)) throw error;
    }
  }
  return moments;
}

describe('whatever people try', () => {
  const always = (check: (moment: Moment) => void): void => {
    fc.assert(
      fc.property(lives, (life) => {
        for (const moment of live(life)) check(moment);
      }),
      { numRuns: 200 },
    );
  };

  it('an event moves only as the table says', () => {
    always(({ before, event, command }) => {
      if (before === null) return;
      expect(rowFrom(command as ChangeCommand, before.state)?.to).toContain(event.state);
    });
  });

  it('closedAt is there exactly while it is CLOSED, and a grade only then', () => {
    always(({ event }) => {
      expect(event.closedAt !== null).toBe(event.state === 'CLOSED');
      if (event.state !== 'CLOSED') expect(event.satisfaction).toBeNull();
    });
  });

  it('resolvedAtLevel is there exactly while it is disposed of', () => {
    always(({ event }) => {
      const isDisposed = ['PENDING_VERIFICATION', 'PENDING_EVALUATION', 'CLOSED'].includes(event.state);
      expect(event.resolvedAtLevel !== null).toBe(isDisposed);
      expect(event.disposal !== null).toBe(isDisposed);
      expect(event.disposedAt !== null).toBe(isDisposed);
    });
  });

  it('somebody holds it: the unit, the command room, or nobody while the reporter is asked', () => {
    always(({ event }) => {
      const isWithUnit = event.state === 'DISPATCHED' || event.state === 'IN_PROGRESS';
      const holder = isWithUnit ? event.leadUnitId : commandUnitId(event.placeCode, event.commandLevel);
      expect(event.holderUnitId).toBe(event.state === 'PENDING_EVALUATION' ? null : holder);
      if (event.leadUnitId !== null) expect(event.unitIds).toContain(event.leadUnitId);
    });
  });

  it('counts only grow, one at a time, and stay within their limits', () => {
    always(({ event, before }) => {
      expect(event.escalationCount).toBeLessThanOrEqual(limits.escalations);
      expect(event.reopenCount).toBeLessThanOrEqual(limits.reopens);
      for (const count of ['reworkCount', 'returnCount', 'reopenCount', 'escalationCount'] as const) {
        expect([0, 1]).toContain(event[count] - (before?.[count] ?? 0));
      }
    });
  });

  it('the responsible level never falls, and none deals with it above the one responsible', () => {
    always(({ event, before }) => {
      const height = (level: EventFacts['level']): number => LEVELS.indexOf(level);
      if (before !== null) expect(height(event.commandLevel)).toBeGreaterThanOrEqual(height(before.commandLevel));
      expect(height(event.level)).toBeLessThanOrEqual(height(event.commandLevel));
    });
  });

  it('what was told at the beginning stays as it is', () => {
    always(({ event, before }) => {
      if (before === null) return;
      const { title, description, placeCode, places, workItemCode, reporterStaffId, reportedAt, number } = before;
      expect(event).toMatchObject({
        title,
        description,
        placeCode,
        places,
        workItemCode,
        reporterStaffId,
        reportedAt,
        number,
      });
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

  it('what availableActions says is what the command answers', () => {
    fc.assert(
      fc.property(lives, tries, (life, { command, as, given }) => {
        const event = live(life).at(-1)?.event;
        if (event === undefined) return;
        const at = hoursOn(60);
        const action = availableActions(event, callerOf(people[as]), at).find((one) => one.command === command);
        let refusal: string | null = null;
        try {
          decide(event, command, given, callerOf(people[as]), at);
        } catch (error) {
          if (!(error instanceof GridhallError)) throw error;
          refusal = error.code;
        }
        if (action?.allowed === false) expect(refusal).toBe(action.whyNot?.code);
        else expect([null, ...inputRefusals]).toContain(refusal);
      }),
      { numRuns: 300 },
    );
  });

  it('the sequences that are tried do reach the end', () => {
    const reached = new Set(
      fc.sample(lives, { numRuns: 200, seed: 28 }).flatMap((life) => live(life).map(({ event }) => event.state)),
    );
    expect([...reached].sort()).toEqual([
      'ACCEPTED',
      'CLOSED',
      'DISPATCHED',
      'IN_PROGRESS',
      'PENDING_EVALUATION',
      'PENDING_VERIFICATION',
      'REPORTED',
    ]);
  });
});

const inputRefusals = [
  'EVIDENCE_REQUIRED',
  'TEXT_REQUIRED',
  'REASON_REQUIRED',
  'REASON_UNKNOWN',
  'COMMENT_REQUIRED',
  'GRADE_REQUIRED',
  'UNIT_UNKNOWN',
  'UNIT_OUT_OF_AREA',
  'UNIT_OF_OTHER_PLATFORM',
  'UNIT_NOT_SUBORDINATE',
];
