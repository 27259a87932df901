import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Resolver types of every subgraph, generated from its `.graphql` files into `services/<name>/src/generated/graphql.ts`
 * (conventions: "Schema first; resolver types are generated from it"). One project per service:
 *
 *     npx graphql-codegen --config codegen.ts                    all of them
 *     npx graphql-codegen --config codegen.ts --project events   one
 *     npx graphql-codegen --config codegen.ts --check            fails when a committed file is stale
 *
 * A feature says in the `codegen.json` of its folder which GraphQL types resolvers get other values for (its store's
 * documents): `{ "mappers": { "Event": "./event.document.js#EventRow" } }`.
 */
const servicesDirectory = join(import.meta.dirname, 'services');

/** What a service's resolvers get and give for each scalar, as the resolvers of graphql-scalars do it. */
const scalars = {
  ID: 'string',
  /** A moment; given back, a stored RFC 3339 string will do too. */
  DateTime: { input: 'Date', output: 'Date | string' },
  /** A calendar day: midnight UTC of it going in; a `2026-11-24` will do going out. */
  Date: { input: 'Date', output: 'Date | string' },
  Duration: 'string',
  GeoJSON: 'unknown',
  JSON: 'unknown',
  JSONObject: 'Record<string, unknown>',
  NonNegativeInt: 'number',
  PositiveInt: 'number',
  URL: { input: 'URL', output: 'URL | string' },
  // Federation's own, which codegen puts into every subgraph.
  _FieldSet: 'string',
};

function hasSchema(service: string): boolean {
  const source = join(servicesDirectory, service, 'src');
  return (
    existsSync(source) && readdirSync(source, { recursive: true }).some((file) => String(file).endsWith('.graphql'))
  );
}

/** The mappers of all features of a service, with paths as they are from `src/generated`. */
function mappersOf(service: string): Record<string, string> {
  const source = join(servicesDirectory, service, 'src');
  const gathered: Record<string, string> = {};
  for (const file of readdirSync(source, { recursive: true }).map(String).sort()) {
    if (basename(file) !== 'codegen.json') continue;
    const { mappers } = JSON.parse(readFileSync(join(source, file), 'utf8')) as { mappers: Record<string, string> };
    for (const [type, mapper] of Object.entries(mappers)) {
      if (type in gathered) throw new Error(`Two features of ${service} map ${type}; the second is ${file}.`);
      gathered[type] = mapper.startsWith('.') ? posix.join('..', dirname(file), mapper) : mapper;
    }
  }
  return gathered;
}

/** What the kit adds to the schema of a service that marks personal data. */
const PERSONAL_DATA_SCHEMA = 'packages/service-kit/schema/personal-data.graphql';

function hasPersonalData(service: string): boolean {
  const source = join(servicesDirectory, service, 'src');
  return readdirSync(source, { recursive: true }).some(
    (file) =>
      String(file).endsWith('.graphql') && readFileSync(join(source, String(file)), 'utf8').includes('@personal('),
  );
}

function outputOf(service: string): CodegenConfig['generates'][string] {
  return {
    schema: [`services/${service}/src/**/*.graphql`, ...(hasPersonalData(service) ? [PERSONAL_DATA_SCHEMA] : [])],
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      contextType: '../context.js#Context',
      mappers: mappersOf(service),
      scalars,
      strictScalars: true,
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      // A field that a resolver forgets does not compile; an input that the caller left out is `undefined` or null.
      avoidOptionals: { field: true, object: false, inputValue: false, defaultValue: true },
      maybeValue: 'T | null',
      inputMaybeValue: 'T | null | undefined',
      // Members of unions and interfaces are told apart by `__typename`.
      resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
    },
  };
}

/** `--project NAME` narrows a run to one service. */
const { values: options } = parseArgs({ options: { project: { type: 'string', short: 'p' } }, strict: false });
const services = readdirSync(servicesDirectory).filter(
  (service) => hasSchema(service) && (options.project === undefined || options.project === service),
);

const config: CodegenConfig = {
  overwrite: true,
  generates: Object.fromEntries(
    services.map((service) => [`services/${service}/src/generated/graphql.ts`, outputOf(service)]),
  ),
};

export default config;
