import { request as httpRequest, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { RouteHandler } from '@gridhall/service-kit';
import { eventually } from '@gridhall/service-kit/testing';
import { startTestPlatform, type TestPlatform } from '../testing/gateway.fixture.js';
import { rawRequest } from '../testing/raw-http.fixture.js';

const MEBIBYTE = 1_048_576;

describe('what the gateway passes on', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform({
      GRIDHALL_MEDIA_MAX_MIB: '2',
      GRIDHALL_REQUEST_TIMEOUT_MS: '300',
      GRIDHALL_CORS_ORIGINS: 'https://desk.example',
    });
  });

  const at = (path: string): string => `${platform.gateway.url}${path}`;
  const onMedia = (handler: RouteHandler): void => platform.subgraphs.events.onMedia(handler);
  const echo: RouteHandler = (request, response) => pipeline(request, response);

  /** A request whose body a test sends piece by piece. */
  const begin = (
    path: string,
  ): { send: (chunk: string | Buffer) => void; end: () => void; cut: () => void; answer: Promise<IncomingMessage> } => {
    const request = httpRequest(at(path), { method: 'PATCH' });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve).on('error', reject);
    });
    answer.catch(() => undefined);
    return {
      send: (chunk) => void request.write(chunk),
      end: () => void request.end(),
      cut: () => void request.destroy(),
      answer,
    };
  };

  it('comes to the service as it was sent, and the answer back, with the request’s id', async () => {
    const seen: unknown[] = [];
    onMedia(async (request, response) => {
      const { authorization, 'x-request-id': id, 'upload-offset': offset } = request.headers;
      seen.push([request.method, request.url, authorization, id, offset]);
      response.writeHead(206, { 'content-type': 'audio/mpeg', 'content-range': 'bytes 0-4/9', etag: '"e"' });
      await pipeline(request, response);
    });
    const answer = await rawRequest(at('/media/events/m-1?variant=full'), {
      method: 'PATCH',
      headers: { authorization: 'Bearer t', 'x-request-id': 'a-request-of-mine', 'upload-offset': '5' },
      body: Buffer.from('bytes'),
    });
    expect(seen).toEqual([['PATCH', '/media/m-1?variant=full', 'Bearer t', 'a-request-of-mine', '5']]);
    expect(answer).toMatchObject({
      status: 206,
      text: 'bytes',
      headers: {
        'content-type': 'audio/mpeg',
        'content-range': 'bytes 0-4/9',
        etag: '"e"',
        'x-request-id': 'a-request-of-mine',
      },
    });
  });

  it('streams both ways: the first bytes are through before the last are sent', async () => {
    onMedia(echo);
    const { send, end, answer } = begin('/media/events/m-1');
    send('first');
    const parts = (await answer)[Symbol.asyncIterator]();
    expect(String((await parts.next()).value)).toBe('first');
    end();
    expect((await parts.next()).done).toBe(true);
  });

  it('is larger than what is read as a whole, and no larger than a medium may be', async () => {
    onMedia(echo);
    const post = (bytes: number): Promise<Response> =>
      fetch(at('/media/events/m-1'), { method: 'POST', body: Buffer.alloc(bytes) });
    expect((await (await post(2 * MEBIBYTE)).arrayBuffer()).byteLength).toBe(2 * MEBIBYTE);
    const refused = await rawRequest(at('/media/events/m-1'), {
      method: 'POST',
      headers: { 'content-length': String(2 * MEBIBYTE + 1) },
    });
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text)).toMatchObject({
      errors: [
        {
          extensions: { code: 'BODY_TOO_LARGE', limitBytes: 2 * MEBIBYTE, requestId: refused.headers['x-request-id'] },
        },
      ],
    });
  });

  it('is cut off where it grows past the limit without having said so, also at the service', async () => {
    let isCut = false;
    onMedia(async (request, response) => {
      request.once('close', () => (isCut = !request.complete));
      for await (const _ of request) continue;
      response.end();
    });
    const { send, answer } = begin('/media/events/m-1');
    for (let mebibyte = 0; mebibyte < 3; mebibyte++) send(Buffer.alloc(MEBIBYTE));
    const { statusCode, headers } = await answer;
    expect([statusCode, headers.connection]).toEqual([413, 'close']);
    await eventually(() => isCut);
  });

  it('ends at the service when the caller goes away', async () => {
    const begun = { is: false, cut: false };
    onMedia(async (request) => {
      begun.is = true;
      request.once('close', () => (begun.cut = !request.complete));
      await new Promise((resolve) => request.once('close', resolve));
    });
    const { send, cut } = begin('/media/events/m-1');
    send('first');
    await eventually(() => begun.is);
    cut();
    await eventually(() => begun.cut);
    // And nothing else of the gateway ends with it.
    onMedia(echo);
    expect((await fetch(at('/media/events/m-1'))).status).toBe(200);
  });

  it('gives on what the service answers before it has read all', async () => {
    onMedia((_, response) => {
      response.writeHead(409, { 'content-type': 'application/json' });
      response.end('{"early":true}');
    });
    const { send, answer } = begin('/media/events/m-1');
    send('first');
    const response = await answer;
    let text = '';
    for await (const chunk of response) text += String(chunk);
    expect([response.statusCode, text]).toEqual([409, '{"early":true}']);
  });

  it('is a coded error when the service is away, or takes too long', async () => {
    onMedia(() => new Promise(() => undefined));
    const slow = await fetch(at('/media/events/m-1'));
    expect(slow.status).toBe(504);
    expect(await slow.json()).toMatchObject({
      errors: [{ extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'events' } }],
    });
    await platform.subgraphs.events.stop();
    const away = await fetch(at('/media/events/m-1'));
    expect(away.status).toBe(502);
    expect(await away.json()).toMatchObject({
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'events' } }],
    });
    await platform.subgraphs.events.start();
  });

  it.each([
    '/media/events/../metrics',
    '/media/events/../../graphql',
    '/media/events/%2e%2e/ready',
    '/media/metrics',
    '/media/events',
    '/media/nobody/m-1',
    '/events/metrics',
    '/open311',
  ])('is nothing else of a service: %s leads nowhere', async (path) => {
    onMedia(() => {
      throw new Error('It was passed on.');
    });
    const { status, text } = await rawRequest(at(path));
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'PATH_UNKNOWN' } }] });
  });

  it('may be sent by front ends of other origins, by tus too', async () => {
    const origin = 'https://desk.example';
    const preflight = await rawRequest(at('/media/events/m-1'), {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'upload-offset' },
    });
    expect(preflight.headers['access-control-allow-methods']).toContain('PATCH');
    expect(preflight.headers['access-control-allow-headers']).toContain('upload-offset');
    onMedia(
      (_, response) => void response.writeHead(204, { 'access-control-allow-origin': '*', 'upload-offset': '5' }).end(),
    );
    const answer = await rawRequest(at('/media/events/m-1'), { method: 'HEAD', headers: { origin } });
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
    expect(answer.headers['access-control-expose-headers']).toContain('upload-offset');
  });

  it('shows in the metrics, by how it ended', async () => {
    const metrics = await (await fetch(at('/metrics'))).text();
    for (const outcome of ['ok', 'refused', 'aborted', 'timeout', 'unavailable']) {
      expect(metrics).toContain(`gridhall_forward_seconds_count{service="events",outcome="${outcome}"}`);
    }
  });
});
