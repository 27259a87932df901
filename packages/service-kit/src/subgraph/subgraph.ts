import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ServiceName } from '@gridhall/messages';
import type { DestinationStream } from 'pino';
import type { z } from 'zod';
import { createTokenVerifier, type TokenVerifier } from '../auth/token-verifier.js';
import { baseConfigSchema, readConfig, type BaseConfig } from '../config/config.js';
import type { ConsumerDefinition, RunningConsumer } from '../consumer/consumer.js';
import { ReconcileResponder } from '../consumer/reconcile.js';
import { errorsPlugin, formatError } from '../errors/apollo.js';
import { sendJson, startHttpFront, type RouteHandler } from '../http/server.js';
import { createLogger } from '../log/logger.js';
import { createMetrics, type Metrics } from '../metrics/metrics.js';
import { connectMongo, databaseName } from '../mongo/connect.js';
import { connectNats, disconnect } from '../nats/streams.js';
import type { AnyStore } from '../relay/outbox.js';
import { Relay } from '../relay/relay.js';
import { admission, forwardedRoutes, type ForwardedHandler } from './admission.js';
import type { RequestContext } from './context.js';
import type { Runtime } from './runtime.js';
import { buildSchema } from './schema.js';

/** What a service makes of its runtime. */
export interface SubgraphParts<Context extends RequestContext> {
  /** Resolvers by type and field, typed by the service's generated `Resolvers`. */
  readonly resolvers: object;
  /** A request's context: the base and the service's loaders. */
  readonly context: (base: RequestContext) => Context;
  /** Stores whose steps are relayed to the broker. */
  readonly aggregates?: readonly AnyStore[];
  readonly consumers?: readonly ConsumerDefinition[];
  /** Plain routes, `GET /.well-known/jwks.json`; they need no signature. */
  readonly routes?: Readonly<Record<string, RouteHandler>>;
  /** What the gateway passes on to this service beside GraphQL (gateway/src/forward), by `/begin/`; signed as GraphQL is. */
  readonly forwarded?: Readonly<Record<string, ForwardedHandler>>;
  /** Work that runs beside the requests; stopped with the service. */
  readonly tasks?: readonly RunningConsumer[];
}

/** A subgraph, as its `definition.ts` declares it. */
export interface SubgraphDefinition<Extra extends z.ZodRawShape, Context extends RequestContext> {
  readonly name: ServiceName;
  /** The service's folder: the `.graphql` files under its `src` are the schema. */
  readonly directory: string;
  /** Environment variables beside the base ones. */
  readonly config?: z.ZodObject<Extra>;
  readonly setUp: (
    runtime: Runtime<BaseConfig & z.output<z.ZodObject<Extra>>>,
  ) => Promise<SubgraphParts<Context>> | SubgraphParts<Context>;
}

/** A running subgraph. */
export interface Subgraph {
  readonly url: string;
  readonly port: number;
  readonly runtime: Runtime;
  readonly consumers: readonly RunningConsumer[];
  /** Stops taking requests, finishes those under way, hands the relay over, closes everything. */
  stop(): Promise<void>;
}

function metricsPlugin<Context extends RequestContext>({ operationSeconds }: Metrics): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () => {
      const startedAt = performance.now();
      return Promise.resolve({
        willSendResponse: ({ operationName, response }) => {
          const failed = response.body.kind === 'single' && response.body.singleResult.errors !== undefined;
          // The gateway names operations <client operation>__<service>__<n>; only the client's part is a stable label.
          const operation = operationName?.split('__')[0] ?? 'anonymous';
          operationSeconds.observe(
            { operation, outcome: failed ? 'error' : 'ok' },
            (performance.now() - startedAt) / 1000,
          );
          return Promise.resolve();
        },
      });
    },
  };
}

/** Seconds behind which a relay makes its replica unready: somebody must look. */
const LAG_LIMIT_SECONDS = 120;

/**
 * Starts a subgraph: connects, sets up, makes indexes, starts relay and consumers, then listens.
 *
 * @param definition what the service is made of
 * @param environment where the configuration is read from
 * @param overrides what a test replaces
 * @throws ConfigError
 */
export async function createSubgraph<Extra extends z.ZodRawShape, Context extends RequestContext>(
  definition: SubgraphDefinition<Extra, Context>,
  environment: Readonly<Record<string, string | undefined>>,
  overrides: { readonly verifier?: TokenVerifier; readonly now?: () => Date; readonly logTo?: DestinationStream } = {},
): Promise<Subgraph> {
  const { name } = definition;
  const schema = definition.config === undefined ? baseConfigSchema : baseConfigSchema.extend(definition.config.shape);
  const config = readConfig(schema, environment) as BaseConfig & z.output<z.ZodObject<Extra>>;
  const log = createLogger(name, config.LOG_LEVEL, overrides.logTo);
  const namespace = config.GRIDHALL_NAMESPACE;
  const [mongo, nats] = await Promise.all([
    connectMongo(config.MONGODB_URI, databaseName(namespace, name)),
    connectNats(config.NATS_URL, name),
  ]);
  const runtime: Runtime<BaseConfig & z.output<z.ZodObject<Extra>>> = {
    name,
    config,
    log,
    mongo,
    db: mongo.getClient().db(databaseName(namespace, name)),
    nats,
    jetstream: nats.jetstream({ timeout: 10_000 }),
    jetstreamManager: await nats.jetstreamManager({ timeout: 10_000, checkAPI: false }),
    namespace,
    metrics: createMetrics(name),
    verifier:
      overrides.verifier ??
      createTokenVerifier({ issuer: config.GRIDHALL_TOKEN_ISSUER, jwks: config.GRIDHALL_JWKS_URL }),
    now: overrides.now ?? (() => new Date()),
  };

  const parts = await definition.setUp(runtime);
  const stores = parts.aggregates ?? [];
  await Promise.all(stores.map((store) => store.ensureIndexes()));
  const definitions = parts.consumers ?? [];
  await Promise.all(definitions.map(async (consumer) => consumer.prepare?.(runtime)));

  const apollo = new ApolloServer<Context>({
    schema: buildSchema(definition.directory, parts.resolvers),
    formatError,
    plugins: [
      errorsPlugin<Context>(),
      metricsPlugin<Context>(runtime.metrics),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    introspection: true,
    // Only the gateway's signed requests come in, and it has done this already.
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger: log,
  });
  await apollo.start();

  const relay = stores.length === 0 ? undefined : new Relay(runtime, stores);
  const responder = new ReconcileResponder(runtime, stores);
  const consumers = [...definitions.map((consumer) => consumer.open(runtime)), ...(parts.tasks ?? [])];
  let stopping = false;

  const notReady = async (): Promise<Record<string, string>> => {
    const problems: Record<string, string> = {};
    if (stopping) problems['service'] = 'stopping';
    if (nats.isClosed()) problems['nats'] = 'closed';
    if ((relay?.lagSeconds ?? 0) > LAG_LIMIT_SECONDS) problems['relay'] = 'behind';
    await runtime.db.command({ ping: 1 }).catch(() => {
      problems['mongodb'] = 'unreachable';
    });
    return problems;
  };

  const admit = admission(runtime);
  const front = await startHttpFront<Context>({
    host: config.HOST,
    port: config.PORT,
    apollo,
    log,
    routes: {
      'GET /health': (_, response) => {
        sendJson(response, 200, { service: name, status: 'alive' });
      },
      'GET /ready': async (_, response) => {
        const problems = await notReady();
        const isReady = Object.keys(problems).length === 0;
        sendJson(response, isReady ? 200 : 503, { service: name, status: isReady ? 'ready' : 'not ready', problems });
      },
      'GET /metrics': async (_, response) => {
        runtime.metrics.relayLagSeconds.set(relay?.lagSeconds ?? 0);
        response.writeHead(200, { 'content-type': runtime.metrics.registry.contentType });
        response.end(await runtime.metrics.registry.metrics());
      },
      ...parts.routes,
    },
    prefixes: forwardedRoutes(parts.forwarded ?? {}, admit),
    context: async (request, body) => parts.context(await admit(request, body)),
  });

  relay?.start();
  responder.start();
  for (const consumer of consumers) consumer.start();
  log.info({ url: front.url }, 'listening');

  let stopped: Promise<void> | undefined;
  return {
    url: front.url,
    port: front.port,
    runtime,
    consumers,
    stop() {
      stopped ??= (async () => {
        stopping = true;
        await front.stop();
        await apollo.stop();
        await Promise.all([...consumers.map((consumer) => consumer.stop()), responder.stop()]);
        await relay?.stop();
        await disconnect(nats);
        await mongo.close();
        log.info('stopped');
      })();
      return stopped;
    },
  };
}
