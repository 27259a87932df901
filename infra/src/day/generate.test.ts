import fc from 'fast-check';
import { expectedCounts } from './figures/expected.js';
import { outcomeOf } from './figures/event.outcome.js';
import { rateOf, rateRules, type Counts } from './figures/counts.js';
import { generateDay } from './generate.js';
import { smallDistrict } from './testing/small-district.js';

const anySeed = fc.integer();
const rate = (name: string, counts: Counts): number => {
  const rule = rateRules.find((one) => one.name === name);
  return rule === undefined ? Number.NaN : (rateOf(rule, counts) ?? Number.NaN);
};

describe('a day of the district', () => {
  it('is the same to the letter for the same seed and district', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(generateDay(smallDistrict, { seed, events: 60 })).toEqual(
          generateDay(smallDistrict, { seed, events: 60 }),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('is another one for another seed', () => {
    const [one, other] = [1, 2].map((seed) => generateDay(smallDistrict, { seed, events: 60 }));
    expect(one?.events).not.toEqual(other?.events);
  });

  it('has Zhenhai’s size and proportions exactly, whatever the seed (domain §1)', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const counts = expectedCounts(generateDay(smallDistrict, { seed }), smallDistrict.code);
        expect(counts).toMatchObject({
          reported: 1_005,
          closed: 995,
          open: 10,
          onConvenienceServices: 658,
          onEnforcement: 122,
          onPublicOrder: 112,
          onMarketSupervision: 27,
          onNoPlatform: 86,
          settledByTown: 23,
          settledByDistrict: 4,
          visits: 246,
          enterpriseVisits: 66,
          services: 657,
          servicesEvaluated: 414,
        });
        expect(rate('closedShare', counts)).toBeCloseTo(0.99, 3);
        expect(rate('withinVillageRate', counts)).toBeGreaterThan(0.97);
        expect(rate('onTheSpotRate', counts)).toBeGreaterThanOrEqual(0.55);
        expect(rate('onTheSpotRate', counts)).toBeLessThanOrEqual(0.6);
      }),
      { numRuns: 5 },
    );
  });

  it('goes wrong now and then: returns, rework, reopening, escalation, bad grades', () => {
    const counts = expectedCounts(generateDay(smallDistrict, { seed: 7 }), smallDistrict.code);
    expect(counts.returned).toBeGreaterThanOrEqual(8);
    expect(counts.reworked).toBeGreaterThanOrEqual(8);
    expect(counts.reopened).toBe(4);
    expect(counts.escalated).toBeGreaterThanOrEqual(6);
    expect(counts.evaluated - counts.satisfied).toBeGreaterThan(0);
  });

  it('scales: any number of events, visits and services in proportion', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 20, max: 400 }), (seed, events) => {
        const counts = expectedCounts(generateDay(smallDistrict, { seed, events }), smallDistrict.code);
        expect(counts.reported).toBe(events);
        expect(counts.visits).toBe(Math.round((events * 246) / 1_005));
        expect(counts.services).toBe(Math.round((events * 657) / 1_005));
      }),
      { numRuns: 10 },
    );
  });

  it('adds up: the towns’ figures are the district’s', () => {
    const day = generateDay(smallDistrict, { seed: 3 });
    const towns = smallDistrict.towns.map(({ code }) => expectedCounts(day, code));
    for (const [name, count] of Object.entries(expectedCounts(day, smallDistrict.code))) {
      expect([name, towns.reduce((sum, town) => sum + town[name as keyof Counts], 0)]).toEqual([name, count]);
    }
  });

  it('makes two in a hundred applications matters, each the beginning of one event', () => {
    const day = generateDay(smallDistrict, { seed: 11 });
    const referred = day.applications.filter(({ steps }) => steps.some(({ command }) => command === 'refer'));
    const begun = day.events.flatMap(({ begins }) => (begins.by === 'REFERRAL' ? [begins] : []));
    expect(referred).toHaveLength(14);
    expect(begun.map((one) => one.applicationScriptId)).toEqual(referred.map(({ id }) => id));
    expect(begun.map((one) => one.reporterId)).toEqual(referred.map(({ actor }) => actor.staffId));
  });

  it('lets four in a hundred forget a paper, which they bring the second time, and nobody forget two', () => {
    const { applications } = generateDay(smallDistrict, { seed: 13 });
    const required = new Map(smallDistrict.serviceItems.map((item) => [item.code, item.requiredMaterials]));
    for (const { serviceItemCode, materials, forgotten, steps } of applications) {
      const brought = steps.flatMap((step) => (step.command === 'complete' ? step.materials : []));
      expect(brought).toEqual(forgotten);
      expect([...materials, ...forgotten].toSorted()).toEqual(required.get(serviceItemCode)?.toSorted());
      expect(forgotten.length).toBeLessThanOrEqual(1);
    }
    expect(applications.filter(({ forgotten }) => forgotten.length > 0)).toHaveLength(27);
  });

  it('hardly ever says the same twice', () => {
    const { events } = generateDay(smallDistrict, { seed: 5 });
    const texts = events.flatMap(({ begins }) => (begins.by === 'REPORT' ? [begins.input.description] : []));
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.995);
    for (const text of texts) expect(text).not.toMatch(/[{}]/);
  });
});

describe('every event of a day', () => {
  const day = generateDay(smallDistrict, { seed: 42 });

  it('is verified by somebody who is not of the unit that settled it (event-lifecycle §1, principle 2)', () => {
    for (const script of day.events) {
      let disposer = script.begins.by === 'REPORT' && script.begins.input.settled ? script.begins.actor : null;
      for (const step of script.steps) {
        if (step.command === 'dispose') disposer = step.actor;
        if (step.command !== 'verify' || disposer === null) continue;
        const unitsOfDisposer = disposer.postings.map(({ unit }) => unit).filter((unit) => unit !== null);
        expect(step.actor.staffId).not.toBe(disposer.staffId);
        for (const { unit } of step.actor.postings) expect(unitsOfDisposer).not.toContain(unit);
      }
    }
  });

  it('is closed, or left in a state that the day means to leave it in', () => {
    const open = day.events.map((script) => outcomeOf(script).state).filter((state) => state !== 'CLOSED');
    expect(open.toSorted()).toEqual([
      ...['ACCEPTED', 'DISPATCHED', 'DISPATCHED'],
      ...['IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS'],
      ...['PENDING_VERIFICATION', 'REPORTED', 'REPORTED'],
    ]);
  });
});
