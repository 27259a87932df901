import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { ApolloServer } from '@apollo/server';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';
import { createLogger } from '../log/logger.js';
import { readBody, startHttpFront, type HttpFront } from './server.js';

describe('the HTTP front', () => {
  const log = createLogger('test', 'silent');
  let release: () => void = () => undefined;
  let front: HttpFront;
  let seen: string[] = [];
  const apollo = new ApolloServer<{ agent: string }>({
    typeDefs: 'type Query { agent: String slow: String }',
    resolvers: {
      Query: {
        agent: (_: unknown, __: unknown, { agent }: { agent: string }) => agent,
        slow: () =>
          new Promise((resolve) => {
            release = () => {
              resolve('done');
            };
            seen.push('slow');
          }),
      },
    },
    stopOnTerminationSignals: false,
  });
  beforeAll(async () => apollo.start());
  afterAll(async () => apollo.stop());
  beforeEach(async () => {
    seen = [];
    front = await startHttpFront({
      ...{ host: '127.0.0.1', port: 0, apollo, log },
      context: ({ headers }) => {
        if (headers['x-refuse'] !== undefined) {
          return Promise.reject(new GridhallError(commonErrors.TOKEN_INVALID, { reason: 'no' }, { httpStatus: 401 }));
        }
        return Promise.resolve({ agent: headers['user-agent'] ?? '' });
      },
      before: ({ method, url }, response) => {
        if (method !== 'OPTIONS' || url !== '/graphql') return false;
        response.writeHead(204).end();
        return true;
      },
      prefixes: { '/stream/': (request, response) => pipeline(request, response) },
      routes: {
        'GET /plain': (_, response) => void response.end('plain'),
        'POST /whole': async (request, response) => {
          response.end(String((await readBody(request, 1_000, 20)).length));
        },
        'GET /broken': () => {
          throw new Error('swordfish');
        },
      },
    });
  });
  afterEach(async () => front.stop());

  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${front.url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('serves GraphQL by POST and by GET, plain routes, and what goes before them', async () => {
    expect(await (await post('{"query":"{ agent }"}', { 'user-agent': 'phone' })).json()).toEqual({
      data: { agent: 'phone' },
    });
    const query = new URLSearchParams({ query: '{ __typename }' });
    const got = await fetch(`${front.url}/graphql?${query.toString()}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await got.json()).toEqual({ data: { __typename: 'Query' } });
    expect(await (await fetch(`${front.url}/plain?x=1`)).text()).toBe('plain');
    expect((await fetch(`${front.url}/graphql`, { method: 'OPTIONS' })).status).toBe(204);
  });

  it('answers a refusal of the context with its status and its words in GraphQL’s shape', async () => {
    const response = await post('{"query":"{ agent }"}', { 'x-refuse': '1' });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TOKEN_INVALID' } }] });
  });

  it('shows nothing of what broke inside a route', async () => {
    const response = await fetch(`${front.url}/broken`);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(text).not.toContain('swordfish');
  });

  it('streams both ways at every path under a prefix, and at no other', async () => {
    const request = httpRequest(`${front.url}/stream/deep/er?x=1`, { method: 'PATCH' });
    const answer = new Promise<IncomingMessage>((resolve) => request.once('response', resolve));
    request.write('first');
    // The answer comes while the request is still under way.
    const response = await answer;
    const parts = response[Symbol.asyncIterator]();
    expect(String((await parts.next()).value)).toBe('first');
    request.end('last');
    expect(String((await parts.next()).value)).toBe('last');
    expect((await fetch(`${front.url}/streams`)).status).toBe(404);
  });

  it('waits for a body that is read as a whole no longer than it may take', async () => {
    const request = httpRequest(`${front.url}/whole`, { method: 'POST' });
    const answer = new Promise<IncomingMessage>((resolve) => request.once('response', resolve));
    request.write('the rest never comes');
    const response = await answer;
    expect(response.statusCode).toBe(408);
    let text = '';
    for await (const chunk of response) text += String(chunk);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_SLOW', withinMs: 20 } }] });
  });

  it('cuts a body off that grows beyond the limit without having said so', async () => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = httpRequest(`${front.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      request.on('response', resolve).on('error', reject);
      // Chunked: no length is announced.
      const chunk = Buffer.alloc(256 * 1024, 32);
      const write = (): void => {
        if (!request.destroyed && !request.writableEnded) request.write(chunk, write);
      };
      request.once('response', () => request.end());
      write();
    });
    expect(answer.statusCode).toBe(413);
    expect(answer.headers.connection).toBe('close');
    answer.destroy();
  });

  it('keeps a connection for the next request', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    for (let turn = 0; turn < 3; turn++) {
      await new Promise<void>((resolve, reject) => {
        httpRequest(`${front.url}/plain`, { agent }, (response) => {
          ports.add(response.socket.localPort);
          response.resume().once('end', resolve);
        })
          .on('error', reject)
          .end();
      });
    }
    expect(ports.size).toBe(1);
    agent.destroy();
  });

  it('stops although somebody has connected and asks nothing', async () => {
    const socket = connect(front.port, '127.0.0.1');
    const closed = once(socket, 'close');
    await once(socket, 'connect');
    // The server has seen the connection once it has answered on a later one.
    await fetch(`${front.url}/plain`);
    await front.stop();
    await closed;
  });

  it('stops only after the answer under way, and then also without the kept connections being told', async () => {
    const agent = new Agent({ keepAlive: true });
    const answer = new Promise<string>((resolve, reject) => {
      const request = httpRequest(
        `${front.url}/graphql`,
        { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          let text = '';
          response
            .on('data', (chunk) => (text += String(chunk)))
            .once('end', () => {
              resolve(text);
            });
        },
      );
      request.on('error', reject).end('{"query":"{ slow }"}');
    });
    while (seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
    let isStopped = false;
    const stopped = front.stop().then(() => {
      isStopped = true;
    });
    await expect(fetch(`${front.url}/plain`)).rejects.toThrow();
    expect(isStopped).toBe(false);
    release();
    expect(JSON.parse(await answer)).toEqual({ data: { slow: 'done' } });
    await stopped;
    agent.destroy();
  });
});
