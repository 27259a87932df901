import { eventually } from '@gridhall/service-kit/testing';
import request from 'supertest';
import { createGateway } from './gateway.js';
import { gates } from './testing/federation.fixture.js';
import { startTestPlatform, type TestPlatform } from './testing/gateway.fixture.js';

describe('the gateway', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });

  it('answers one query from three subgraphs', async () => {
    const { status, body } = await platform.ask(
      '{ event(id: "e7") { number reporter { name } place { name figures(period: { days: 7 }) { reported period } } } }',
    );
    expect(body).toEqual({
      data: {
        event: {
          number: '330211003-e7',
          reporter: { name: '人员 staff-e7' },
          place: { name: '地点 3302112', figures: { reported: 7, period: '{"days":7}' } },
        },
      },
    });
    expect(status).toBe(200);
  });

  it('passes token, request id and language on to every subgraph, signed', async () => {
    const authorization = platform.issuer.bearer({ staffId: 'me-1' });
    const headers = { authorization, 'x-request-id': 'a-request-of-a-test', 'accept-language': 'zh-CN' };
    const answer = await platform.ask(
      '{ me { name } event(id: "e1") { place { figures(period: {}) { reported } } } }',
      {
        headers,
      },
    );
    expect(answer.body.errors).toBeUndefined();
    expect(answer.body.data.me.name).toBe('人员 me-1');
    expect(answer.headers.get('x-request-id')).toBe('a-request-of-a-test');
    for (const { received } of Object.values(platform.subgraphs)) {
      // Each subgraph of the fixture refuses what is not signed, so what it received was.
      expect(received.at(-1)).toMatchObject({
        authorization,
        requestId: 'a-request-of-a-test',
        acceptLanguage: 'zh-CN',
      });
    }
  });

  it('gives every request an id of its own, also where the caller sends something that is none', async () => {
    const first = await platform.ask('{ __typename }', { headers: { 'x-request-id': 'no id, "quoted"' } });
    const second = await platform.ask('{ __typename }');
    const ids = [first, second].map(({ headers }) => headers.get('x-request-id'));
    for (const id of ids) expect(id).toMatch(/^[\w-]{36}$/);
    expect(new Set(ids).size).toBe(2);
  });

  it('is ready when its subgraphs are and the keys are known, and says what is missing', async () => {
    const operating = request(platform.gateway.server);
    await eventually(async () => !('missing' in ((await operating.get('/ready').expect(200)).body as object)));
    platform.subgraphs.events.setReady(false);
    const { body } = await operating.get('/ready').expect(503);
    expect(body.problems).toEqual({ events: 'not ready' });
    platform.subgraphs.events.setReady(true);
    await operating.get('/ready').expect(200, { service: 'gateway', status: 'ready', problems: {} });
    await operating.get('/health').expect(200);
  });

  it('counts operations, parts of plans and plans', async () => {
    await platform.ask('query Counted { event(id: "e1") { number } }');
    const { text } = await request(platform.gateway.server).get('/metrics').expect(200);
    expect(text).toMatch(/gridhall_operation_seconds_count\{service="gateway",operation="Counted",outcome="ok"\} 1/);
    expect(text).toMatch(
      /gridhall_subgraph_fetch_seconds_count\{service="gateway",subgraph="events",outcome="ok"\} \d/,
    );
    expect(text).toMatch(/gridhall_query_plans_total\{outcome="miss",service="gateway"\} \d/);
  });
});

describe('a gateway that stops', () => {
  it('finishes what is under way, keeps no connection, and is gone', async () => {
    const platform = await startTestPlatform();
    const answer = platform.ask('{ slow(name: "last") }');
    await eventually(() => gates.isWaiting('last'));
    const stopped = platform.gateway.stop();
    gates.open('last');
    expect((await answer).body).toEqual({ data: { slow: 'last' } });
    expect((await answer).headers.get('connection')).toBe('close');
    await stopped;
    await expect(platform.ask('{ __typename }')).rejects.toThrow('fetch failed');
    await platform.stop();
  });

  it('serves on, unready, while load balancers look elsewhere', async () => {
    let endDraining: () => void = () => undefined;
    const draining = new Promise<void>((resolve) => (endDraining = resolve));
    const platform = await startTestPlatform({}, { drained: () => draining });
    const stopped = platform.gateway.stop();
    const response = await fetch(`${platform.gateway.url}/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ problems: { gateway: 'stopping' } });
    expect((await platform.ask('{ event(id: "e1") { number } }')).status).toBe(200);
    endDraining();
    await stopped;
    await platform.stop();
  });
});

describe('a configuration that does not fit', () => {
  const environment = {
    GRIDHALL_GATEWAY_SECRET: 'x'.repeat(32),
    GRIDHALL_JWKS_URL: 'http://127.0.0.1:9/jwks',
    LOG_LEVEL: 'silent',
    NATS_URL: process.env['NATS_URL'] ?? '',
  };

  it.each([
    [
      'a supergraph that is not there',
      { GRIDHALL_SUPERGRAPH: '/nowhere' },
      /GRIDHALL_SUPERGRAPH: \/nowhere cannot be read/,
    ],
    [
      'a file that is no supergraph',
      { GRIDHALL_SUPERGRAPH: __filename },
      /GRIDHALL_SUPERGRAPH: .* is not a supergraph/,
    ],
    ['addresses that are no JSON', { GRIDHALL_SUBGRAPH_URLS: '{' }, /GRIDHALL_SUBGRAPH_URLS: must be a JSON object/],
    ['a secret that is too short', { GRIDHALL_GATEWAY_SECRET: 'short' }, /GRIDHALL_GATEWAY_SECRET/],
  ])('%s stops the start and names the variable', async (_, wrong, message) => {
    await expect(createGateway({ ...environment, ...wrong })).rejects.toThrow(message);
  });

  it('an address for a subgraph that is none, and a port that is taken, stop it too', async () => {
    const platform = await startTestPlatform();
    const { path: GRIDHALL_SUPERGRAPH } = platform.supergraph;
    const urls = JSON.stringify({ health: 'http://127.0.0.1:1/' });
    await expect(createGateway({ ...environment, GRIDHALL_SUPERGRAPH, GRIDHALL_SUBGRAPH_URLS: urls })).rejects.toThrow(
      'the supergraph has no subgraph "health"; it has assessment, events, grid',
    );
    const PORT = String(platform.gateway.port);
    await expect(createGateway({ ...environment, GRIDHALL_SUPERGRAPH, PORT })).rejects.toThrow(/PORT: \d+ .* is taken/);
    await platform.stop();
  });
});
