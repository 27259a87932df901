import {
  GridhallError,
  canonicalJson,
  connection,
  decodeCursor,
  encodeCursor,
  parseInput,
  parsePage,
  peoplesText,
  type Connection,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { Directory } from '../directory/directory.js';
import type { EventDocument, EventRow } from '../event/event.document.js';
import { askedFor, listFilter, newestFirst, rowProjection, type ListQuery } from '../event/event.list.js';
import type { EventStore } from '../event/event.store.js';
import { seenInPerson } from '../event/event.visibility.js';
import { cut } from './cutter.js';
import { fold } from './fold.js';
import { townOf } from './keys.rules.js';
import { parseQuery, type SearchTerms } from './query.rules.js';
import { searchErrors } from './search.errors.js';
import { upTo, windowOf, type SearchPlace } from './window.js';

/** Candidates that a page looks through at most; what is not among them comes with the next page. */
const MOST_CANDIDATES = 500;
const BATCH = 100;

/** What a search goes by. */
export interface SearchQuery extends Pick<ListQuery, 'caller' | 'filter'> {
  readonly text: unknown;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of what a search found, and what to highlight in it. */
export interface SearchPage extends Connection<EventRow> {
  readonly words: readonly string[];
}

const textSchema = peoplesText(100).min(1);
/** An event's number, or its beginning from the day on: so few that their order is made in memory. */
const NUMBER = /^\d{9}-\d{8}(-\d{0,9}){0,2}$/;

/** What must hold of an event beside an alternative of why the caller sees it. */
type Conditions = (alternative: Filter<EventDocument>) => Filter<EventDocument>;

/** The towns to look in: with each of them named, the index gives its rows in order, and in no other town it looks. */
function townsOf({ places }: Filter<EventDocument>, all: readonly string[]): readonly string[] {
  if (places === undefined) return all;
  const codes = typeof places === 'string' ? [places] : (places as { readonly $in: readonly string[] }).$in;
  return codes.every((code) => code.length >= 9) ? [...new Set(codes.map(townOf))] : all;
}

/** Names a search: a cursor of another one is refused. */
function scopeOf({ filter }: SearchQuery, text: string): string {
  return `search ${canonicalJson([text, filter ?? null])}`;
}

/** The place that a cursor stands for. @throws CURSOR_INVALID */
function placeOf(scope: string, after: string | null | undefined): SearchPlace | null {
  if (after == null) return null;
  const [reportedAt, _id] = decodeCursor(scope, after, newestFirst.length);
  return { reportedAt: reportedAt as Date, _id: String(_id) };
}

/** Searches events. */
export class EventSearch {
  constructor(
    private readonly store: EventStore,
    private readonly directory: Directory,
  ) {}

  /**
   * A page of the events with all words of a text, newest first.
   *
   * @throws BAD_INPUT, CURSOR_INVALID, SEARCH_TOO_SHORT
   */
  async search(query: SearchQuery): Promise<SearchPage> {
    const text = parseInput(textSchema, query.text, ['text']);
    const number = fold(text).replaceAll(/\s/g, '');
    if (NUMBER.test(number)) {
      // A number is no personal data: whoever sees the event at all finds it.
      const found = (): Filter<EventDocument> => ({ number: { $gte: number, $lt: `${number}:` } });
      return { ...(await this.#page(query, found, number)), words: [] };
    }
    const terms = parseQuery(text, cut);
    const { grams, words } = terms;
    if (grams.length === 0) throw new GridhallError(searchErrors.SEARCH_TOO_SHORT);
    const seen = { ...query, caller: seenInPerson(query.caller) };
    const towns = await this.directory.townCodes();
    const scope = scopeOf(seen, text);
    const place = placeOf(scope, query.after);
    const { lead, end } = await windowOf(this.store.collection, grams, this.#townsOf(seen, towns), place);
    const others = grams.filter((gram) => gram !== lead);
    const conditions = (alternative: Filter<EventDocument>): Filter<EventDocument> => ({
      words: lead,
      townCode: { $in: [...townsOf(alternative, towns)] },
      // In a form that no index serves: MongoDB is not to walk by another word.
      ...(others.length === 0 ? {} : { $expr: { $setIsSubset: [{ $literal: others }, '$words'] } }),
      ...(end === null ? {} : upTo(end)),
    });
    const { edges, pageInfo } =
      terms.needles.length === 0
        ? await this.#page(seen, conditions, text)
        : await this.#verified(seen, conditions, text, terms);
    if (pageInfo.hasNextPage || end === null) return { edges, pageInfo, words };
    const endCursor = encodeCursor(scope, [end.reportedAt, end._id]);
    return { edges, pageInfo: { ...pageInfo, hasNextPage: true, endCursor }, words };
  }

  /** The towns that what the caller sees by place lies in; all where they see nothing by place. */
  #townsOf(query: SearchQuery, towns: readonly string[]): readonly string[] {
    const { alternatives } = askedFor(query);
    const placed = alternatives.filter(({ places }) => places !== undefined);
    return placed.length === 0 ? towns : [...new Set(placed.flatMap((one) => townsOf(one, towns)))];
  }

  async #page(
    query: SearchQuery,
    found: Conditions,
    name: string,
    projection: Record<string, 0> = rowProjection,
  ): Promise<Connection<EventRow>> {
    return connection<EventDocument>({
      collection: this.store.collection,
      filter: listFilter(query, found),
      sort: newestFirst,
      scope: scopeOf(query, name),
      first: query.first,
      after: query.after,
      projection,
    });
  }

  /**
   * A page whose rows hold the needles in their very texts. Candidates come from the index; so many are read at most, and a page that ends
   * before it is full says where to go on.
   */
  async #verified(
    query: SearchQuery,
    found: Conditions,
    name: string,
    { needles }: SearchTerms,
  ): Promise<Connection<EventRow>> {
    // Comments stand in the timeline; the rest of it is not needed.
    const projection = { commands: 0, words: 0, 'timeline.message': 0, 'timeline.evidence': 0 } as const;
    const { size } = parsePage(query);
    const edges: Connection<EventRow>['edges'][number][] = [];
    let { after } = query;
    let hasNextPage = true;
    for (let read = 0; read < MOST_CANDIDATES && edges.length < size && hasNextPage; read += BATCH) {
      const page = await this.#page({ ...query, first: Math.max(size, BATCH), after }, found, name, projection);
      hasNextPage = page.pageInfo.hasNextPage;
      for (const edge of page.edges) {
        if (edges.length === size) {
          hasNextPage = true;
          break;
        }
        after = edge.cursor;
        if (holds(edge.node as EventDocument, needles)) edges.push(edge);
      }
    }
    return {
      edges,
      pageInfo: {
        hasNextPage,
        hasPreviousPage: query.after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: after ?? null,
      },
    };
  }
}

/** Does an event hold all needles in its texts? */
function holds({ title, description, address, timeline }: EventDocument, needles: readonly string[]): boolean {
  const comments = timeline.map(({ comment }) => comment ?? '');
  const text = fold([title, description, address ?? '', ...comments].join('\n'));
  return needles.every((needle) => text.includes(needle));
}
