import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getLunarDate, isWorkday } from 'chinese-days';
import { nationalCalendar, readCalendarFile } from './calendar-data.js';
import { WorkingCalendar } from './calendar.js';

const calendar = new WorkingCalendar(nationalCalendar);

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

describe('the national calendar', () => {
  it('has every year from 2017 to 2027, and says what is provisional', () => {
    expect(nationalCalendar.years.map(({ year, basis }) => [year, basis])).toEqual([
      ...Array.from({ length: 10 }, (_, index) => [2017 + index, 'announced']),
      [2027, 'provisional'],
    ]);
  });

  it.each(Array.from({ length: 10 }, (_, index) => 2017 + index))(
    'works and rests on each day of %i as chinese-days, kept by others from the same notices, says',
    (year) => {
      const differing = daysOf(year).filter((day) => calendar.isWorkingDay(day) !== isWorkday(day));
      expect(differing).toEqual([]);
    },
  );

  it('names the holidays of 2027 on the days of the lunar calendar that the law says', () => {
    const [provisional] = nationalCalendar.years.filter(({ year }) => year === 2027);
    const rests = (day: string): boolean =>
      provisional?.periods.some(({ from, to }) => from <= day && day <= to) === true;
    const lunar = daysOf(2027).filter((day) => {
      const { lunarMon, lunarDay, isLeap } = getLunarDate(day);
      const date = `${String(lunarMon)}-${String(lunarDay)}`;
      return !isLeap && ['1-1', '1-2', '1-3', '5-5', '8-15'].includes(date);
    });
    expect(lunar).toHaveLength(5);
    const solar = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `2027-${day}`);
    expect([...lunar, ...solar].filter((day) => !rests(day))).toEqual([]);
  });

  it('makes up only on weekends, and names nothing in two ways', () => {
    const periods = nationalCalendar.years.flatMap((year) => year.periods);
    const made = periods.flatMap(({ makeUpDays }) => makeUpDays);
    expect(made.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
    expect(made.filter((day) => periods.some(({ from, to }) => from <= day && day <= to))).toEqual([]);
    expect(new Set(made).size).toBe(made.length);
  });
});

describe('a calendar from a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'calendar-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const file = (text: string): string => {
    const path = join(folder, 'calendar.json');
    writeFileSync(path, text);
    return path;
  };

  it('takes the place of the national one', () => {
    const own = {
      version: 'town-1',
      workingHours: [{ from: '09:00', to: '17:00' }],
      years: [{ year: 2026, basis: 'announced', source: 'ours', periods: [] }],
    };
    const replaced = new WorkingCalendar(readCalendarFile(file(JSON.stringify(own))));
    expect(replaced).toMatchObject({ version: 'town-1', minutesPerDay: 480 });
    expect(replaced.isWorkingDay('2026-10-01')).toBe(true);
  });

  it.each([
    ['is not there', () => join(folder, 'nowhere.json'), /cannot be read/],
    ['is no JSON', () => file('{'), /cannot be read/],
    [
      'has hours that run backwards',
      () => file(JSON.stringify({ ...nationalCalendar, workingHours: [{ from: '17:00', to: '09:00' }] })),
      /workingHours: .*ends after it begins/,
    ],
    [
      'has a holiday that ends before it begins',
      () =>
        file(
          JSON.stringify({
            ...nationalCalendar,
            years: [
              {
                year: 2026,
                basis: 'announced',
                source: 'x',
                periods: [{ name: 'x', from: '2026-02-02', to: '2026-02-01', makeUpDays: [] }],
              },
            ],
          }),
        ),
      /years\.0\.periods\.0/,
    ],
  ])('that %s stops the process and says why', (_, path, words) => {
    expect(() => readCalendarFile(path())).toThrow(words);
  });
});
