import type { RequestContext } from './context.js';
import type { SubgraphParts } from './subgraph.js';

/** What one feature brings to its service; each says only what it has. */
export interface Feature<Part extends object = object> extends Partial<Omit<SubgraphParts<RequestContext>, 'context'>> {
  /** Its part of a request's context, such as its loaders. */
  readonly context?: (base: RequestContext) => Part;
}

/** All members of a union at once. */
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Every) => void
  ? Every
  : never;

type PartOf<One extends Feature> = One extends Feature<infer Part> ? Part : never;

/** The context of a request to a service of these features: the base, and the part of each. */
export type ContextOf<Features extends readonly Feature[]> = RequestContext & All<PartOf<Features[number]>>;

/** Lays things together that have names; `said` tells what nobody may say twice. */
function layTogether<Value>(
  parts: readonly Readonly<Record<string, Value>>[],
  said: (name: string) => string,
): Record<string, Value> {
  const together: Record<string, Value> = {};
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    if (name in together) throw new Error(`Two features ${said(name)}.`);
    together[name] = value;
  }
  return together;
}

/** Lays resolvers together type by type: several features add fields to one type. */
function layResolvers(parts: readonly object[]): Record<string, object> {
  const byType = new Map<string, object[]>();
  for (const [type, fields] of parts.flatMap((part) => Object.entries(part) as [string, object][])) {
    byType.set(type, [...(byType.get(type) ?? []), fields]);
  }
  const laid = [...byType].map(([type, [first = {}, ...others]]) => {
    // A scalar is one object that cannot be laid together with another.
    if (others.length === 0) return [type, first] as const;
    const fields = [first, ...others] as Readonly<Record<string, unknown>>[];
    return [type, layTogether(fields, (field) => `resolve ${type}.${field}`)] as const;
  });
  return Object.fromEntries(laid);
}

/**
 * Joins features to what a service is made of.
 *
 * @throws Error when two resolve the same field, answer the same route or add the same to the context: one of them would be
 *   lost without a word
 */
export function joinFeatures<const Features extends readonly Feature[]>(
  features: Features,
): SubgraphParts<ContextOf<Features>> {
  // Most add nothing, and this is made for every request.
  const contexts = features.flatMap(({ context }) => (context === undefined ? [] : [context]));
  return {
    resolvers: layResolvers(features.map(({ resolvers = {} }) => resolvers)),
    context: (base) =>
      ({
        ...base,
        ...layTogether(
          contexts.map((context) => ({ ...context(base) })),
          (name) => `add ${name} to the context`,
        ),
      }) as ContextOf<Features>,
    aggregates: features.flatMap(({ aggregates = [] }) => aggregates),
    consumers: features.flatMap(({ consumers = [] }) => consumers),
    tasks: features.flatMap(({ tasks = [] }) => tasks),
    routes: layTogether(
      features.map(({ routes = {} }) => routes),
      (route) => `answer ${route}`,
    ),
    forwarded: layTogether(
      features.map(({ forwarded = {} }) => forwarded),
      (begin) => `answer ${begin}`,
    ),
  };
}
