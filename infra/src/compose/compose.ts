import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypeDefs } from '@gridhall/service-kit';
import { composeServices } from '@theguild/federation-composition';
import { Kind, type DocumentNode, type GraphQLError } from 'graphql';

/** A subgraph of the federation: its name in the supergraph, and where it listens unless told otherwise. */
export interface SubgraphEntry {
  readonly name: 'grid' | 'events' | 'service-desk' | 'assessment';
  readonly port: number;
}

/**
 * Every subgraph, in the order in which they stand in the supergraph. A new department's subgraph is one line here;
 * `infra/src/start` starts what is listed and the gateway asks what was composed.
 */
export const subgraphs: readonly SubgraphEntry[] = [
  { name: 'grid', port: 4001 },
  { name: 'events', port: 4002 },
  { name: 'service-desk', port: 4003 },
  { name: 'assessment', port: 4004 },
];

/** The committed supergraph's path inside the checkout. */
export const SUPERGRAPH_FILE = 'infra/supergraph.graphql';

/** One subgraph as composition takes it. */
export interface SubgraphSchema {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** Routing URL written into the supergraph; the gateway's configuration may name another. */
  readonly url: string;
}

/** The subgraphs of a checkout, read the way each service reads its own schema. */
export function readSubgraphs(workspace: string): SubgraphSchema[] {
  return subgraphs.map(({ name, port }) => ({
    name,
    typeDefs: loadTypeDefs(join(workspace, 'services', name)),
    url: `http://127.0.0.1:${port}/graphql`,
  }));
}

/** The subgraphs do not fit together; every problem is one line. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';

  constructor(readonly problems: readonly string[]) {
    super(`The subgraphs do not compose:\n${problems.map((problem) => `  ✗ ${problem}`).join('\n')}`);
  }
}

function describeProblem(error: GraphQLError): string {
  const code = error.extensions['code'];
  const message = error.message.replaceAll(/\s*\n\s*/g, ' ');
  return typeof code === 'string' ? `${code}: ${message}` : message;
}

const HEADER = `# Composed from services/*/src/**/*.graphql by \`pnpm compose\`; \`pnpm compose --check\` fails when it is stale.
# The gateway loads this file; the addresses are defaults that its environment replaces.
`;

/**
 * `for: SECURITY` tells a router to refuse the whole supergraph unless it enforces the feature itself, and @apollo/gateway
 * enforces neither @authenticated nor @requiresScopes. Every subgraph does (packages/service-kit, auth/directives.ts), so
 * the demand goes and the directives stay, for routers that enforce them as well.
 */
function withoutSecurityPurpose(sdl: string): string {
  return sdl.replaceAll(', for: SECURITY)', ')');
}

/** How many fields each subgraph gives to an object type; who gives most owns it, and the others refer to it or extend it. */
function ownersOf(schemas: readonly SubgraphSchema[]): Map<string, SubgraphSchema> {
  const owners = new Map<string, { readonly schema: SubgraphSchema; readonly fields: number }>();
  for (const schema of schemas) {
    for (const node of schema.typeDefs.definitions) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      const fields = node.fields?.length ?? 0;
      if (fields > (owners.get(node.name.value)?.fields ?? 0)) owners.set(node.name.value, { schema, fields });
    }
  }
  return new Map([...owners].map(([name, { schema }]) => [name, schema]));
}

/**
 * Subgraphs whose words for a type stand with its owner alone. Composition would take those of whichever comes first, and the
 * whole would say of a place what one department says of its part of it.
 */
function withOwnersWords(schemas: readonly SubgraphSchema[]): SubgraphSchema[] {
  const owners = ownersOf(schemas);
  return schemas.map((schema) => ({
    ...schema,
    typeDefs: {
      ...schema.typeDefs,
      definitions: schema.typeDefs.definitions.map((node) => {
        if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || owners.get(node.name.value) === schema) return node;
        const { description: _, ...silent } = node;
        return silent;
      }),
    },
  }));
}

/**
 * The supergraph of some subgraphs: the same text for the same subgraphs, whatever machine composes it.
 *
 * @throws CompositionError
 */
export function composeSupergraph(schemas: readonly SubgraphSchema[]): string {
  const result = composeServices(withOwnersWords(schemas));
  if (result.errors !== undefined) throw new CompositionError(result.errors.map(describeProblem));
  return `${HEADER}\n${withoutSecurityPurpose(result.supergraphSdl).trim()}\n`;
}

/** Is the supergraph committed in a checkout the one that its subgraphs compose to? */
export function isSupergraphCurrent(workspace: string, composed: string): boolean {
  try {
    return readFileSync(join(workspace, SUPERGRAPH_FILE), 'utf8') === composed;
  } catch {
    return false;
  }
}
