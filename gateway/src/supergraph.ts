import { readFile } from 'node:fs/promises';
import { ConfigError } from '@gridhall/service-kit';
import { GraphQLError, Kind, parse } from 'graphql';

/** A supergraph as it was composed, and the subgraphs it names. */
export interface Supergraph {
  readonly sdl: string;
  /** Where each subgraph answers GraphQL: as configured, else as composed. */
  readonly urls: ReadonlyMap<string, string>;
}

/** The subgraphs' names and addresses in a supergraph: the `join__Graph` enum of the join specification. */
function composedUrls(sdl: string): Map<string, string> {
  const urls = new Map<string, string>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const directive of (definition.values ?? []).flatMap((value) => value.directives ?? [])) {
      const text = (name: string): string => {
        const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
        return value?.kind === Kind.STRING ? value.value : '';
      };
      if (directive.name.value === 'join__graph') urls.set(text('name'), text('url'));
    }
  }
  return urls;
}

/**
 * Reads the supergraph and settles where its subgraphs are.
 *
 * @param configured addresses by name that replace the composed ones
 * @throws ConfigError when there is none, or an address is for a subgraph that it does not have
 */
export async function readSupergraph(path: string, configured: Readonly<Record<string, string>>): Promise<Supergraph> {
  const sdl = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ConfigError(
      `GRIDHALL_SUPERGRAPH: ${path} cannot be read: ${error instanceof Error ? error.message : ''}`,
    );
  });
  let urls = new Map<string, string>();
  try {
    urls = composedUrls(sdl);
  } catch (error) {
    // Another language altogether has no addresses either; anything but a syntax error is ours to find.
    if (!(error instanceof GraphQLError)) throw error;
  }
  if (urls.size === 0) throw new ConfigError(`GRIDHALL_SUPERGRAPH: ${path} is not a supergraph.`);
  for (const [name, url] of Object.entries(configured)) {
    if (!urls.has(name)) {
      const names = [...urls.keys()].join(', ');
      throw new ConfigError(`GRIDHALL_SUBGRAPH_URLS: the supergraph has no subgraph "${name}"; it has ${names}.`);
    }
    urls.set(name, url);
  }
  return { sdl, urls };
}
