import fc from 'fast-check';
import { nationalCalendar } from '../calendar/calendar-data.js';
import { elapsedTime, WorkingCalendar } from '../calendar/calendar.js';
import { shanghai } from '../testing/shanghai.fixture.js';
import { nextAlarmAt, nextRing, ringKey, rung } from './alarms.rules.js';
import type { Clock, ClockPolicy } from './clock.js';
import {
  extendClock,
  isRunning,
  pauseClock,
  pausedMinutes,
  remainingMinutes,
  resumeClock,
  startClock,
  stopClock,
} from './clock.rules.js';

const calendar = new WorkingCalendar(nationalCalendar);
const MINUTE_MS = 60_000;
const alarms: ClockPolicy['alarms'] = [
  { name: 'REMIND', share: 0.7 },
  { name: 'DUE', share: 1 },
  { name: 'RED', share: 1.5 },
];
const sevenDays: ClockPolicy = { counting: 'WORKING', minutes: 7 * 450, alarms };
const begun = shanghai('2026-09-18 10:00');

function atOf(clock: Clock, name: string): Date | null {
  return clock.alarms.find((alarm) => alarm.name === name)?.at ?? null;
}

describe('a clock', () => {
  it('has its moments in working time, over make-up days and holidays', () => {
    const clock = startClock('dispose', sevenDays, begun, calendar);
    // 20 September is a make-up Sunday, 25 to 27 the Mid-Autumn Festival, 1 to 7 October the National Day.
    expect(clock).toMatchObject({
      dueAt: shanghai('2026-09-29 10:00'),
      calendarVersion: 'cn-2026.1',
      breachedAt: null,
    });
    expect(atOf(clock, 'REMIND')).toEqual(shanghai('2026-09-24 09:15'));
    expect(atOf(clock, 'RED')).toEqual(shanghai('2026-10-09 15:15'));
  });

  it('stands still while it is paused, and has as much left afterwards', () => {
    const clock = startClock('dispose', sevenDays, begun, calendar);
    const paused = pauseClock(clock, shanghai('2026-09-21 10:00'), calendar);
    expect(paused).toMatchObject({ dueAt: null });
    expect(nextAlarmAt([paused])).toBeNull();
    expect(isRunning(paused)).toBe(false);
    const at = shanghai('2026-10-08 10:00');
    expect(remainingMinutes(paused, at, calendar)).toBe(5 * 450);
    const resumed = resumeClock(paused, at, calendar);
    // 10 October is a make-up Saturday.
    expect(resumed.dueAt).toEqual(shanghai('2026-10-14 10:00'));
    expect(pausedMinutes(resumed, at)).toBe(17 * 1440);
    expect(stopClock(resumed, shanghai('2026-10-08 10:30'), calendar)).toMatchObject({ usedMinutes: 2 * 450 + 30 });
    expect(isRunning(resumed)).toBe(true);
  });

  it('keeps what was reached before a pause due', () => {
    const clock = startClock('dispose', sevenDays, begun, calendar);
    const paused = pauseClock(clock, shanghai('2026-09-24 10:00'), calendar);
    expect(atOf(paused, 'REMIND')).toEqual(shanghai('2026-09-24 09:15'));
    expect(nextRing([paused], shanghai('2026-09-24 10:00'))?.alarm.name).toBe('REMIND');
  });

  it('is late from its deadline, not from when somebody noticed', () => {
    const clock = startClock('dispose', sevenDays, begun, calendar);
    expect(stopClock(clock, shanghai('2026-09-29 10:01'), calendar)).toMatchObject({
      breachedAt: clock.dueAt,
      alarms: [],
    });
    expect(stopClock(clock, shanghai('2026-09-29 10:00'), calendar)).toMatchObject({ breachedAt: null });
    expect(rung(clock, 'DUE', shanghai('2026-09-30 10:00'))).toMatchObject({ breachedAt: clock.dueAt });
  });

  it('rings again for a new deadline, and a breach that an extension undoes is none', () => {
    const clock = rung(startClock('dispose', sevenDays, begun, calendar), 'DUE', shanghai('2026-09-29 10:00'));
    const extended = extendClock(clock, 10 * 450, calendar);
    expect(extended).toMatchObject({ breachedAt: null, allowedMinutes: 17 * 450 });
    expect(extended.alarms.map(({ firedAt }) => firedAt)).toEqual([null, null, null]);
  });

  it('that has ended is not paused, resumed, extended or ended again', () => {
    const ended = stopClock(startClock('dispose', sevenDays, begun, calendar), begun, calendar);
    const later = shanghai('2026-09-21 10:00');
    for (const same of [
      pauseClock(ended, later, calendar),
      resumeClock(ended, later, calendar),
      extendClock(ended, 1, calendar),
      stopClock(ended, later, calendar),
    ]) {
      expect(same).toBe(ended);
    }
    const running = startClock('dispose', sevenDays, begun, calendar);
    expect(resumeClock(running, later, calendar)).toBe(running);
  });
});

const counting = fc.constantFrom('WORKING' as const, 'ELAPSED' as const);
const start = fc.date({ min: shanghai('2017-01-01 00:00'), max: shanghai('2026-11-01 00:00'), noInvalidDate: true });
/** What happens to a clock: pauses, goings-on and extensions, each so many minutes after the one before. */
const history = fc.array(
  fc.record({
    act: fc.constantFrom('pause' as const, 'resume' as const, 'extend' as const),
    after: fc.integer({ min: 0, max: 8 * 1440 }),
    minutes: fc.integer({ min: 1, max: 4500 }),
  }),
  { maxLength: 8 },
);
const policy = fc.record({ counting, minutes: fc.integer({ min: 1, max: 9000 }), alarms: fc.constant(alarms) });
const lives = fc.record({ policy, start, history });

function live({ policy, start, history }: typeof lives extends fc.Arbitrary<infer Life> ? Life : never): {
  clock: Clock;
  at: Date;
} {
  let at = start;
  let clock = startClock('any', policy, start, calendar);
  for (const { act, after, minutes } of history) {
    at = new Date(at.getTime() + after * MINUTE_MS);
    if (act === 'pause') clock = pauseClock(clock, at, calendar);
    else if (act === 'resume') clock = resumeClock(clock, at, calendar);
    else clock = extendClock(clock, minutes, calendar);
  }
  return { clock, at };
}

describe('whatever happens to a clock', () => {
  it('the counted time outside its pauses until its deadline is what it was allowed', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { clock } = live(life);
        const { dueAt } = clock;
        if (dueAt === null) return;
        const scale = clock.counting === 'WORKING' ? calendar : elapsedTime;
        const stood = clock.pauses
          .filter(({ from }) => from < dueAt)
          .reduce((sum, { from, until }) => sum + scale.between(from, until ?? dueAt), 0);
        expect((scale.between(clock.startedAt, dueAt) - stood) / MINUTE_MS).toBeCloseTo(clock.allowedMinutes, 6);
        expect(remainingMinutes(clock, dueAt, calendar)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('it has no deadline only while it is paused with time left', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { clock, at } = live(life);
        const isPausedInTime = !isRunning(clock) && remainingMinutes(clock, at, calendar) > 0;
        expect(clock.dueAt === null).toBe(isPausedInTime);
      }),
    );
  });

  it('its alarms stand in their order', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const times = live(life).clock.alarms.map(({ at }) => at?.getTime() ?? Infinity);
        expect(times).toEqual([...times].sort((one, other) => (one === other ? 0 : one - other)));
      }),
    );
  });

  it('extensions count the same before and after pauses', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 4500 }), (life, minutes) => {
        const before = live({ ...life, policy: { ...life.policy, minutes: life.policy.minutes + minutes } });
        const after = extendClock(live(life).clock, minutes, calendar);
        expect(after.dueAt).toEqual(before.clock.dueAt);
      }),
    );
  });

  it('each alarm rings once, in order, however rarely somebody looks', () => {
    fc.assert(
      fc.property(lives, fc.array(fc.integer({ min: 1, max: 20 * 1440 }), { maxLength: 12 }), (life, looks) => {
        const lived = live(life);
        let clock = lived.clock;
        let now = lived.at;
        const rings: { key: string; at: Date; name: string }[] = [];
        for (const minutes of [...looks, 200 * 1440]) {
          now = new Date(now.getTime() + minutes * MINUTE_MS);
          for (let ring = nextRing([clock], now); ring !== null; ring = nextRing([clock], now)) {
            expect(ring.at <= now).toBe(true);
            rings.push({ key: ringKey(ring), at: ring.at, name: ring.alarm.name });
            clock = rung(clock, ring.alarm.name, now);
          }
        }
        expect(new Set(rings.map(({ key }) => key)).size).toBe(rings.length);
        expect(rings.map(({ at }) => at.getTime())).toEqual(rings.map(({ at }) => at.getTime()).sort((a, b) => a - b));
        if (isRunning(clock)) {
          expect(rings.map(({ name }) => name).filter((name) => name !== 'REMIND')).toEqual(['DUE', 'RED']);
          expect(nextAlarmAt([clock])).toBeNull();
        }
      }),
    );
  });
});
