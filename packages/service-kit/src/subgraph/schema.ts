import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { DateResolver, DateTimeResolver, GeoJSONResolver } from 'graphql-scalars';
import { enforceAccess } from '../auth/directives.js';
import { maskPersonalData } from '../personal/personal.js';

/** The paths of a service's `.graphql` files under its `src`, in a stable order. */
export function schemaFiles(directory: string): string[] {
  return readdirSync(join(directory, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The schema language of personal data, which every service has that marks a field with `@personal`. */
const PERSONAL_DATA_SCHEMA = join(__dirname, '../../schema/personal-data.graphql');

/** A service's schema language, as composition and the service itself read it. */
export function loadTypeDefs(directory: string): DocumentNode {
  const own = schemaFiles(directory)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  return parse(own.includes('@personal(') ? `${own}\n${readFileSync(PERSONAL_DATA_SCHEMA, 'utf8')}` : own);
}

/** Builds a service's executable schema, with the scalars that all share and access enforced as the schema says. */
export function buildSchema(directory: string, resolvers: object): GraphQLSchema {
  const typeDefs = loadTypeDefs(directory);
  const declared = new Set(
    typeDefs.definitions.flatMap((node) => (node.kind === Kind.SCALAR_TYPE_DEFINITION ? [node.name.value] : [])),
  );
  const scalars = Object.fromEntries(
    Object.entries({ DateTime: DateTimeResolver, Date: DateResolver, GeoJSON: GeoJSONResolver }).filter(([name]) =>
      declared.has(name),
    ),
  );
  const schema = buildSubgraphSchema({ typeDefs, resolvers: { ...scalars, ...resolvers } });
  maskPersonalData(schema);
  // Around it: who may not ask gets no answer, masked or not.
  enforceAccess(schema);
  return schema;
}
