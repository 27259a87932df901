import type { Message } from '@gridhall/messages';
import { eventually, startTestSubgraph, type TestSubgraph } from '@gridhall/service-kit/testing';
import { assessment } from './definition.js';
import { factCollections } from './fact/fact.collections.js';
import { applicationData, eventData, message, visitData } from './testing/messages.js';

const analyst = [{ role: 'ANALYST', place: '330211', unit: null }] as const;
const dispatcher = [{ role: 'DISPATCHER', place: '330211101', unit: null }] as const;

const QUERY = /* GraphQL */ `
  query ($places: [_Any!]!, $from: Date!, $to: Date!) {
    _entities(representations: $places) {
      ... on Jurisdiction {
        code
        figures(period: { from: $from, to: $to }) {
          reported
          closed
          closureRate
          closedShare
          filingRate
          stages {
            stage
            overdue
            medianHours
          }
          withinVillageRate
          dispatched
          visits
          services
          atMostOneTripRate
          asOf
          platformShares {
            platform
            count
          }
        }
      }
    }
  }
`;

type Figures = Record<string, unknown> | null;

async function figures(
  subgraph: TestSubgraph,
  places: readonly string[],
  options: { as?: Parameters<TestSubgraph['request']>[2]; from?: string; to?: string } = {},
): Promise<{ figures: Figures[]; codes: (string | undefined)[] }> {
  const variables = {
    places: places.map((code) => ({ __typename: 'Jurisdiction', code })),
    from: options.from ?? '2026-06-15',
    to: options.to ?? '2026-06-15',
  };
  const { body } = await subgraph.request(QUERY, variables, options.as ?? { as: analyst });
  const answer = body as {
    data?: { _entities: ({ figures: Figures } | null)[] };
    errors?: { extensions: { code: string } }[];
  };
  return {
    figures: answer.data?._entities.map((entity) => entity?.figures ?? null) ?? [],
    codes: answer.errors?.map(({ extensions }) => extensions.code) ?? [],
  };
}

/** The life of an event, its service, and a visit, as their owners tell them. */
const day: readonly Message[] = [
  message('events.event', 'reported', 1, eventData()),
  message('events.event', 'accepted', 2, eventData({ state: 'ACCEPTED', from: 'REPORTED', level: 'VILLAGE' })),
  message(
    'events.event',
    'dispatched',
    3,
    eventData({ state: 'DISPATCHED', from: 'ACCEPTED', platform: 'ENFORCEMENT' }),
  ),
  message(
    'events.event',
    'closed',
    4,
    eventData({
      state: 'CLOSED',
      platform: 'ENFORCEMENT',
      resolvedAtLevel: 'VILLAGE',
      closedAt: '2026-06-15T09:00:00.000Z',
    }),
  ),
  message('events.event', 'reported', 1, eventData({ placeCode: '330211102' }), 'elsewhere'),
  message('grid.visit', 'recorded', 1, visitData()),
  message('service-desk.application', 'accepted', 1, applicationData()),
  message(
    'service-desk.application',
    'delivered',
    2,
    applicationData({ state: 'DELIVERED', deliveredAt: '2026-06-15T08:00:00.000Z' }),
  ),
];

const isTold = (subgraph: TestSubgraph): Promise<unknown> =>
  eventually(async () => {
    const { db } = subgraph.runtime;
    const versions = async (name: string): Promise<number> => {
      const found = await db.collection<{ version: number }>(name).find().toArray();
      return found.reduce((sum, { version }) => sum + version, 0);
    };
    const [events, visits, applications] = await Promise.all(Object.values(factCollections).map(versions));
    return events === 5 && visits === 1 && applications === 2;
  });

describe('assessment', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(assessment);
    // Late ones first, and some twice: figures do not depend on the order in which the bus brings them.
    for (const one of [...day].reverse()) await subgraph.publish(one);
    for (const one of day.slice(0, 3)) await subgraph.publish(one);
    await isTold(subgraph);
  });
  afterAll(async () => subgraph.stop());

  it('counts each thing once, in its place and all above, whatever the order and repetition of the messages', async () => {
    const places = ['330211', '330211101', '330211101201', '330211101201001', '330211102'];
    const {
      figures: [district, town, village, gridOf, other],
    } = await figures(subgraph, places);
    expect(district).toMatchObject({
      reported: 2,
      closed: 1,
      closureRate: 1,
      closedShare: 0.5,
      withinVillageRate: 1,
      visits: 1,
      services: 1,
    });
    expect(district?.['platformShares']).toContainEqual({ platform: 'ENFORCEMENT', count: 1 });
    expect(district?.['platformShares']).toContainEqual({ platform: null, count: 1 });
    expect(town).toMatchObject({
      reported: 1,
      closed: 1,
      closureRate: 1,
      filingRate: 1,
      dispatched: 1,
      visits: 1,
      services: 1,
    });
    expect(village).toMatchObject({ reported: 1, services: 1, atMostOneTripRate: 1 });
    expect(gridOf).toMatchObject({
      reported: 1,
      services: 0,
      atMostOneTripRate: null,
      visits: 1,
      asOf: '1970-01-01T00:00:04.000Z',
    });
    expect(other).toMatchObject({ reported: 1, closed: 0, closureRate: null, closedShare: 0 });
  });

  it('counts by the days of Shanghai', async () => {
    const {
      figures: [before],
    } = await figures(subgraph, ['330211'], { from: '2026-06-14', to: '2026-06-14' });
    expect(before).toMatchObject({ reported: 0, visits: 0 });
  });

  it('asks its store once for all places of a request', async () => {
    const count = async (): Promise<number> => {
      const metric = await subgraph.runtime.metrics.registry.getSingleMetric('gridhall_figure_reads_total')?.get();
      return metric?.values.reduce((sum, { value }) => sum + value, 0) ?? 0;
    };
    const before = await count();
    const places = Array.from({ length: 99 }, (_, index) => `330211101${200 + index}`);
    expect((await figures(subgraph, ['330211', ...places])).figures).toHaveLength(100);
    expect((await count()) - before).toBe(1);
  });

  it('shows nothing of places outside the caller’s postings, nor of what is no place', async () => {
    const {
      figures: [town, district, other],
      codes,
    } = await figures(subgraph, ['330211101', '330211', '330211102'], {
      as: { as: dispatcher },
    });
    expect(town).toMatchObject({ reported: 1 });
    expect([district, other]).toEqual([null, null]);
    expect(codes).toEqual([]);
    expect((await figures(subgraph, ['33021', 'x'])).figures).toEqual([null, null]);
  });

  it('refuses who did not sign in, and periods that are none', async () => {
    expect((await figures(subgraph, ['330211'], { as: { as: null } })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await figures(subgraph, ['330211'], { from: '2026-06-16' })).codes).toEqual(['PERIOD_REVERSED']);
    expect((await figures(subgraph, ['330211'], { from: '2006-06-16' })).codes).toEqual(['PERIOD_TOO_LONG']);
  });

  it('sees a step as soon as it is folded in, without waiting for anything else', async () => {
    for (let index = 0; index < 5; index++) {
      await subgraph.publish(
        message('grid.visit', 'recorded', 1, visitData({ placeCode: '330211103' }), `fresh-${index}`),
      );
      await eventually(async () => {
        const {
          figures: [place],
        } = await figures(subgraph, ['330211103']);
        return place?.['visits'] === index + 1;
      });
    }
  });
});

describe('assessment started anew', () => {
  it('has the same figures, from its records', async () => {
    const environment = { GRIDHALL_NAMESPACE: 'assessment-again' };
    const first = await startTestSubgraph(assessment, environment);
    for (const one of day) await first.publish(one);
    await isTold(first);
    const before = await figures(first, ['330211', '330211101']);
    await first.stop();
    const second = await startTestSubgraph(assessment, environment);
    // At once, while the columns are still loading perhaps, and when they surely are loaded.
    expect(await figures(second, ['330211', '330211101'])).toEqual(before);
    await eventually(async () => {
      const metric = await second.runtime.metrics.registry.getSingleMetricAsString('gridhall_figure_reads_total');
      await figures(second, ['330211']);
      return metric.includes('store="columns"');
    });
    expect(await figures(second, ['330211', '330211101'])).toEqual(before);
    for (const owner of ['events', 'grid', 'service-desk']) {
      await second.runtime.jetstreamManager.streams.delete(`assessment-again-${owner}`);
    }
    await second.runtime.db.dropDatabase();
    await second.stop();
  });
});
