import { setTimeout as sleep } from 'node:timers/promises';
import {
  coversPlace,
  domainErrors,
  GridhallError,
  parseInput,
  placesFor,
  requireCaller,
  requirePermission,
  type Caller,
} from '@gridhall/service-kit';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.js';
import type { Change } from './change.js';
import type { Cursors } from './cursor.js';
import type { ChangeFeed } from './feed.js';
import { argumentsSchema, lets, scopeOf } from './filter.rules.js';
import { LiveStream, type LiveAnswer } from './live-stream.js';
import { liveErrors } from './live.errors.js';
import type { LiveMetrics } from './live.metrics.js';
import { seenVersion, type LiveOperation } from './operation.rules.js';
import type { PlaceIndex } from './place-index.js';
import type { Quota } from './quota.js';
import type { Slots } from './slots.js';
import { expiryOf } from './token-expiry.js';

/** What subscriptions are opened with. */
export interface SubscriptionsOptions {
  readonly feed: ChangeFeed;
  readonly listeners: PlaceIndex<LiveStream>;
  readonly cursors: Cursors;
  readonly quota: Quota;
  readonly slots: Slots;
  readonly metrics: LiveMetrics;
  /** Events that may wait for one client. */
  readonly queue: number;
  /** Runs a query through the federated graph as any other. */
  readonly ask: (query: string, variables: Record<string, unknown>, context: GatewayContext) => Promise<LiveAnswer>;
  /** How long one query may take, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** Where a subscription's answers go. */
export interface Client {
  /** Which connection it is. */
  readonly connection: object;
  /** Is over once it can take more. */
  readonly room: () => Promise<void>;
}

/** Codes of what may be over at the next try. */
const passing: ReadonlySet<unknown> = new Set(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'INTERNAL']);
/** The longest time that can be waited for (setTimeout counts in 31 bits). */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** How long a change may wait for a subgraph that is away or behind. */
const PATIENCE_MS = 10_000;
const PLACE = 'query LivePlace($code: ID!) { jurisdiction(code: $code) { code } }';

/** Opens subscriptions. */
export class Subscriptions {
  readonly #open = new Set<LiveStream>();

  constructor(private readonly options: SubscriptionsOptions) {}

  /** Hands a change to everybody who listens to its place. */
  tell(change: Change): void {
    for (const stream of this.options.listeners.over(change.facts.placeCode)) stream.push(change);
  }

  /** Ends all of them. */
  end(reason: GridhallError): void {
    for (const stream of this.#open) stream.end(reason);
  }

  /**
   * Opens one.
   *
   * @throws UNAUTHENTICATED, FORBIDDEN, BAD_INPUT, PLACE_UNKNOWN (also of a place outside the caller's postings),
   *   CURSOR_INVALID, LIVE_CURSOR_TOO_OLD, LIVE_TOO_MANY_STREAMS, LIVE_UNAVAILABLE
   */
  async open(
    operation: LiveOperation,
    variables: Readonly<Record<string, unknown>>,
    context: GatewayContext,
    client: Client,
  ): Promise<LiveStream> {
    const { feed, cursors, quota, metrics } = this.options;
    const caller = requireCaller(context);
    requirePermission(caller, 'event:read');
    const { placeCode, ...args } = parseInput(argumentsSchema, operation.argumentsOf(variables), []);
    const filter = args.filter ?? {};
    const scope = scopeOf(placeCode, filter);
    const release = quota.take(caller.staffId, client.connection);
    try {
      const after = args.after == null ? null : cursors.read(args.after, scope);
      await this.#requirePlace(placeCode, caller, context);
      if (after !== null) await feed.check(after);
      // From here to its place among the listeners nothing is awaited: no change falls between.
      const { position } = feed;
      if (position === null || !feed.isHearing) throw new GridhallError(liveErrors.LIVE_UNAVAILABLE);
      const from = after ?? position;
      const stream: LiveStream = new LiveStream({
        from,
        missed: () => feed.replay(from.sequence, position.sequence),
        opening: args.opening === true,
        limit: this.options.queue,
        lets: (change) => lets(filter, change),
        resolve: (change, at) => this.#answer(change, cursors.write(at, scope), { operation, variables, context }),
        ending: (reason, at) => ending(reason, context, cursors.write(at, scope)),
        room: client.room,
        reached: () => feed.position,
        onCoalesced: metrics.coalesced,
        onClosed: (code) => {
          clearTimeout(expiry);
          this.options.listeners.remove(placeCode, stream);
          this.#open.delete(stream);
          release();
          metrics.ended(code);
        },
      });
      const expiry = this.#endWithToken(stream, context);
      this.options.listeners.add(placeCode, stream);
      this.#open.add(stream);
      return stream;
    } catch (error) {
      release();
      throw error;
    }
  }

  #endWithToken(stream: LiveStream, { authorization }: GatewayContext): NodeJS.Timeout {
    const expiresAt = expiryOf(authorization);
    const end = (): void => {
      stream.end(new GridhallError(liveErrors.LIVE_TOKEN_EXPIRED, { expiredAt: expiresAt.toISOString() }));
    };
    return setTimeout(end, Math.min(LONGEST_TIMER_MS, expiresAt.getTime() - Date.now())).unref();
  }

  /** Runs one query of a subscription: its time begins now, not when the subscription did. */
  #ask(query: string, variables: Record<string, unknown>, context: GatewayContext): Promise<LiveAnswer> {
    const { ask, requestTimeoutMs } = this.options;
    return ask(query, variables, { ...context, deadline: performance.now() + requestTimeoutMs });
  }

  /** A place that is none and one outside the postings are refused alike. @throws PLACE_UNKNOWN */
  async #requirePlace(placeCode: string, caller: Caller, context: GatewayContext): Promise<void> {
    if (coversPlace(placesFor(caller, 'event:read'), placeCode)) {
      const { data, errors } = await this.#ask(PLACE, { code: placeCode }, context);
      if (data?.['jurisdiction'] != null) return;
      if (errors !== undefined) throw new GridhallError(liveErrors.LIVE_UNAVAILABLE);
    }
    throw new GridhallError(domainErrors.PLACE_UNKNOWN, { placeCode });
  }

  /** The answer for a change: its event read through the federated graph with the client's own token. */
  async #answer(
    change: Change | null,
    cursor: string,
    { operation, variables, context }: Asking,
  ): Promise<LiveAnswer | null> {
    if (change === null) {
      return { data: operation.shape({ cursor, step: null, version: null, at: null }, null, variables) };
    }
    const read = await this.#read(change, { operation, variables, context });
    if (read === null) return null;
    const { step, version, at } = change;
    this.options.metrics.sent();
    return {
      data: operation.shape({ cursor, step, version, at }, read.data ?? null, variables),
      ...(read.errors === undefined ? {} : { errors: read.errors.map((error) => moved(error, operation)) }),
    };
  }

  /** Asks until the event is read at the change's version or a later one. @throws LIVE_UNAVAILABLE */
  async #read(change: Change, { operation, variables, context }: Asking): Promise<LiveAnswer | null> {
    const until = performance.now() + PATIENCE_MS;
    for (let waitMs = 25; ; waitMs = Math.min(2 * waitMs, 1_000)) {
      const answered = await this.options.slots.take(() =>
        this.#ask(operation.query, operation.variablesFor(variables, change.eventId), context),
      );
      const seen = seenVersion(answered.data);
      if (seen !== null && seen >= change.version) return answered;
      if (seen === null) {
        const codes = (answered.errors ?? []).map(({ extensions }) => extensions?.['code']);
        if (codes.length === 0) return null;
        if (!codes.some((code) => passing.has(code))) return answered;
      }
      if (performance.now() > until) throw new GridhallError(liveErrors.LIVE_UNAVAILABLE);
      await sleep(waitMs);
    }
  }
}

interface Asking {
  readonly operation: LiveOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
}

function moved(error: GraphQLFormattedError, operation: LiveOperation): GraphQLFormattedError {
  const { path, locations: _, ...rest } = error;
  return path === undefined ? rest : { ...rest, path: operation.pathOf(path) };
}

/** The last answer of a subscription: why it ends, and where to go on where that is possible. */
function ending(
  { message, extensions, code }: GridhallError,
  { requestId }: GatewayContext,
  cursor: string,
): LiveAnswer {
  const onward = code === liveErrors.LIVE_CURSOR_TOO_OLD.code ? {} : { cursor };
  return { errors: [{ message, extensions: { ...extensions, requestId, ...onward } }] };
}
