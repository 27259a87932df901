import { z } from 'zod';

/** What every service process is told by its environment (docs/operating.md lists them for operators). */
export const baseConfigSchema = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0).describe('Port to listen on; 0 takes a free one.'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb://')
    .describe('The replica set.'),
  NATS_URL: z
    .string()
    .regex(/^(nats|tls|ws|wss):\/\//, 'must begin with nats://')
    .describe('The NATS servers.'),
  GRIDHALL_NAMESPACE: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'must be lower-case letters, digits, - and _')
    .default('gridhall')
    .describe('In front of every database and subject, so that installations can share servers.'),
  GRIDHALL_GATEWAY_SECRET: z.string().min(32).describe('Key of the HMAC with which the gateway signs its requests.'),
  GRIDHALL_JWKS_URL: z.url().describe('Where the token issuer publishes its keys.'),
  GRIDHALL_TOKEN_ISSUER: z.string().min(1).default('gridhall').describe('The `iss` of the tokens to accept.'),
  GRIDHALL_RECONCILE_SECONDS: z.coerce
    .number()
    .positive()
    .default(60)
    .describe('How often a consumer compares what it holds with the owner.'),
  GRIDHALL_RECONCILE_KEYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(10_000)
    .describe('How many of the newest aggregates are compared each time, and how many of the older ones in turn.'),
  GRIDHALL_SUPERVISED: z.stringbool().default(false).describe('Stop when standard input closes: the parent is gone.'),
  GRIDHALL_STREAM_REPLICAS: z.coerce.number().int().min(1).max(5).default(1).describe('Replicas of each NATS stream.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('What is worth a line in the log.'),
});

/** The configuration that every service has. */
export type BaseConfig = z.infer<typeof baseConfigSchema>;

/** A configuration that does not fit: the message names each variable and what is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the environment once, at start.
 *
 * @throws ConfigError naming every variable that does not fit
 */
export function readConfig<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<Schema> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The configuration does not fit. Set these environment variables right:\n${lines.join('\n')}`);
}
