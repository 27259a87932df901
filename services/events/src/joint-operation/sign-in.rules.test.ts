import { GridhallError } from '@gridhall/service-kit';
import fc from 'fast-check';
import { unitIds } from '../testing/district.fixture.js';
import { hoursOn, now } from '../testing/facts.fixture.js';
import { gate, jointIn } from './joint-operation.fixture.js';
import type { SignIn } from './joint-operation.document.js';
import { attendanceOf, distanceMetres, judgePresence, type Presence } from './sign-in.rules.js';

const meeting = jointIn('CONVENED');
const minutes = (count: number, from = meeting.startsAt): Date => new Date(from.getTime() + count * 60_000);
/** A point so many metres north of the gate. */
const north = (metres: number): typeof gate => ({ ...gate, latitude: gate.latitude + metres / 111_195 });

function judged(said: Partial<Presence>, at: Date): ReturnType<typeof judgePresence> | string {
  try {
    return judgePresence(meeting, { point: gate, accuracyMetres: null, clientAt: null, ...said }, at);
  } catch (error) {
    if (error instanceof GridhallError) return error.code;
    throw error;
  }
}

const points = fc.record({
  longitude: fc.double({ min: 73, max: 135, noNaN: true }),
  latitude: fc.double({ min: 3, max: 53, noNaN: true }),
});

describe('the distance', () => {
  it('is that of the map: the drum tower of Ningbo to the mouth of the Yong at Zhenhai', () => {
    expect(
      distanceMetres({ longitude: 121.5497, latitude: 29.875 }, { longitude: 121.7333, latitude: 29.95 }),
    ).toBeCloseTo(19_578, -2);
  });

  it('is none to oneself, the same both ways, and no detour is shorter', () => {
    fc.assert(
      fc.property(points, points, points, (a, b, c) => {
        expect(distanceMetres(a, a)).toBe(0);
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 6);
        expect(distanceMetres(a, c)).toBeLessThanOrEqual(distanceMetres(a, b) + distanceMetres(b, c) + 1e-6);
      }),
    );
  });
});

describe('signing in', () => {
  it('is possible within the radius, with the doubt of the receiver up to 100 m, and nowhere else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 1_000 }), (metres, accuracyMetres) => {
        fc.pre(Math.abs(metres - Math.min(accuracyMetres, 100) - 300) > 1);
        const result = judged({ point: north(metres), accuracyMetres }, minutes(0));
        if (metres - Math.min(accuracyMetres, 100) <= 300) expect(result).toMatchObject({ minutesLate: 0 });
        else expect(result).toBe('SIGN_IN_TOO_FAR');
      }),
    );
  });

  it('counts for when the phone says, or for now where that lies ahead; late by whole minutes after the grace', () => {
    fc.assert(
      fc.property(fc.integer({ min: -59, max: 600 }), fc.integer({ min: -600, max: 600 }), (server, client) => {
        const [at, clientAt] = [minutes(server), minutes(server + client)];
        const counted = client < 0 ? clientAt : at;
        const result = judged({ clientAt }, at);
        // It was convened an hour before the start: nobody can have come before.
        if (counted < now) expect(result).toBe('SIGN_IN_TOO_EARLY');
        else {
          const late = (counted.getTime() - meeting.startsAt.getTime()) / 60_000 - 10;
          expect(result).toMatchObject({ at: counted, receivedAt: at, minutesLate: Math.max(0, late) });
        }
      }),
    );
  });

  it('is refused to a phone whose clock is a year behind', () => {
    expect(judged({ clientAt: hoursOn(-24 * 365) }, minutes(0))).toBe('SIGN_IN_TOO_EARLY');
  });
});

describe('a unit', () => {
  const invitation = {
    unitId: unitIds.agency,
    state: 'ACCEPTED',
    reason: null,
    invitedAt: now,
    answeredAt: now,
  } as const;
  const came = (minutesLate: number): SignIn => ({
    ...{ staffId: 's', unitId: unitIds.agency, at: now, receivedAt: now, point: gate, distanceMetres: 0, minutesLate },
  });

  it.each<[string, number[], 'ACCEPTED' | 'DECLINED' | 'INVITED', number, string]>([
    ['is expected until the grace is over', [], 'ACCEPTED', 10, 'EXPECTED'],
    ['is absent after it', [], 'ACCEPTED', 10.1, 'ABSENT'],
    ['is absent though it never answered', [], 'INVITED', 11, 'ABSENT'],
    ['is excused when it declined', [], 'DECLINED', 60, 'EXCUSED'],
    ['is present with one in time', [5, 0], 'ACCEPTED', 60, 'PRESENT'],
    ['is late when all are', [5, 7], 'ACCEPTED', 60, 'LATE'],
  ])('%s', (_, late, state, at, attendance) => {
    const facts = { ...meeting, signIns: late.map(came) };
    expect(attendanceOf({ ...invitation, state }, facts, minutes(at))).toBe(attendance);
  });
});
