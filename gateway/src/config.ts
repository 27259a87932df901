import { baseConfigSchema } from '@gridhall/service-kit';
import { z } from 'zod';

/** `{"grid": "http://…/graphql"}`, as JSON in one variable: the names are those of the supergraph. */
const subgraphUrls = z
  .string()
  .default('{}')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a JSON object of subgraph names and addresses' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.url()));

const origins = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((origin) => (origin.trim() === '' ? [] : [origin.trim()])));

const count = (fallback: number): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce.number().int().positive().default(fallback);

/** What the gateway's process is told by its environment. */
export const gatewayConfigSchema = baseConfigSchema
  .pick({
    HOST: true,
    NATS_URL: true,
    GRIDHALL_NAMESPACE: true,
    GRIDHALL_STREAM_REPLICAS: true,
    GRIDHALL_GATEWAY_SECRET: true,
    GRIDHALL_JWKS_URL: true,
    GRIDHALL_TOKEN_ISSUER: true,
    GRIDHALL_SUPERVISED: true,
    LOG_LEVEL: true,
  })
  .extend({
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000).describe('Port to listen on; 0 takes a free one.'),
    GRIDHALL_SUPERGRAPH: z.string().min(1).default('infra/supergraph.graphql').describe('Path of the supergraph.'),
    GRIDHALL_SUBGRAPH_URLS: subgraphUrls.describe('Addresses that replace those in the supergraph, as JSON by name.'),
    GRIDHALL_SUBGRAPH_CONNECTIONS: count(64).describe('Connections kept to each subgraph, at most.'),
    GRIDHALL_SUBGRAPH_TIMEOUT_MS: count(10_000).describe('How long one subgraph may take for one answer.'),
    GRIDHALL_REQUEST_TIMEOUT_MS: count(30_000).describe('How long a whole request may take.'),
    GRIDHALL_MEDIA_MAX_MIB: count(64).describe(
      'The largest photo, recording or paper that passes to a service, in MiB; the service has a limit for each kind.',
    ),
    GRIDHALL_DRAIN_MS: z.coerce
      .number()
      .int()
      .min(0)
      .default(0)
      .describe('How long a stopping gateway says "not ready" and still serves, so that load balancers go elsewhere.'),
    GRIDHALL_TRUSTED_PROXIES: z.coerce
      .number()
      .int()
      .min(0)
      .max(10)
      .default(0)
      .describe(
        'Proxies of yours in front of the gateway: so many of the last entries of X-Forwarded-For are believed.',
      ),
    GRIDHALL_CORS_ORIGINS: origins.describe(
      'Origins of browser front ends, separated by commas; * for any; none by default.',
    ),
    GRIDHALL_MAX_TOKENS: count(5_000).describe('Words and signs in one document, at most.'),
    GRIDHALL_MAX_DEPTH: count(20).describe('Levels of fields in an operation, at most.'),
    GRIDHALL_MAX_FIELDS: count(1_000).describe(
      'Fields in an operation, at most, fragments counted wherever they are spread.',
    ),
    GRIDHALL_MAX_ALIASES: count(100).describe('Renamed fields in an operation, at most, fragments counted likewise.'),
    GRIDHALL_PLAN_CACHE_MIB: count(64).describe('Memory for query plans, and as much for documents, about.'),
    GRIDHALL_LITERAL_LIFTING: z
      .stringbool()
      .default(true)
      .describe('Take literals for variables, so that operations which differ in them alone share one plan.'),
    GRIDHALL_LIVE_STREAMS: count(2_000).describe('Subscriptions open in one process, at most.'),
    GRIDHALL_LIVE_STREAMS_PER_SUBJECT: count(20).describe('Subscriptions of one person open in one process, at most.'),
    GRIDHALL_LIVE_STREAMS_PER_CONNECTION: count(10).describe('Subscriptions on one connection, at most.'),
    GRIDHALL_LIVE_QUEUE: count(200).describe('Changes that may wait for one subscription, before it ends.'),
    GRIDHALL_LIVE_QUERIES: count(32).describe('Queries for subscriptions under way at a time, at most.'),
  });

/** The gateway's configuration. */
export type GatewayConfig = z.output<typeof gatewayConfigSchema>;
