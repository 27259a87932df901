import type { Server } from 'node:http';
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
import { createLogger, createTokenVerifier, readConfig, startHttpFront, type TokenVerifier } from '@gridhall/service-kit';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { gatewayConfigSchema, type GatewayConfig } from './config.js';
import { contextMaker, type GatewayContext } from './context.js';
import { answersPlugin, formatError } from './errors/present.js';
import { cors } from './http/cors.js';
import { beforeRequest } from './http/before.js';
import { operatingRoutes } from './http/operating.routes.js';
import { LiteralLifter } from './lifting/lifter.js';
import { literalLiftingPlugin } from './lifting/lifting.plugin.js';
import { limitsPlugin } from './limits/limits.plugin.js';
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

function openSources(config: GatewayConfig, { urls }: Supergraph, metrics: GatewayMetrics): Map<string, SubgraphSource> {
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
  schema: GraphQLSchema,
  metrics: GatewayMetrics,
  log: Logger,
): ApolloServer<GatewayContext> {
  const documents = new DocumentStore((config.GRIDHALL_PLAN_CACHE_MIB * MEBIBYTE) / 2);
  const lifter = new LiteralLifter(schema, {
    maxTokens: config.GRIDHALL_MAX_TOKENS,
    maxBytes: (config.GRIDHALL_PLAN_CACHE_MIB * MEBIBYTE) / 2,
    observe: metrics.lifting,
  });
  return new ApolloServer<GatewayContext>({
    gateway,
    formatError,
    plugins: [
      answersPlugin(metrics),
      ...(config.GRIDHALL_LITERAL_LIFTING ? [literalLiftingPlugin(lifter, documents)] : []),
      limitsPlugin({
        depth: config.GRIDHALL_MAX_DEPTH,
        fields: config.GRIDHALL_MAX_FIELDS,
        aliases: config.GRIDHALL_MAX_ALIASES,
      }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    documentStore: documents,
    parseOptions: { maxTokens: config.GRIDHALL_MAX_TOKENS },
    introspection: true,
    csrfPrevention: true,
    status400ForVariableCoercionErrors: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger: log,
  });
}

/** The API schema of a gateway, which it makes when it loads; Apollo Server loads it once more, from memory. */
function apiSchemaOf(gateway: ApolloGateway): Promise<GraphQLSchema> {
  return new Promise((resolve) => {
    const forget = gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
      resolve(apiSchema);
      forget();
    });
  });
}
