import { z } from 'zod';
import { noCounts, rateRules, type CountName } from './counts.js';
import type { ReadFigures } from './compare.js';

const count = z.int().nonnegative();
const rate = z.number().nullable();
const figuresSchema = z.object({
  ...{
    reported: count,
    onTheSpot: count,
    responded: count,
    filed: count,
    dispatched: count,
    disposed: count,
    open: count,
    closed: count,
    declined: count,
  },
  ...{ recorded: count, returned: count, reworked: count, reopened: count, escalated: count, evaluated: count },
  ...{ visits: count, enterpriseVisits: count, applicationsAccepted: count, services: count, servicesEvaluated: count },
  ...{ responseRate: rate, filingRate: rate, returnRate: rate, escalatedShare: rate, reopenRate: rate },
  ...{ closedShare: rate, withinVillageRate: rate, onTheSpotRate: rate, dispatchAccuracyRate: rate, reworkRate: rate },
  ...{ satisfactionRate: rate, atMostOneTripRate: rate, serviceSatisfactionRate: rate },
  platformShares: z.array(z.object({ platform: z.string().nullable(), count })),
  settledByLevel: z.array(z.object({ level: z.string(), count })),
});
const placeSchema = z.object({ code: z.string(), name: z.string(), figures: figuresSchema });

/** Reads figures of some places of one period in one request. */
export function figuresQuery(places: readonly string[]): string {
  const fields = Object.entries(figuresSchema.shape).map(([name]) =>
    name === 'platformShares'
      ? 'platformShares { platform count }'
      : name === 'settledByLevel'
        ? 'settledByLevel { level count }'
        : name,
  );
  const reads = places.map((_, index) => `place${index}: jurisdiction(code: $code${index}) { ...PlaceFigures }`);
  const variables = places.map((_, index) => `$code${index}: ID!`);
  return `query DayFigures($period: PeriodInput!, ${variables.join(', ')}) { ${reads.join(' ')} }
fragment PlaceFigures on Jurisdiction { code name figures(period: $period) { ${fields.join(' ')} } }`;
}

/** The variables of {@link figuresQuery}. */
export function figuresVariables(
  places: readonly string[],
  period: { readonly from: string; readonly to: string },
): Record<string, unknown> {
  return { period, ...Object.fromEntries(places.map((code, index) => [`code${index}`, code])) };
}

const platformCounts: Readonly<Record<string, CountName>> = {
  PUBLIC_ORDER: 'onPublicOrder',
  MARKET_SUPERVISION: 'onMarketSupervision',
  ENFORCEMENT: 'onEnforcement',
  CONVENIENCE_SERVICES: 'onConvenienceServices',
};
const levelCounts: Readonly<Record<string, CountName>> = {
  GRID: 'settledByGrid',
  VILLAGE: 'settledByVillage',
  TOWN: 'settledByTown',
  DISTRICT: 'settledByDistrict',
};

/** What stands behind a rate: the platform shows the quotient, and quotients of counts give back whole numbers. */
function part(quotient: number | null, whole: number): number {
  return Math.round((quotient ?? 0) * whole);
}

/**
 * The places' figures in the answer to {@link figuresQuery}.
 *
 * @throws ZodError when a place or its figures are missing: not found, or out of the caller's scope
 */
export function readFigures(places: readonly string[], data: unknown): ReadFigures[] {
  const answer = z.record(z.string(), z.unknown()).parse(data);
  return places.map((_, index) => {
    const { code, name, figures } = placeSchema.parse(answer[`place${index}`]);
    const { platformShares, settledByLevel, ...flat } = figures;
    const counts = noCounts();
    for (const key of Object.keys(counts) as CountName[]) {
      const value = (flat as Readonly<Partial<Record<CountName, number>>>)[key];
      if (value !== undefined) counts[key] = value;
    }
    for (const share of platformShares) {
      counts[share.platform === null ? 'onNoPlatform' : (platformCounts[share.platform] ?? 'onNoPlatform')] =
        share.count;
    }
    for (const { level, count: settled } of settledByLevel) {
      const key = levelCounts[level];
      if (key !== undefined) counts[key] = settled;
    }
    counts.satisfied = part(flat.satisfactionRate, flat.evaluated);
    counts.atMostOneTrip = part(flat.atMostOneTripRate, flat.services);
    counts.servicesSatisfied = part(flat.serviceSatisfactionRate, flat.servicesEvaluated);
    const rates = Object.fromEntries(
      rateRules.map(({ name: rule }) => [rule, (flat as Readonly<Record<string, number | null>>)[rule] ?? null]),
    );
    return { code, name, counts, rates };
  });
}
