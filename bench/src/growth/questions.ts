import type { DistrictModel } from '@gridhall/infra';
import { EVENT_STATES } from '@gridhall/messages';
import { z } from 'zod';

/** Sends an operation as somebody, and gives its data. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>;

/** A query that is asked again and again, each time with other values. */
export interface Question {
  readonly name: string;
  readonly ask: (turn: number) => Promise<unknown>;
}

const PAGE =
  'edges { node { id number title state reportedAt point { longitude latitude } } } pageInfo { hasNextPage endCursor }';
const LIST = `query($filter: EventFilter, $first: Int, $after: String) { events(filter: $filter, first: $first, after: $after) { ${PAGE} } }`;
const pointSchema = z.object({ longitude: z.number(), latitude: z.number() });
const pageSchema = z.object({
  events: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), point: pointSchema.nullable() }) })),
    pageInfo: z.object({ endCursor: z.string().nullable() }),
  }),
});
/** All of Zhenhai. */
const DISTRICT_VIEW = { bounds: { west: 121.4, south: 29.8, east: 121.9, north: 30.2 } };
/** Page 500 of ten rows each. */
const ROWS_BEFORE = 4_990;
const FILTER = { not: { states: ['DRAFT', 'WITHDRAWN'], levels: ['DISTRICT'] } };

async function cursorOfPage500(ask: Ask): Promise<string | null> {
  let after: string | null = null;
  for (let rows = 0; rows < ROWS_BEFORE;) {
    const first = Math.min(100, ROWS_BEFORE - rows);
    const { events } = pageSchema.parse(await ask(LIST, { filter: FILTER, first, after }));
    if (events.edges.length < first)
      throw new Error(`There is no page 500: the filter fits ${rows + events.edges.length} events.`);
    after = events.pageInfo.endCursor;
    rows += first;
  }
  return after;
}

/** The questions of the bench, to a district that has some thousand events at least. */
export async function questions(
  model: DistrictModel,
  as: { readonly centre: Ask; readonly dispatcher: Ask },
): Promise<Question[]> {
  const towns = model.towns.map(({ code }) => code);
  const villages = model.towns.flatMap((town) => town.villages.map(({ code }) => code));
  const items = model.workItems.map(({ code }) => code);
  const of = (values: readonly string[], turn: number): string => values[turn % values.length] ?? '';
  const after = await cursorOfPage500(as.centre);
  const { events } = pageSchema.parse(await as.centre(LIST, { filter: FILTER, first: 100, after }));
  const ids = events.edges.map(({ node }) => node.id);
  const points = events.edges.flatMap(({ node }) => node.point ?? []);
  const clusters = (view: object): Promise<unknown> =>
    as.centre(
      'query($bounds: MapBoundsInput!, $zoom: Float!, $filter: EventFilter) { eventClusters(bounds: $bounds, zoom: $zoom, filter: $filter) { count clusters { count point { longitude latitude } } } }',
      { ...view },
    );
  const list = (name: string, filter: (turn: number) => object): Question => ({
    name,
    ask: (turn) => as.centre(LIST, { filter: filter(turn), first: 20 }),
  });
  const search = (name: string, texts: readonly string[]): Question => ({
    name,
    ask: (turn) =>
      as.centre(`query($text: String!) { searchEvents(text: $text) { ${PAGE} } }`, { text: of(texts, turn) }),
  });
  return [
    {
      name: 'inbox: groups with counts, first page',
      ask: () =>
        as.dispatcher(
          `{ inbox { myUnit { count { value } groups { name count { value } } } myPlace { groups { name count { value } } events(first: 20) { ${PAGE} } } } }`,
          {},
        ),
    },
    list('list: a place, page 1', (turn) => ({ placeCode: of(villages, turn) })),
    list('list: state, item, what is left out, page 1', (turn) => ({
      ...{ states: ['CLOSED'], workItemCodes: [of(items, turn)], placeCode: of(towns, turn) },
      not: { sources: ['SENSOR'], levels: ['DISTRICT'] },
    })),
    list('list: what stands out, page 1', (turn) => ({ reworked: true, placeCode: of(towns, turn) })),
    { name: 'list: filtered, page 500', ask: () => as.centre(LIST, { filter: FILTER, first: 10, after }) },
    search('search: one word', ['路灯', '垃圾', '井盖', '噪音', '电动车']),
    search('search: two words', ['楼道 堆放', '居民 反映', '消防 通道', '夜间 居民']),
    search('search: what nobody wrote', ['量子纠缠', '火星登陆', '潜水艇']),
    {
      name: 'near me: 500 m, open, page 1',
      ask: (turn) =>
        as.centre(
          'query($point: EventPointInput!) { eventsNear(point: $point, radiusMetres: 500) { edges { distanceMetres node { id title state } } } }',
          { point: points[turn % points.length] },
        ),
    },
    {
      name: 'map: clusters of the district, open',
      ask: (turn) => clusters({ ...DISTRICT_VIEW, zoom: 11 + (turn % 2) }),
    },
    {
      name: 'map: clusters of some streets, open',
      ask: (turn) => {
        const { longitude, latitude } = points[turn % points.length] ?? { longitude: 0, latitude: 0 };
        const bounds = {
          west: longitude - 0.01,
          east: longitude + 0.01,
          south: latitude - 0.01,
          north: latitude + 0.01,
        };
        return clusters({ bounds, zoom: 15 });
      },
    },
    {
      name: 'map: clusters of the district, all that ever was',
      ask: () => clusters({ ...DISTRICT_VIEW, zoom: 11, filter: { states: EVENT_STATES } }),
    },
    {
      name: 'event with its timeline',
      ask: (turn) =>
        as.centre(
          'query($id: ID!) { event(id: $id) { number title state place { code name } timeline { step at actor { name } comment } availableActions { command allowed } } }',
          { id: of(ids, turn) },
        ),
    },
  ];
}
