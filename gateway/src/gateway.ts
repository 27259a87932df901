import type { Server, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ConfigError, createLogger, createTokenVerifier, readConfig, startHttpFront } from '@gridhall/service-kit';
import type { DocumentNode } from 'graphql';
import type { Logger } from 'pino';
import { gatewayConfigSchema, type GatewayConfig } from './config.js';
import { contextMaker, type GatewayContext } from './context.js';
import { answersPlugin, formatError } from './errors/present.js';
import { createExplorer } from './explorer/explorer.js';
import { cors } from './http/cors.js';
import { beforeRequest } from './http/before.js';
import { createForwarding } from './forward/forward.js';
import { forwardRules } from './forward/forward.rules.js';
import { operatingRoutes } from './http/operating.routes.js';
import { literalLiftingPlugin } from './lifting/lifting.plugin.js';
import { limitsPlugin } from './limits/limits.plugin.js';
import { openLive } from './live/open-live.js';
import { streamRequiredPlugin } from './live/stream-required.plugin.js';
import { createGatewayMetrics, type GatewayMetrics } from './metrics.js';
import { DocumentStore } from './planning/document.store.js';
import { PlanCache } from './planning/plan.cache.js';
import { SubgraphSource } from './subgraphs/subgraph.source.js';
import { readSupergraph, type Supergraph } from './supergraph.js';

/** A running gateway. */
export interface Gateway {
  /** Base address; GraphQL is at `/graphql`. */
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  readonly metrics: GatewayMetrics;
  /** Says "not ready", finishes what is under way, closes everything. */
  stop(): Promise<void>;
}

const MEBIBYTE = 1_048_576;

function openSources(
  config: GatewayConfig,
  { urls }: Supergraph,
  metrics: GatewayMetrics,
): Map<string, SubgraphSource> {
  const options = {
    secret: config.GRIDHALL_GATEWAY_SECRET,
    connections: config.GRIDHALL_SUBGRAPH_CONNECTIONS,
    timeoutMs: config.GRIDHALL_SUBGRAPH_TIMEOUT_MS,
    observe: metrics.fetch,
  };
  return new Map([...urls].map(([name, url]) => [name, new SubgraphSource({ ...options, name, url })]));
}

function openApolloGateway(
  config: GatewayConfig,
  { sdl }: Supergraph,
  sources: ReadonlyMap<string, SubgraphSource>,
  metrics: GatewayMetrics,
  log: Logger,
): ApolloGateway {
  // Set before the gateway is made: it would report to its maker otherwise.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  return new ApolloGateway({
    supergraphSdl: sdl,
    buildService: ({ name }) => {
      const source = sources.get(name);
      if (source === undefined) throw new Error(`The supergraph names a subgraph ${name} that was not opened.`);
      return source;
    },
    queryPlannerConfig: {
      cache: new PlanCache(config.GRIDHALL_PLAN_CACHE_MIB * MEBIBYTE, metrics.plan),
    },
    __exposeQueryPlanExperimental: false,
    logger: log.child({}, { level: 'warn' }),
  });
}

function openApolloServer(
  config: GatewayConfig,
  gateway: ApolloGateway,
  metrics: GatewayMetrics,
  log: Logger,
): ApolloServer<GatewayContext> {
  const documents = new DocumentStore((config.GRIDHALL_PLAN_CACHE_MIB * MEBIBYTE) / 2);
  const renamed = new WeakSet<DocumentNode>();
  const lifting = {
    maxTokens: config.GRIDHALL_MAX_TOKENS,
    maxAliases: config.GRIDHALL_MAX_ALIASES,
    onRenamed: (document: DocumentNode) => renamed.add(document),
    maxBytes: (config.GRIDHALL_PLAN_CACHE_MIB * MEBIBYTE) / 2,
    observe: metrics.lifting,
  };
  return new ApolloServer<GatewayContext>({
    gateway,
    formatError,
    plugins: [
      answersPlugin(metrics),
      ...(config.GRIDHALL_LITERAL_LIFTING ? [literalLiftingPlugin(lifting, documents)] : []),
      limitsPlugin(
        {
          depth: config.GRIDHALL_MAX_DEPTH,
          fields: config.GRIDHALL_MAX_FIELDS,
          aliases: config.GRIDHALL_MAX_ALIASES,
        },
        renamed,
      ),
      streamRequiredPlugin(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    documentStore: documents,
    parseOptions: { maxLexicalTokens: config.GRIDHALL_MAX_TOKENS },
    introspection: true,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger: log,
  });
}

/** A port that cannot be had, in words for whoever starts the process. */
function portProblem(error: unknown, { HOST, PORT }: GatewayConfig): unknown {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE') {
    return new ConfigError(`PORT: ${PORT} on ${HOST} is taken by another program. Stop that one, or set another PORT.`);
  }
  return error;
}

/** What is under way is the last on its connection: one that is kept would hold the process up. */
function keepNone(inFlight: ReadonlySet<ServerResponse>): void {
  for (const response of inFlight) if (!response.headersSent) response.setHeader('connection', 'close');
}

/** What a test replaces. */
export interface GatewayOverrides {
  /** When the time of draining is over. */
  readonly drained?: () => Promise<void>;
}

/**
 * Starts the gateway: reads the supergraph, opens its subgraphs, listens. It listens before its subgraphs do; `/ready` tells.
 *
 * @param environment where the configuration is read from
 * @param overrides what a test replaces
 * @throws ConfigError
 */
export async function createGateway(
  environment: Readonly<Record<string, string | undefined>>,
  overrides: GatewayOverrides = {},
): Promise<Gateway> {
  const config = readConfig(gatewayConfigSchema, environment);
  const log = createLogger('gateway', config.LOG_LEVEL);
  const supergraph = await readSupergraph(config.GRIDHALL_SUPERGRAPH, config.GRIDHALL_SUBGRAPH_URLS);
  const verifier = createTokenVerifier({ issuer: config.GRIDHALL_TOKEN_ISSUER, jwks: config.GRIDHALL_JWKS_URL });
  const metrics = createGatewayMetrics();
  const sources = openSources(config, supergraph, metrics);
  const gateway = openApolloGateway(config, supergraph, sources, metrics, log);
  const apollo = openApolloServer(config, gateway, metrics, log);
  await apollo.start();
  const explorer = createExplorer(log);
  const forwarding = createForwarding({
    rules: forwardRules(supergraph.urls.keys(), config.GRIDHALL_MEDIA_MAX_MIB * MEBIBYTE),
    urls: supergraph.urls,
    secret: config.GRIDHALL_GATEWAY_SECRET,
    connections: config.GRIDHALL_SUBGRAPH_CONNECTIONS,
    timeoutMs: config.GRIDHALL_REQUEST_TIMEOUT_MS,
    trustedProxies: config.GRIDHALL_TRUSTED_PROXIES,
    observe: metrics.forward,
    log,
  });
  const trustedProxies = config.GRIDHALL_TRUSTED_PROXIES;
  const requestTimeoutMs = config.GRIDHALL_REQUEST_TIMEOUT_MS;
  const context = contextMaker({ verifier, log, requestTimeoutMs, trustedProxies });
  const { schema } = gateway;
  if (schema === undefined) throw new Error('The gateway has started without a schema.');
  const live = openLive(config, { apollo, schema, context, metrics, log });

  let isStopping = false;
  const inFlight = new Set<ServerResponse>();
  const before = beforeRequest({
    log,
    cors: cors(config.GRIDHALL_CORS_ORIGINS),
    explorer,
    live,
    isStopping: () => isStopping,
  });
  const front = await startHttpFront<GatewayContext>({
    host: config.HOST,
    port: config.PORT,
    apollo,
    log,
    context,
    before: (request, response) => {
      inFlight.add(response);
      response.once('close', () => inFlight.delete(response));
      return before(request, response);
    },
    routes: operatingRoutes({ sources, verifier, metrics, live, isStopping: () => isStopping }),
    prefixes: forwarding.prefixes,
  }).catch(async (error: unknown) => {
    await live.stop();
    throw portProblem(error, config);
  });
  log.info({ url: front.url, subgraphs: Object.fromEntries(supergraph.urls) }, 'listening');

  const stop = async (): Promise<void> => {
    isStopping = true;
    keepNone(inFlight);
    await (overrides.drained ?? (() => delay(config.GRIDHALL_DRAIN_MS)))();
    await live.stop();
    await front.stop();
    await apollo.stop();
    await Promise.all([...[...sources.values()].map((source) => source.close()), forwarding.close()]);
    log.info('stopped');
  };
  let stopped: Promise<void> | undefined;
  return { url: front.url, port: front.port, server: front.server, metrics, stop: () => (stopped ??= stop()) };
}
