import { getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import type { Cast } from '../harness/life.js';
import { send, type Answer } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import type { Platform } from '../harness/platform.js';
import { operationOf, rootFields, supergraph } from './supergraph.js';

const { town: TOWN } = placesOf('out-of-scope');

/** A row as {@link harvest} finds it: the leaf fields that may be a key. */
type Row = Readonly<Record<string, string>>;

/** What a field answers with, for reading rows of it: the name of their type, and what to select. */
interface Rows {
  readonly typeName: string;
  readonly selection: string;
  readonly isPage: boolean;
}

/** The fields of an object type; none of any other. */
function fieldsOf(typeName: string): Readonly<Record<string, string>> {
  const type = supergraph.getType(typeName);
  if (!isObjectType(type)) return {};
  return Object.fromEntries(
    Object.values(type.getFields()).map((field) => [field.name, getNamedType(field.type).name]),
  );
}

/** How to read rows of a type, or of the connection that it is; undefined for what has no key. */
function rowsOf(typeName: string): Rows | undefined {
  const { edges } = fieldsOf(typeName);
  const node = edges === undefined ? typeName : (fieldsOf(edges)['node'] ?? '');
  const known = fieldsOf(node);
  const keys = ['id', 'code', 'number'].filter((name) => name in known).join(' ');
  if (keys === '') return undefined;
  const isPage = edges !== undefined;
  return { typeName: node, isPage, selection: isPage ? `edges { node { ${keys} } }` : keys };
}

/** One instance of each entity that some root field shows, or some list of the scene's grid or of its town. */
export async function harvest({ stack }: Platform, { grid }: Cast, token: string): Promise<ReadonlyMap<string, Row>> {
  const found = new Map<string, Row>();
  const keep = (rows: Rows, answer: unknown): void => {
    if (answer == null) return;
    const all = rows.isPage
      ? (answer as { edges: { node: Row }[] }).edges.map(({ node }) => node)
      : [answer as Row | Row[]].flat();
    const [row] = all;
    if (row !== undefined && !found.has(rows.typeName)) found.set(rows.typeName, row);
  };
  const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer['data']> =>
    (await send(stack.gatewayUrl, query, variables, { authorization: `Bearer ${token}` })).data;

  const place = supergraph.getType('Jurisdiction');
  const ofPlace = isObjectType(place) ? Object.values(place.getFields()) : [];
  await Promise.all([
    ...rootFields().map(async (root) => {
      const rows = rowsOf(getNamedType(root.field.type).name);
      if (root.operation !== 'query' || rows === undefined) return;
      const { query, variables } = operationOf(root, grid, rows.selection);
      keep(rows, (await ask(query, variables))?.[root.field.name]);
    }),
    ...ofPlace.map(async (field) => {
      const rows = rowsOf(getNamedType(field.type).name);
      if (rows === undefined || field.args.some(isRequiredArgument)) return;
      const query = `query ($code: ID!) { jurisdiction(code: $code) { ${field.name} { ${rows.selection} } } }`;
      for (const code of [grid, TOWN]) keep(rows, (await ask(query, { code }))?.jurisdiction?.[field.name]);
    }),
  ]);
  return found;
}
