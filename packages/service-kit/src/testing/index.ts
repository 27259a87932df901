import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '@gridhall/messages';
import jwt from 'jsonwebtoken';
import { MongoClient } from 'mongodb';
import type { DestinationStream } from 'pino';
import type { z } from 'zod';
import type { Posting } from '../auth/caller.js';
import { firstLineOf, REQUEST_ID_HEADER, SIGNATURE_HEADER, signGatewayRequest } from '../auth/gateway-signature.js';
import { createTokenVerifier, TOKEN_AUDIENCE, type TokenVerifier } from '../auth/token-verifier.js';
import type { RequestContext } from '../subgraph/context.js';
import { createSubgraph, type Subgraph, type SubgraphDefinition } from '../subgraph/subgraph.js';
import { databaseName } from '../mongo/connect.js';
import { connectNats, ensureStream } from '../nats/streams.js';

const issuer = 'gridhall-tests';
const keyPair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const kid = 'test-key';

/** The gateway's secret in tests. */
export const TEST_GATEWAY_SECRET = 'a gateway secret that only tests know';

/** A verifier that accepts {@link testToken}'s tokens. */
export function testVerifier(): ReturnType<typeof createTokenVerifier> {
  const key = { ...keyPair.publicKey.export({ format: 'jwk' }), kty: 'EC' as const, kid };
  return createTokenVerifier({ issuer, jwks: { keys: [key] } });
}

/** An access token of a staff member with some postings. */
export function testToken(staffId: string, postings: readonly Posting[]): string {
  return jwt.sign({ name: staffId, postings }, keyPair.privateKey, {
    algorithm: 'ES256',
    keyid: kid,
    issuer,
    audience: TOKEN_AUDIENCE,
    subject: staffId,
    expiresIn: '15m',
  });
}

/** What a GraphQL request to a subgraph answered. */
export interface TestResponse {
  readonly status: number;
  // Tests look into answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  readonly body: any;
}

/** A subgraph under test, on real servers, in a namespace of its own. */
export interface TestSubgraph extends Subgraph {
  /** Sends an operation as the gateway would: signed, with a token of `as`' postings. */
  request(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: { readonly as?: readonly Posting[] | null; readonly staffId?: string; readonly requestId?: string },
  ): Promise<TestResponse>;
  /** Sends a request as the gateway passes it on beside GraphQL: signed, with a token of `as`' postings. */
  forward(
    path: string,
    options?: RequestInit & { readonly as?: readonly Posting[] | null; readonly staffId?: string },
  ): Promise<Response>;
  /** Publishes a message as its owner would. */
  publish(message: Message): Promise<void>;
}

/** What a process must have been told before tests on real servers can run. */
function required(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run the tests with "npm test", which starts the servers.`);
  return value;
}

/** Removes a service's database and the streams of its namespace. */
async function forget(namespace: string, service: string): Promise<void> {
  const [mongo, nats] = await Promise.all([
    MongoClient.connect(required('MONGODB_URI')),
    connectNats(required('NATS_URL'), 'tests'),
  ]);
  const manager = await nats.jetstreamManager({ checkAPI: false });
  for await (const name of manager.streams.names()) {
    if (name.startsWith(`${namespace}-`)) await manager.streams.delete(name);
  }
  await mongo.db(databaseName(namespace, service)).dropDatabase();
  await Promise.all([mongo.close(), nats.close()]);
}

/**
 * Starts a subgraph on the test servers. Its database is dropped when it stops, unless `environment` names a namespace.
 */
export async function startTestSubgraph<Extra extends z.ZodRawShape, Context extends RequestContext>(
  definition: SubgraphDefinition<Extra, Context>,
  environment: Readonly<Record<string, string>> = {},
  overrides: { readonly now?: () => Date; readonly logTo?: DestinationStream; readonly verifier?: TokenVerifier } = {},
): Promise<TestSubgraph> {
  const namespace = `test-${randomUUID().slice(0, 8)}`;
  const subgraph = await createSubgraph(
    definition,
    {
      MONGODB_URI: required('MONGODB_URI'),
      NATS_URL: required('NATS_URL'),
      GRIDHALL_NAMESPACE: namespace,
      GRIDHALL_GATEWAY_SECRET: TEST_GATEWAY_SECRET,
      GRIDHALL_JWKS_URL: 'http://127.0.0.1:9/never-asked',
      GRIDHALL_RECONCILE_SECONDS: '3600',
      LOG_LEVEL: 'fatal',
      ...environment,
    },
    { verifier: testVerifier(), ...overrides },
  );
  const { runtime } = subgraph;
  return {
    ...subgraph,
    async request(query, variables = {}, { as = null, staffId = 'tester', requestId = randomUUID() } = {}) {
      const body = JSON.stringify({ query, variables });
      const authorization = as === null ? '' : `Bearer ${testToken(staffId, as)}`;
      const signature = signGatewayRequest(TEST_GATEWAY_SECRET, {
        service: definition.name,
        requestId,
        authorization,
        body,
      });
      const response = await fetch(`${subgraph.url}/graphql`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          [REQUEST_ID_HEADER]: requestId,
          [SIGNATURE_HEADER]: signature,
          ...(authorization === '' ? {} : { authorization }),
        },
      });
      return { status: response.status, body: await response.json() };
    },
    async forward(path, { as = null, staffId = 'tester', headers = {}, ...init } = {}) {
      const requestId = randomUUID();
      const authorization = as === null ? '' : `Bearer ${testToken(staffId, as)}`;
      const url = new URL(path, subgraph.url);
      const body = firstLineOf({ method: init.method, url: url.pathname + url.search });
      const sent = new Headers(headers);
      sent.set(REQUEST_ID_HEADER, requestId);
      const parts = { service: definition.name, requestId, authorization, body };
      sent.set(SIGNATURE_HEADER, signGatewayRequest(TEST_GATEWAY_SECRET, parts));
      if (authorization !== '') sent.set('authorization', authorization);
      return fetch(url, { ...init, headers: sent });
    },
    async publish(message) {
      const [owner] = message.type.split('.') as [Parameters<typeof ensureStream>[2]];
      await ensureStream(runtime.jetstreamManager, runtime.namespace, owner, 1);
      await runtime.jetstream.publish(`${runtime.namespace}.${message.type}`, JSON.stringify(message));
    },
    async stop() {
      await subgraph.stop();
      // Afterwards: a relay would send again what is taken from it while it runs.
      if (environment['GRIDHALL_NAMESPACE'] === undefined) await forget(namespace, definition.name);
    },
  };
}

/**
 * Waits for a condition: tests never sleep for a time and hope.
 *
 * @param probe gives the value, or throws or gives undefined or false while the condition does not hold yet
 * @throws the probe's last failure after `timeoutMs`
 */
export async function eventually<Value>(
  probe: () => Promise<Value | undefined | false> | Value | undefined | false,
  { timeoutMs = 10_000, everyMs = 25 }: { readonly timeoutMs?: number; readonly everyMs?: number } = {},
): Promise<Value> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    let failure: unknown = new Error(`The condition did not hold within ${timeoutMs} ms.`);
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > until) throw failure;
    await sleep(everyMs);
  }
}

/** Everything that an asynchronous sequence gives, as a list. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
