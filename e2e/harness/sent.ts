import { eventually } from '@gridhall/service-kit/testing';
import type { Person } from './person.js';
import { OWN_PLACES } from './places.js';

/** Figures of a platform's one district as they are compared. */
export interface Counted {
  readonly reported: number;
  readonly closed: number;
  readonly visits: number;
}

const COUNT = `query Count($code: ID!, $period: PeriodInput!) {
  jurisdiction(code: $code) { figures(period: $period) { reported closed visits } }
}`;

/** What assessment counts for the whole district, today and yesterday. */
export async function counted(reader: Person): Promise<Counted> {
  const day = (offset: number): string =>
    new Date(Date.now() + 8 * 3_600_000 - offset * 86_400_000).toISOString().slice(0, 10);
  const data = await reader.read(COUNT, { code: OWN_PLACES.district, period: { from: day(1), to: day(0) } });
  return (data as { jurisdiction: { figures: Counted } }).jurisdiction.figures;
}

/** Waits until assessment counts what was sent. */
export async function countsBecome(reader: Person, expected: Counted): Promise<void> {
  await eventually(
    async () => {
      expect(await counted(reader)).toEqual(expected);
      return true;
    },
    { timeoutMs: 60_000, everyMs: 200 },
  );
}

/** The numbers of all events of the district, page by page: what their owner holds. */
export async function eventsHeld(reader: Person): Promise<{ readonly number: string; readonly state: string }[]> {
  const PAGE = `query Page($after: String) {
    events(first: 100, after: $after) { edges { node { number state } } pageInfo { hasNextPage endCursor } }
  }`;
  const rows: { number: string; state: string }[] = [];
  for (let after: string | null = null; ;) {
    const { events } = (await reader.read(PAGE, { after })) as {
      events: {
        edges: { node: { number: string; state: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
    rows.push(...events.edges.map(({ node }) => node));
    if (!events.pageInfo.hasNextPage) return rows;
    after = events.pageInfo.endCursor;
  }
}
