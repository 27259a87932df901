import { randomUUID } from 'node:crypto';
import { ApolloGateway, RemoteGraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { Caller } from '@gridhall/service-kit';
import { announce, readSettings } from './settings.js';

/** @apollo/gateway as its own documentation sets it up: the standalone server, and its own source of data. */
interface Context {
  readonly caller: Caller | null;
  readonly requestId: string;
  readonly authorization: string;
}

const settings = readSettings();

type Fetcher = RemoteGraphQLDataSource['fetcher'];

/** The stock source; what it sends is signed on its way into the stock fetcher. */
class SignedSource extends RemoteGraphQLDataSource<Context> {
  constructor(service: string, url: string) {
    super({ url });
    const stock = this.fetcher;
    const signed: Fetcher = (address, init) => {
      // RemoteGraphQLDataSource hands over a plain object of headers and a text.
      const given = (init?.headers ?? {}) as Readonly<Record<string, string>>;
      const { authorization = '', 'x-request-id': requestId = '' } = given;
      const body = typeof init?.body === 'string' ? init.body : '';
      const headers = settings.headersFor(service, requestId, authorization, body);
      return stock(address, { ...init, headers: { ...given, ...headers } });
    };
    this.fetcher = signed;
  }

  override willSendRequest(options: GraphQLDataSourceProcessOptions<Context>): void {
    // The other kinds, which ask for health and schema, are not sent here: the supergraph is given.
    if (!('incomingRequestContext' in options)) return;
    options.request.http?.headers.set('authorization', options.context.authorization);
    options.request.http?.headers.set('x-request-id', options.context.requestId);
  }
}

async function main(): Promise<void> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: settings.supergraphSdl,
    buildService: ({ name, url }) => new SignedSource(name, url ?? ''),
  });
  const server = new ApolloServer<Context>({ gateway, introspection: true });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => {
      const authorization = req.headers.authorization ?? '';
      return { caller: await settings.verifier.verify(authorization), requestId: randomUUID(), authorization };
    },
  });
  announce(new URL(url).origin);
}

void main();
