import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** The composed schema, with what each field asks of its caller: the tests of permissions read everything from it. */
export const supergraph: GraphQLSchema = buildASTSchema(
  parse(readFileSync(join(__dirname, '../../infra/supergraph.graphql'), 'utf8')),
  { assumeValid: true },
);

type Field = GraphQLField<unknown, unknown>;

/** A root field, and what it asks: any one of the lists of scopes; null for what anybody may ask. */
export interface RootField {
  readonly operation: 'query' | 'mutation';
  readonly field: Field;
  readonly requires: readonly (readonly string[])[] | null;
}

/** An entity that a subgraph gives by a reference of it. */
export interface Entity {
  readonly type: GraphQLObjectType;
  /** The subgraph, by its name. */
  readonly graph: string;
  readonly key: string;
}

const argumentsOf = (directive: ConstDirectiveNode): Readonly<Record<string, unknown>> =>
  Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));

/** What a field or a type asks of its caller. */
function requirement(directives: readonly ConstDirectiveNode[] = []): RootField['requires'] {
  const scoped = directives.find(({ name }) => name.value === 'requiresScopes');
  if (scoped !== undefined) return argumentsOf(scoped)['scopes'] as string[][];
  return directives.some(({ name }) => name.value === 'authenticated') ? [[]] : null;
}

/** Every query and mutation of the platform. */
export function rootFields(): RootField[] {
  return (['query', 'mutation'] as const).flatMap((operation) => {
    const root = operation === 'query' ? supergraph.getQueryType() : supergraph.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => {
      const named = getNamedType(field.type);
      const ofType = isObjectType(named) ? requirement(named.astNode?.directives) : null;
      return { operation, field, requires: requirement(field.astNode?.directives) ?? ofType };
    });
  });
}

/** Every entity, once for each subgraph that resolves references of it. */
export function entities(): Entity[] {
  return Object.values(supergraph.getTypeMap()).flatMap((type) =>
    !isObjectType(type)
      ? []
      : (type.astNode?.directives ?? []).flatMap((directive): Entity[] => {
          if (directive.name.value !== 'join__type') return [];
          const { graph, key, resolvable } = argumentsOf(directive);
          if (typeof key !== 'string' || resolvable === false) return [];
          return [{ type, graph: String(graph).toLowerCase().replaceAll('_', '-'), key }];
        }),
  );
}

/** Does a subgraph give a field of an entity itself? */
export function isGivenBy({ graph, key }: Entity, field: Field): boolean {
  const joins = (field.astNode?.directives ?? []).filter(({ name }) => name.value === 'join__field').map(argumentsOf);
  if (joins.length === 0) return true;
  return joins.some(
    (join) =>
      String(join['graph']).toLowerCase().replaceAll('_', '-') === graph &&
      join['external'] !== true &&
      field.name !== key,
  );
}

/** What to select of a field to see whether it holds anything; null for what needs arguments or is an entity's own matter. */
export function glimpse(field: Field): string | null {
  if (field.args.some(isRequiredArgument)) return null;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (!isObjectType(type)) return null;
  const edges = type.getFields()['edges'];
  if (edges !== undefined) return `${field.name} { edges { __typename } }`;
  const isEntity = (type.astNode?.directives ?? []).some(
    (directive) => directive.name.value === 'join__type' && argumentsOf(directive)['key'] !== undefined,
  );
  return isEntity && !isListType(field.type) ? null : `${field.name} { __typename }`;
}

/** The least that an input type takes: required fields only, each with some value of its kind. */
function someValue(type: GraphQLInputType, id = 'none-such'): unknown {
  if (isNonNullType(type)) return someValue(type.ofType, id);
  if (isListType(type)) return [someValue(type.ofType, id)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, someValue(field.type, id)]));
  }
  const samples: Readonly<Record<string, unknown>> = {
    ID: id,
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: '2026-01-01T00:00:00Z',
    Date: '2026-01-01',
    GeoJSON: { type: 'Point', coordinates: [121.6, 29.95] },
    JSONObject: {},
  };
  return samples[type.name] ?? 'x';
}

/** An operation of one root field with values for what it requires. */
export function operationOf(
  { operation, field }: Pick<RootField, 'operation' | 'field'>,
  id?: string,
  selection = '__typename',
): { query: string; variables: Record<string, unknown> } {
  const required = field.args.filter(isRequiredArgument);
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const isLeaf = isLeafType(getNamedType(field.type));
  return {
    query:
      `${operation} Try${declared === '' ? '' : `(${declared})`} ` +
      `{ ${field.name}${given === '' ? '' : `(${given})`}${isLeaf ? '' : ` { ${selection} }`} }`,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, someValue(type, id)])),
  };
}
