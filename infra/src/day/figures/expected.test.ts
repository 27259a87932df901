import type { ApplicationScript, ApplicationStep, EventScript, EventStep, ScriptActor } from '../script.js';
import type { Counts } from './counts.js';
import { expectedCounts } from './expected.js';
import { outcomeOf } from './event.outcome.js';

const actor = (staffId: string): ScriptActor => ({ staffId, name: staffId, postings: [] });
const GRID = '990011001001001';
const evidence = [{ kind: 'PHOTO' as const, phase: 'AFTER' as const, reference: 'a.jpg' }];

const dispose: EventStep = {
  command: 'dispose',
  actor: actor('handler'),
  input: { resultCode: 'RESOLVED', text: 'x', evidence },
};
const pass: EventStep = { command: 'verify', actor: actor('dispatcher'), input: { passed: true, evidence } };
const fail: EventStep = {
  command: 'verify',
  actor: actor('dispatcher'),
  input: { passed: false, reasonCode: 'NOT_DONE' },
};
const handled: EventStep[] = [
  { command: 'accept', actor: actor('dispatcher'), input: {} },
  { command: 'dispatch', actor: actor('dispatcher'), input: { unitId: 'unit' } },
  { command: 'acknowledge', actor: actor('handler'), input: {} },
];
const evaluate = (satisfaction: number): EventStep => ({
  command: 'evaluate',
  actor: actor('reporter'),
  input: { satisfaction },
});

function script(steps: EventStep[], settled = false): EventScript {
  return {
    id: 'event-1',
    placeCode: GRID,
    platform: 'ENFORCEMENT',
    unitLevels: { unit: 'TOWN' },
    steps,
    begins: {
      by: 'REPORT',
      actor: actor('reporter'),
      input: {
        title: '路灯不亮',
        description: '连续三盏不亮',
        placeCode: GRID,
        address: '',
        workItemCode: 'X',
        urgency: 'NORMAL',
        source: 'STAFF',
        evidence: [],
        settled,
      },
    },
  };
}

describe('what must have become of an event', () => {
  it('settled on the spot and passed: closed by the grid, and nobody is asked', () => {
    expect(outcomeOf(script([pass], true))).toMatchObject({ state: 'CLOSED', isOnTheSpot: true, settledBy: 'GRID' });
  });

  it('settled on the spot and failed: reported like any other, and no longer on the spot', () => {
    const outcome = outcomeOf(script([fail], true));
    expect(outcome).toMatchObject({ state: 'REPORTED', isOnTheSpot: false, isReworked: true, settledBy: null });
  });

  it('handled and evaluated: closed by the level of the unit, with the grade', () => {
    const outcome = outcomeOf(script([...handled, dispose, pass, evaluate(4)]));
    expect(outcome).toMatchObject({
      state: 'CLOSED',
      settledBy: 'TOWN',
      grade: 4,
      isDispatched: true,
      isReworked: false,
    });
  });

  it('dissatisfied: open, with the grade, until a dispatcher decides', () => {
    expect(outcomeOf(script([...handled, dispose, pass, evaluate(2)]))).toMatchObject({
      state: 'PENDING_EVALUATION',
      grade: 2,
    });
  });

  it('passed, and the reporter not yet asked: still open', () => {
    expect(outcomeOf(script([...handled, dispose, pass])).state).toBe('PENDING_EVALUATION');
  });

  it('failed once: back with the unit, then settled', () => {
    expect(outcomeOf(script([...handled, dispose, fail])).state).toBe('IN_PROGRESS');
    expect(outcomeOf(script([...handled, dispose, fail, dispose, pass, evaluate(5)]))).toMatchObject({
      state: 'CLOSED',
      isReworked: true,
      settledBy: 'TOWN',
    });
  });

  it('reopened: open again, without grade and settlement', () => {
    const reopen: EventStep = { command: 'reopen', actor: actor('dispatcher'), input: { reasonCode: 'RECURRED' } };
    const outcome = outcomeOf(script([...handled, dispose, pass, evaluate(5), reopen]));
    expect(outcome).toMatchObject({ state: 'ACCEPTED', isReopened: true, grade: null, settledBy: null });
  });
});

it('a place counts what lies under it, and nothing else (domain §2)', () => {
  const day = { seed: 1, visits: [], applications: [], events: [script([...handled, dispose, pass, evaluate(5)])] };
  for (const place of ['990011', '990011001', GRID]) {
    expect(expectedCounts(day, place)).toMatchObject({
      reported: 1,
      closed: 1,
      onEnforcement: 1,
      settledByTown: 1,
      satisfied: 1,
    });
  }
  expect(expectedCounts(day, '990011002')).toMatchObject({ reported: 0, closed: 0 });
});

describe('what must have become of an application', () => {
  const apply = (forgotten: string[], ...steps: ApplicationStep[]): ApplicationScript => ({
    id: 'application-1',
    placeCode: GRID.slice(0, 12),
    actor: actor('worker'),
    serviceItemCode: 'S-1',
    applicantName: '王建国',
    applicantPhone: '10000000000',
    materials: ['ID_CARD'],
    forgotten,
    steps,
  });
  const counted = (script: ApplicationScript): Counts =>
    expectedCounts({ seed: 1, visits: [], events: [], applications: [script] }, GRID.slice(0, 12));
  const worker = actor('worker');
  const settled: ApplicationStep[] = [
    { command: 'process', actor: worker },
    { command: 'decide', actor: worker, outcome: 'GRANTED', comment: '准予。' },
    { command: 'deliver', actor: worker, delivery: 'WINDOW' },
  ];
  const complete: ApplicationStep = { command: 'complete', actor: worker, materials: ['PHOTO'] };

  it('with everything in hand and fetched in the same visit: a service, in one trip', () => {
    const counts = counted(apply([], ...settled));
    expect(counts).toMatchObject({ applicationsAccepted: 1, services: 1, atMostOneTrip: 1, servicesEvaluated: 0 });
  });

  it('with something forgotten: accepted when it was brought, and that was a second trip', () => {
    expect(counted(apply(['PHOTO']))).toMatchObject({ applicationsAccepted: 0, services: 0 });
    const counts = counted(apply(['PHOTO'], complete, ...settled));
    expect(counts).toMatchObject({ applicationsAccepted: 1, services: 1, atMostOneTrip: 0 });
  });
});
