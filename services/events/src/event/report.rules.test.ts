import type { Caller } from '@gridhall/service-kit';
import { ROLES, levelOfPlace } from '@gridhall/messages';
import fc from 'fast-check';
import { district, grid, people, places, town, unitIds, village } from '../testing/district.fixture.js';
import { callerOf, itemOf, now, report } from '../testing/facts.fixture.js';
import { photo } from '../testing/given.fixture.js';
import type { EventFacts } from './event.document.js';
import { limits } from './limits.js';
import { begin, isSampled, reportingPosting, type Report } from './report.rules.js';
import { rowsOf } from './transitions.js';

const ordinary = itemOf('FIRE');
const notForTheSpot = itemOf('HAZARDOUS_CHEMICALS');
const trivial = itemOf('WASTE');
const withoutPlatform = itemOf('PARTY_AND_VOLUNTEERS');
const reporter = { staffId: people.member.staffId, posting: people.member.postings[0] ?? null };

function born(told: Partial<Report> = {}, item = ordinary, id = 'event-1'): Omit<EventFacts, 'number'> {
  return begin(id, { ...report, ...told }, item, reporter, now).document;
}

describe('a report', () => {
  it.each([
    [grid, 'TOWN', unitIds.command],
    [village, 'TOWN', unitIds.command],
    [town, 'TOWN', unitIds.command],
    [district, 'DISTRICT', unitIds.centre],
  ])('at %s lies on the desk of the %s’s dispatchers', (placeCode, level, holderUnitId) => {
    expect(born({ placeCode })).toMatchObject({ state: 'REPORTED', level, commandLevel: level, holderUnitId });
  });

  it('carries every place that it lies in, so that one index serves them all', () => {
    expect(born().places).toEqual([district, town, village, grid]);
    expect(born({ placeCode: town }).places).toEqual([district, town]);
  });

  it('keeps item, version, category and platform of the list at that time', () => {
    expect(born()).toMatchObject({ workItemCode: 'FIRE', workItemListVersion: 1, platform: 'ENFORCEMENT' });
    expect(born({}, withoutPlatform)).toMatchObject({ category: 'PARTY_AND_COMMUNITY', platform: null });
  });

  it('leads where the table says', () => {
    const ends = (command: 'report' | 'selfHandle'): unknown => rowsOf(command).flatMap(({ to }) => to);
    expect(ends('report')).toEqual(['REPORTED']);
    const settled = { settlement: { text: null }, evidence: [photo] };
    const reached = new Set(
      Array.from({ length: 200 }, (_, index) => born(settled, trivial, `event-${String(index)}`).state),
    );
    expect([...reached].sort()).toEqual([...(ends('selfHandle') as string[])].sort());
  });
});

describe('settling on the spot', () => {
  const settled = { settlement: { text: '当场清理。' }, evidence: [photo] };

  it('is done at the grid, by the reporter’s team, and waits for a verifier', () => {
    expect(born(settled)).toMatchObject({
      state: 'PENDING_VERIFICATION',
      selfHandled: true,
      level: 'GRID',
      resolvedAtLevel: 'GRID',
      disposal: { resultCode: 'RESOLVED', unitId: unitIds.team, staffId: people.member.staffId },
      disposedAt: now,
      closedAt: null,
      holderUnitId: unitIds.command,
    });
  });

  it('is refused for items that are not for the spot, and without evidence', () => {
    expect(() => born(settled, notForTheSpot)).toThrow(expect.objectContaining({ code: 'NOT_FOR_THE_SPOT' }));
    expect(() => born({ ...settled, evidence: [] })).toThrow(expect.objectContaining({ code: 'EVIDENCE_REQUIRED' }));
  });

  it('closes a trivial matter at once unless the sample has it, and says so in the entry', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        const { document, entry } = begin(id, { ...report, ...settled }, trivial, reporter, now);
        expect(document.state).toBe(isSampled(id) ? 'PENDING_VERIFICATION' : 'CLOSED');
        expect(document.closedAt).toEqual(isSampled(id) ? null : now);
        expect(entry).toMatchObject({ to: document.state, reasonCode: isSampled(id) ? null : 'NOT_SAMPLED' });
      }),
    );
  });

  it('samples so many in a hundred', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `event-${String(index)}`);
    const share = ids.filter(isSampled).length / 100;
    expect(Math.abs(share - limits.sampledPercent)).toBeLessThan(1);
  });
});

describe('who may report', () => {
  it.each(ROLES)('as %s: in their place, in the posting nearest to it', (role) => {
    const caller: Caller = {
      ...callerOf(people.member),
      postings: [town, village].map((place) => ({ role, place, unit: null })),
    };
    const mayReport = ['VOLUNTEER', 'GRID_MEMBER', 'GRID_LEADER', 'INSTRUCTOR', 'SOCIAL_WORKER', 'DISPATCHER'].includes(
      role,
    );
    const maySettle = ['VOLUNTEER', 'GRID_MEMBER', 'GRID_LEADER', 'INSTRUCTOR'].includes(role);
    for (const [isSettled, may] of [
      [false, mayReport],
      [true, maySettle],
    ] as const) {
      const act = (): string => reportingPosting(caller, grid, isSettled).place;
      if (may) expect(act()).toBe(village);
      else expect(act).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    }
  });

  it.each(places.map(({ code }) => code))('nobody of a grid, at %s, unless it is that grid', (code) => {
    const act = (): string => reportingPosting(callerOf(people.member), code, false).place;
    if (code === grid) expect(act()).toBe(grid);
    else expect(act).toThrow(expect.objectContaining({ code: 'OUT_OF_SCOPE' }));
    expect(levelOfPlace(code)).toBeDefined();
  });
});
