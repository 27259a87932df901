import { z } from 'zod';

/** Rows on a page, at most. */
const PAGE = 100;

const COUNTS = 'code name childCount gridCount basicData { households residents }';
const GRID = `${COUNTS} gridStandard { households size }
  team { leader { name } instructors { name } members { name } volunteers { name } isComplete missing }`;

/** A level of the tree under its district: one request each, whatever the number of its places. */
const TOWNS = `query Towns($code: ID!) { jurisdiction(code: $code) { ${COUNTS} children(first: ${PAGE}) { edges { node { ${COUNTS} } } } } }`;
/** A level of a page of places of the level above. */
const UNDER = (fields: string): string => `query Under($level: Level!, $within: ID!, $after: String) {
  jurisdictions(filter: { level: $level, within: $within }, first: ${PAGE}, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { code children(first: ${PAGE}) { edges { node { ${fields} } } } } } } }`;

const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const place = z.object({ code: z.string(), basicData: z.object({ households: z.number(), residents: z.number() }) });
const townsSchema = z.object({ jurisdiction: place.extend({ children: edges(place) }) });
const underSchema = z.object({
  jurisdictions: edges(z.object({ children: edges(place) })).extend({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

/** Asks the gateway, as somebody. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** What one walk found. */
export interface Walk {
  readonly towns: number;
  readonly villages: number;
  readonly grids: number;
  readonly households: number;
  readonly residents: number;
  readonly requests: number;
}

/** A level under the places of another one: a request for each hundred of these. */
async function level(
  ask: Ask,
  above: 'TOWN' | 'VILLAGE',
  within: string,
  fields: string,
): Promise<[places: number, requests: number]> {
  let [places, requests] = [0, 0];
  for (let after: string | null = null; ; requests += 1) {
    const answer: unknown = await ask(UNDER(fields), { level: above, within, after });
    const { jurisdictions } = underSchema.parse(answer);
    places += jurisdictions.edges.reduce((sum, { node }) => sum + node.children.edges.length, 0);
    if (!jurisdictions.pageInfo.hasNextPage) return [places, requests + 1];
    after = jurisdictions.pageInfo.endCursor;
  }
}

/** Walks a district from its centre to every grid, with teams and counts: one round trip a level. */
export async function walk(ask: Ask, district: string): Promise<Walk> {
  const { jurisdiction } = townsSchema.parse(await ask(TOWNS, { code: district }));
  const [villages, forVillages] = await level(ask, 'TOWN', district, COUNTS);
  const [grids, forGrids] = await level(ask, 'VILLAGE', district, GRID);
  const { households, residents } = jurisdiction.basicData;
  const towns = jurisdiction.children.edges.length;
  return { towns, villages, grids, households, residents, requests: 1 + forVillages + forGrids };
}
