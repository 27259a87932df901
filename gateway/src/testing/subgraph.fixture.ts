import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  createTokenVerifier,
  errorsPlugin,
  firstLineOf,
  formatError,
  CLIENT_HEADER,
  REQUEST_ID_HEADER,
  sendJson,
  SIGNATURE_HEADER,
  startHttpFront,
  verifyGatewaySignature,
  type RequestContext,
  type RouteHandler,
} from '@gridhall/service-kit';
import type { DocumentNode } from 'graphql';
import { pino } from 'pino';
import { ISSUER, type TestIssuer } from './issuer.fixture.js';

export const SECRET = 'a gateway secret that only the tests of the gateway know';

/** A request that a subgraph was sent and found to be signed. */
export interface Received {
  readonly requestId: string;
  readonly authorization: string;
  readonly acceptLanguage: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A subgraph for tests of the gateway: real HTTP, real signatures, tokens verified again; no database. */
export interface FixtureSubgraph {
  readonly name: string;
  readonly url: string;
  readonly received: Received[];
  setReady(isReady: boolean): void;
  /** Answers what the gateway passes on under `/media/`, once its signature was verified. */
  onMedia(handler: RouteHandler): void;
  /** Goes away; `start` brings it back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts one subgraph the way the kit does, but for the stores. */
export async function startFixtureSubgraph(
  name: string,
  typeDefs: DocumentNode,
  resolvers: object,
  issuer: TestIssuer,
): Promise<FixtureSubgraph> {
  const received: Received[] = [];
  const log = pino({ level: 'silent' });
  let isReady = true;
  let media: RouteHandler = (_, response) => {
    response.writeHead(204).end();
  };
  let port = 0;
  let running: { stop(): Promise<void> } | undefined;

  const start = async (): Promise<void> => {
    const verifier = createTokenVerifier({ issuer: ISSUER, jwks: issuer.url });
    const apollo = new ApolloServer<RequestContext>({
      schema: buildSubgraphSchema({ typeDefs, resolvers: resolvers as never }),
      formatError,
      plugins: [errorsPlugin<RequestContext>()],
      csrfPrevention: false,
      persistedQueries: false,
      stopOnTerminationSignals: false,
      includeStacktraceInErrorResponses: false,
      logger: log,
    });
    await apollo.start();
    const front = await startHttpFront<RequestContext>({
      host: '127.0.0.1',
      port,
      apollo,
      log,
      routes: {
        'GET /ready': (_, response) => {
          sendJson(response, isReady ? 200 : 503, {});
        },
      },
      prefixes: {
        '/media/': async (request, response) => {
          const signature = request.headers[SIGNATURE_HEADER] as string | undefined;
          const requestId = String(request.headers[REQUEST_ID_HEADER]);
          const { authorization = '' } = request.headers;
          verifyGatewaySignature(SECRET, signature, {
            service: name,
            requestId,
            authorization,
            client: String(request.headers[CLIENT_HEADER]),
            body: firstLineOf(request),
          });
          await media(request, response);
        },
      },
      context: async ({ headers }, body) => {
        const authorization = headers.authorization ?? '';
        const requestId = String(headers[REQUEST_ID_HEADER]);
        const signature = headers[SIGNATURE_HEADER] as string | undefined;
        const clientAddress = String(headers[CLIENT_HEADER]);
        const parts = { service: name, requestId, authorization, client: clientAddress, body };
        verifyGatewaySignature(SECRET, signature, parts);
        const acceptLanguage = headers['accept-language'] ?? '';
        received.push({ requestId, authorization, acceptLanguage, ...JSON.parse(body.toString()) });
        return { caller: await verifier.verify(headers.authorization), requestId, clientAddress, log };
      },
    });
    port = (front.server.address() as AddressInfo).port;
    running = {
      stop: async () => {
        front.server.closeAllConnections();
        await front.stop();
        await apollo.stop();
      },
    };
  };
  await start();
  return {
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    received,
    start,
    setReady: (value) => {
      isReady = value;
    },
    onMedia: (handler) => {
      media = handler;
    },
    stop: async () => {
      await running?.stop();
      running = undefined;
    },
  };
}
