/** What is counted of a day, each a whole number: figures and rates follow from these. */
export const countNames = [
  'reported',
  'onTheSpot',
  'responded',
  'filed',
  'dispatched',
  'disposed',
  'open',
  'closed',
  'declined',
  'recorded',
  'returned',
  'reworked',
  'reopened',
  'escalated',
  'evaluated',
  'satisfied',
  'onPublicOrder',
  'onMarketSupervision',
  'onEnforcement',
  'onConvenienceServices',
  'onNoPlatform',
  'settledByGrid',
  'settledByVillage',
  'settledByTown',
  'settledByDistrict',
  'visits',
  'enterpriseVisits',
  'applicationsAccepted',
  'services',
  'atMostOneTrip',
  'servicesEvaluated',
  'servicesSatisfied',
] as const;
/** The name of a count. */
export type CountName = (typeof countNames)[number];
/** All counts of one place and period. */
export type Counts = Readonly<Record<CountName, number>>;

/** Nothing happened. */
export function noCounts(): Record<CountName, number> {
  // The names are the keys: Object.fromEntries forgets which they are.
  return Object.fromEntries(countNames.map((name) => [name, 0])) as Record<CountName, number>;
}

/** Counts of two periods or parts together; `sign` -1 takes the second away. */
export function addCounts(one: Counts, other: Counts, sign: 1 | -1 = 1): Counts {
  const sum = noCounts();
  for (const name of countNames) sum[name] = one[name] + sign * other[name];
  return sum;
}

/** A rate with the counts that it divides. */
export interface RateRule {
  readonly name: string;
  readonly label: string;
  readonly part: (counts: Counts) => number;
  readonly whole: (counts: Counts) => number;
}

/** The rates of event-lifecycle §5 that the day shows, by the name of the figure that the platform gives. */
export const rateRules: readonly RateRule[] = [
  { name: 'responseRate', label: 'responded 响应率', part: (c) => c.responded, whole: (c) => c.reported },
  { name: 'filingRate', label: 'filing rate 立案率', part: (c) => c.filed, whole: (c) => c.reported - c.onTheSpot },
  { name: 'closedShare', label: 'closed 已结案占比', part: (c) => c.closed, whole: (c) => c.reported },
  {
    name: 'withinVillageRate',
    label: 'within the village 不出村',
    part: (c) => c.settledByGrid + c.settledByVillage,
    whole: (c) => c.closed,
  },
  {
    name: 'onTheSpotRate',
    label: 'settled on the spot 自行处置率',
    part: (c) => c.onTheSpot,
    whole: (c) => c.reported,
  },
  {
    name: 'dispatchAccuracyRate',
    label: 'dispatch accuracy 准确派遣率',
    part: (c) => c.dispatched - c.returned,
    whole: (c) => c.dispatched,
  },
  { name: 'returnRate', label: 'returned 退单率', part: (c) => c.returned, whole: (c) => c.dispatched },
  { name: 'escalatedShare', label: 'escalated 上报上级率', part: (c) => c.escalated, whole: (c) => c.reported },
  { name: 'reopenRate', label: 'reopened 重办率', part: (c) => c.reopened, whole: (c) => c.reported },
  { name: 'reworkRate', label: 'rework 返工率', part: (c) => c.reworked, whole: (c) => c.reported },
  { name: 'satisfactionRate', label: 'satisfaction 满意率', part: (c) => c.satisfied, whole: (c) => c.evaluated },
  {
    name: 'atMostOneTripRate',
    label: 'at most one trip 最多跑一次',
    part: (c) => c.atMostOneTrip,
    whole: (c) => c.services,
  },
  {
    name: 'serviceSatisfactionRate',
    label: 'service satisfaction 好差评',
    part: (c) => c.servicesSatisfied,
    whole: (c) => c.servicesEvaluated,
  },
];

/** A rate's value, null where there is nothing to divide by. */
export function rateOf({ part, whole }: RateRule, counts: Counts): number | null {
  return whole(counts) === 0 ? null : part(counts) / whole(counts);
}
