import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { GridhallError } from '@gridhall/service-kit';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.js';
import type { GatewayContext } from '../context.js';
import type { GatewayMetrics } from '../metrics.js';
import { createCursors } from './cursor.js';
import { LiveDocuments } from './documents.js';
import { ChangeFeed } from './feed.js';
import type { LiveAnswer, LiveStream } from './live-stream.js';
import { liveErrors } from './live.errors.js';
import { createLiveMetrics } from './live.metrics.js';
import { wantsStream } from './live.rules.js';
import { createLiveHandler } from './live.js';
import { PlaceIndex } from './place-index.js';
import { Quota } from './quota.js';
import { Slots } from './slots.js';
import { Subscriptions } from './subscriptions.js';

/** What tells changes as they happen. */
export interface Live {
  /** Does a request to `/graphql` belong to it? */
  wants(method: string | undefined, headers: IncomingHttpHeaders): boolean;
  /** Answers it. */
  answer(request: IncomingMessage, response: ServerResponse): void;
  /** Can changes be heard now? */
  isHearing(): boolean;
  /** Ends all subscriptions, so that their clients go elsewhere, and parts from the broker. */
  stop(): Promise<void>;
}

/** What it is opened with, beside the configuration. */
export interface LiveParts {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly schema: GraphQLSchema;
  readonly context: (request: IncomingMessage) => Promise<GatewayContext>;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

/** Opens live changes: the broker is waited for in the background. */
export function openLive(config: GatewayConfig, { apollo, schema, context, metrics, log }: LiveParts): Live {
  const ask = async (
    query: string,
    variables: Record<string, unknown> | undefined,
    contextValue: GatewayContext,
    operationName?: string | null,
  ): Promise<LiveAnswer> => {
    const named = operationName == null ? {} : { operationName };
    const { body } = await apollo.executeOperation(
      { query, ...(variables === undefined ? {} : { variables }), ...named },
      { contextValue },
    );
    return body.kind === 'single' ? body.singleResult : body.initialResult;
  };
  const listeners = new PlaceIndex<LiveStream>();
  const quota = new Quota({
    process: config.GRIDHALL_LIVE_STREAMS,
    subject: config.GRIDHALL_LIVE_STREAMS_PER_SUBJECT,
    connection: config.GRIDHALL_LIVE_STREAMS_PER_CONNECTION,
  });
  const feed: ChangeFeed = new ChangeFeed({
    natsUrl: config.NATS_URL,
    namespace: config.GRIDHALL_NAMESPACE,
    streamReplicas: config.GRIDHALL_STREAM_REPLICAS,
    log,
    onChange: (change) => {
      subscriptions.tell(change);
    },
    onEnd: (reason) => {
      subscriptions.end(reason);
    },
  });
  const subscriptions: Subscriptions = new Subscriptions({
    feed,
    listeners,
    cursors: createCursors(config.GRIDHALL_GATEWAY_SECRET),
    quota,
    slots: new Slots(config.GRIDHALL_LIVE_QUERIES),
    metrics: createLiveMetrics(
      metrics.registry,
      () => quota.open,
      () => feed.isHearing,
    ),
    queue: config.GRIDHALL_LIVE_QUEUE,
    ask,
    requestTimeoutMs: config.GRIDHALL_REQUEST_TIMEOUT_MS,
  });
  const limits = {
    depth: config.GRIDHALL_MAX_DEPTH,
    fields: config.GRIDHALL_MAX_FIELDS,
    aliases: config.GRIDHALL_MAX_ALIASES,
    tokens: config.GRIDHALL_MAX_TOKENS,
  };
  const answer = createLiveHandler({
    documents: new LiveDocuments(schema, limits),
    subscriptions,
    context,
    execute: ({ query, variables, operationName }, value) => ask(query, variables, value, operationName),
    reservations: config.GRIDHALL_LIVE_STREAMS_PER_SUBJECT,
    log,
  });
  feed.start();
  return {
    wants: wantsStream,
    answer,
    isHearing: () => feed.isHearing,
    stop: async () => {
      subscriptions.end(new GridhallError(liveErrors.LIVE_GOING_AWAY));
      await feed.stop();
    },
  };
}
