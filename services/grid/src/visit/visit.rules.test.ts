import { ROLES } from '@gridhall/messages';
import { checkClientClock, roleGrants, type Caller, type Posting } from '@gridhall/service-kit';
import fc from 'fast-check';
import { visitingPosting, visitSight, visitTime } from './visit.rules.js';
import { placesAround } from './visit.store.js';

const GRID = '330211101201001';
const now = new Date('2026-11-24T08:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const after = (ms: number): Date => new Date(now.getTime() + ms);
const posting = (role: Posting['role'], place: string): Posting => ({ role, place, unit: null });
const caller = (...postings: Posting[]): Caller => ({ staffId: 'me', name: '我', postings });

describe('the posting in which a visit is recorded', () => {
  it('is the nearest to the place of those that allow it', () => {
    const district = posting('INSTRUCTOR', '330211');
    const own = posting('GRID_MEMBER', GRID);
    expect(visitingPosting(caller(posting('ANALYST', GRID), district, own), GRID)).toBe(own);
    expect(visitingPosting(caller(district), GRID)).toBe(district);
  });

  it.each<[string, Caller, string, string]>([
    ['no posting allows it', caller(posting('DISPATCHER', '330211101')), GRID, 'FORBIDDEN'],
    ['it lies in another grid', caller(posting('GRID_MEMBER', '330211101201002')), GRID, 'OUT_OF_SCOPE'],
    ['it lies above the posting', caller(posting('GRID_MEMBER', GRID)), '330211101201', 'OUT_OF_SCOPE'],
    ['it is a village', caller(posting('INSTRUCTOR', '330211101201')), '330211101201', 'VISIT_PLACE_NO_GRID'],
  ])('is none when %s', (_, who, place, code) => {
    expect(() => visitingPosting(who, place)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the time of a visit', () => {
  it.each<[string, Date | null, Date]>([
    ['now when nobody says', null, now],
    ['what they say', after(-3 * DAY), after(-3 * DAY)],
    ['as old as 30 days', after(-30 * DAY), after(-30 * DAY)],
    ['now when a clock is a little ahead', after(10 * MINUTE), now],
  ])('is %s', (_, said, counted) => {
    expect(visitTime(said, now)).toEqual(counted);
  });

  it.each<[string, Date, string]>([
    ['too far in the future', after(10 * MINUTE + 1), 'VISIT_IN_FUTURE'],
    ['too old', after(-30 * DAY - 1), 'VISIT_TOO_OLD'],
  ])('is refused when it is %s', (_, said, code) => {
    expect(() => visitTime(said, now)).toThrow(expect.objectContaining({ code }));
  });

  it('lies never in the future, whatever they say', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30 * DAY, max: 10 * MINUTE }), (ms) => {
        expect(visitTime(after(ms), now).getTime()).toBeLessThanOrEqual(now.getTime());
      }),
    );
  });
});

describe('a device’s clock', () => {
  it('may be a day ahead, and no more', () => {
    expect(() => checkClientClock(null, now)).not.toThrow();
    expect(() => checkClientClock(after(DAY), now)).not.toThrow();
    expect(() => checkClientClock(after(DAY + 1), now)).toThrow(
      expect.objectContaining({ code: 'CLIENT_CLOCK_AHEAD' }),
    );
  });
});

describe('a visit', () => {
  const visit = { placeCode: GRID, staffId: 'member-01' };

  it.each<[string, Caller, string]>([
    ['all to its own visitor, wherever posted now', { ...caller(), staffId: 'member-01' }, 'all'],
    ['all to who reads visits at the place or above', caller(posting('DISPATCHER', '330211101')), 'all'],
    ['no personal data to an analyst', caller(posting('ANALYST', '330211')), 'without personal data'],
    [
      'all to an analyst who is a supervisor too',
      caller(posting('ANALYST', '330211'), posting('SUPERVISOR', '330211')),
      'all',
    ],
    ['nothing to the neighbour', caller(posting('GRID_MEMBER', '330211101201002')), 'nothing'],
    ['nothing to an agency', caller(posting('HANDLER', '330211101')), 'nothing'],
  ])('shows %s', (_, who, sight) => {
    expect(visitSight(who, visit)).toBe(sight);
  });

  it('shows nothing to a role that may not read visits, whatever its place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom('110101', ...placesAround(GRID)), (role, place) => {
        const isSeen = visitSight(caller(posting(role, place)), visit) !== 'nothing';
        expect(isSeen).toBe(roleGrants(role, 'visit:read') && GRID.startsWith(place));
      }),
    );
  });

  it('lies in its grid and in all that is above it', () => {
    expect(placesAround(GRID)).toEqual([GRID, '330211101201', '330211101', '330211']);
  });
});
