import {
  applicationDataSchema,
  eventDataSchema,
  visitDataSchema,
  type ApplicationData,
  type EventData,
  type Message,
} from '@gridhall/messages';
import fc from 'fast-check';
import { foldApplication } from './application-fact.rules.js';
import { foldEvent, type EventFact } from './event-fact.rules.js';
import { byLevel, placesOf } from './place.rules.js';
import { foldVisit } from './visit-fact.rules.js';
import { applicationData, eventData, message, visitData } from '../testing/messages.js';

describe('the places of a fact', () => {
  it.each([
    ['330211', ['330211', null, null, null]],
    ['330211101', ['330211', '330211101', null, null]],
    ['330211101201', ['330211', '330211101', '330211101201', null]],
    ['330211101201001', ['330211', '330211101', '330211101201', '330211101201001']],
  ])('at %s are itself and those above', (code, expected) => {
    const { placeCode, districtCode, townCode, villageCode, gridCode } = placesOf(code);
    expect([placeCode, districtCode, townCode, villageCode, gridCode]).toEqual([code, ...expected]);
  });

  it('stand by level, and what is no place code at none', () => {
    const places = ['330211', '330211101', '330211102', '330211101201001', 'x', '33021', '3302111012010011'];
    expect([...byLevel(places)]).toEqual([
      ['GRID', ['330211101201001']],
      ['TOWN', ['330211101', '330211102']],
      ['DISTRICT', ['330211']],
    ]);
  });
});

describe('folding an event', () => {
  const steps = (...taken: [step: string, data?: Partial<EventData>][]): EventFact => {
    const messages = taken.map(([step, data], index) => message('events.event', step, index + 1, eventData(data)));
    const [first, ...others] = messages;
    if (first === undefined) throw new Error('No step was taken.');
    return others.reduce<EventFact>(foldEvent, foldEvent(null, first));
  };

  it('takes the owner’s newest snapshot', () => {
    expect(
      steps(['reported'], ['accepted', { state: 'ACCEPTED', level: 'TOWN', platform: 'ENFORCEMENT' }]),
    ).toMatchObject({
      ...{
        state: 'ACCEPTED',
        level: 'TOWN',
        platform: 'ENFORCEMENT',
        placeCode: '330211101201001',
        townCode: '330211101',
      },
      reportedAt: new Date('2026-06-15T01:00:00Z'),
      closedAt: null,
      steppedAt: new Date(2_000),
    });
  });

  it('counts suggestions and those that were kept as one counts them by hand, over any life', () => {
    const life = fc.array(
      fc.record({
        step: fc.constantFrom('dispatched', 'acknowledged', 'returned', 'escalated', 'disposed'),
        suggestion: fc.constantFrom(
          null,
          { unitId: 'a', ruleId: null, followed: true },
          { unitId: 'a', ruleId: 'r', followed: false },
        ),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(life, (taken) => {
        // The snapshot repeats the latest dispatch's suggestion with every step.
        const latest = (index: number): EventData['suggestion'] =>
          taken.slice(0, index + 1).findLast(({ step }) => step === 'dispatched')?.suggestion ?? null;
        const fact = steps(
          ['reported', { suggestion: null }],
          ...taken.map(({ step }, index): [string, Partial<EventData>] => [step, { suggestion: latest(index) }]),
        );
        const dispatches = taken.flatMap((one, index) => (one.step === 'dispatched' ? [{ ...one, index }] : []));
        const suggested = dispatches.filter(({ suggestion }) => suggestion !== null);
        const kept = suggested.filter(({ suggestion, index }) => {
          const after = taken.slice(index + 1);
          const next = after.findIndex(({ step }) => step === 'dispatched');
          const until = next === -1 ? after : after.slice(0, next);
          return suggestion?.followed === true && until.every(({ step }) => step !== 'returned');
        });
        expect(fact).toMatchObject({ suggestedDispatches: suggested.length, keptSuggestions: kept.length });
      }),
    );
  });

  it('counts dispatches and escalations, which the snapshot forgets, however often they happen', () => {
    const taken = steps(
      ['reported'],
      ['accepted'],
      ['dispatched'],
      ['returned'],
      ['escalated'],
      ['dispatched'],
      ['disposed'],
    );
    expect(taken).toMatchObject({ dispatchCount: 2, escalationCount: 1 });
  });

  it('tells how each deadline was kept and how long its stage took, however often it came', () => {
    const late = { stage: 'DISPOSE', minutes: 4_000, outcome: 'MISSED' } as const;
    const kept = { stage: 'DISPOSE', minutes: 60, outcome: 'KEPT' } as const;
    const urgent = { stage: 'ACCEPT', minutes: 5, outcome: 'RESTARTED' } as const;
    const fact = steps(
      ['reported', { due: { stage: 'ACCEPT', at: '2026-06-16T01:00:00.000Z' } }],
      ['madeUrgent', { endedStages: [urgent] }],
      ['accepted', { state: 'ACCEPTED', endedStages: [{ stage: 'ACCEPT', minutes: 7, outcome: 'KEPT' }] }],
      ['disposed', { state: 'PENDING_VERIFICATION', resolvedAtLevel: 'TOWN', isSolved: true, endedStages: [late] }],
      ['reworked', { state: 'IN_PROGRESS', due: { stage: 'DISPOSE', at: '2026-06-20T01:00:00.000Z' } }],
      ['disposed', { state: 'PENDING_VERIFICATION', resolvedAtLevel: 'TOWN', isSolved: false, endedStages: [kept] }],
    );
    expect(fact).toMatchObject({
      ...{ acceptKept: 1, acceptMissed: 0, acceptMinutes: 12 },
      ...{ disposeKept: 1, disposeMissed: 1, disposeMinutes: 4_060, verifyMinutes: null },
      ...{ missedDeadlines: 1, dueAt: null, dueStage: null, isDisposed: true, isSolved: false },
    });
  });

  it('knows when somebody responded and when it was closed, without suspensions', () => {
    const hour = (hours: number): string => new Date(hours * 3_600_000).toISOString();
    const told = (at: string, step: string, version: number, data: Partial<EventData>): Message<EventData> => ({
      ...message('events.event', step, version, eventData({ reportedAt: hour(1), ...data })),
      at,
    });
    const life = [
      told(hour(1), 'reported', 1, {}),
      told(hour(2), 'queried', 2, { state: 'INFO_REQUESTED' }),
      told(hour(4), 'accepted', 3, { state: 'ACCEPTED' }),
      told(hour(9), 'extended', 4, { state: 'IN_PROGRESS', suspensionCount: 1, suspendedMs: 7_200_000 }),
      told(hour(11), 'closed', 5, { state: 'CLOSED', closedAt: hour(11), suspensionCount: 1, suspendedMs: 7_200_000 }),
    ];
    const facts = life.map((_, index) => life.slice(0, index + 1).reduce<EventFact | null>(foldEvent, null));
    expect(facts.map((fact) => [fact?.isResponded, fact?.isFiled, fact?.responseMinutes])).toEqual([
      [false, false, null],
      [false, false, null],
      ...[4, 9, 11].map(() => [true, true, 180]),
    ]);
    expect(facts.at(-1)).toMatchObject({ resolutionMinutes: 480, suspensionCount: 1, extensionCount: 1 });
    const onTheSpot = told(hour(2), 'reported', 1, { state: 'CLOSED', selfHandled: true, closedAt: hour(2) });
    expect(foldEvent(null, onTheSpot)).toMatchObject({
      ...{ isResponded: true, isFiled: false, isDisposed: false, responseMinutes: null, resolutionMinutes: null },
    });
  });

  it('moves the time of the newest step forwards only', () => {
    const late = foldEvent(null, {
      ...message('events.event', 'reported', 1, eventData()),
      at: new Date(9_000).toISOString(),
    });
    const next = foldEvent(late, {
      ...message('events.event', 'accepted', 2, eventData()),
      at: new Date(8_000).toISOString(),
    });
    expect(next.steppedAt).toEqual(new Date(9_000));
  });

  it('gives the same fact for the same messages, and changes none that it was given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('accepted', 'dispatched', 'returned', 'escalated', 'disposed'), { maxLength: 8 }),
        (names) => {
          const taken = ['reported', ...names].map((step): [string] => [step]);
          const fact = Object.freeze(steps(...taken));
          foldEvent(fact, message('events.event', 'closed', taken.length + 1, eventData({ state: 'CLOSED' })));
          expect(steps(...taken)).toEqual(fact);
          expect(fact.dispatchCount).toBe(names.filter((name) => name === 'dispatched').length);
        },
      ),
    );
  });
});

describe('folding the other facts', () => {
  it('takes an application’s trips, grade and moments', () => {
    const data: ApplicationData = applicationData({
      ...{ state: 'EVALUATED', trips: 1, grade: 5, outcome: 'GRANTED' },
      deliveredAt: '2026-06-16T02:00:00.000Z',
    });
    const given: Message<ApplicationData> = message('service-desk.application', 'evaluated', 1, data);
    expect(foldApplication(null, given)).toMatchObject({
      ...{ state: 'EVALUATED', trips: 1, grade: 5, outcome: 'GRANTED', villageCode: '330211101201', gridCode: null },
      acceptedAt: new Date('2026-06-15T01:30:00Z'),
      deliveredAt: new Date('2026-06-16T02:00:00Z'),
    });
  });

  it('takes a visit’s subject and moment', () => {
    const fact = foldVisit(null, message('grid.visit', 'recorded', 1, visitData({ subject: 'ENTERPRISE' })));
    expect(fact).toMatchObject({
      subject: 'ENTERPRISE',
      visitedAt: new Date('2026-06-15T03:00:00Z'),
      steppedAt: new Date(1_000),
    });
  });

  it('is tested with messages that keep their contracts', () => {
    expect(() => [
      eventDataSchema.parse(eventData()),
      applicationDataSchema.parse(applicationData()),
      visitDataSchema.parse(visitData()),
    ]).not.toThrow();
  });
});
