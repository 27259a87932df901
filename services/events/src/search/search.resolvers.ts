import { requireCaller } from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { EventRow } from '../event/event.document.js';
import { isInPerson, sightOf } from '../event/event.visibility.js';
import type { Resolvers, SearchField } from '../generated/graphql.js';
import { highlight, type Part } from './highlight.rules.js';
import type { EventSearch } from './search.js';

/** A row of what a search found, as its resolvers get it. */
export interface FoundRow {
  readonly cursor: string;
  readonly node: EventRow;
  /** What to highlight, folded. */
  readonly words: readonly string[];
}

/** Where the words stand in an event: one piece of each text, of each comment one. */
async function highlightsOf(
  { node, words }: FoundRow,
  { loaders }: Context,
): Promise<{ field: SearchField; parts: Part[] }[]> {
  const own: readonly (readonly [SearchField, string | null])[] = [
    ['TITLE', node.title],
    ['DESCRIPTION', node.description],
    ['ADDRESS', node.address],
  ];
  const timeline = await loaders.timelines.load(node._id);
  const comments = timeline.map(({ comment }) => ['COMMENT', comment ?? null] as const);
  return [...own, ...comments].flatMap(([field, text]) => {
    const parts = text === null ? null : highlight(text, words);
    return parts === null ? [] : [{ field, parts }];
  });
}

/** Resolvers of `search.graphql`. */
export function searchResolvers(search: EventSearch): Resolvers {
  return {
    Query: {
      searchEvents: async (_, { text, filter, first, after }, context) => {
        const { edges, pageInfo, words } = await search.search({
          ...{ text, filter, first, after },
          caller: requireCaller(context),
        });
        return { edges: edges.map((edge) => ({ ...edge, words })), pageInfo };
      },
    },
    EventSearchEdge: {
      highlights: async (row, _, context) =>
        isInPerson(sightOf(requireCaller(context), row.node)) ? highlightsOf(row, context) : [],
    },
  };
}
