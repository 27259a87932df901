import { request as httpRequest } from 'node:http';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { REQUEST_ID_HEADER, SIGNATURE_HEADER, signGatewayRequest } from '../auth/gateway-signature.js';
import { commonErrors } from '../errors/catalogue.js';
import { BODY_LIMIT_BYTES } from '../http/server.js';
import {
  begin,
  counterDefinition,
  counterStore,
  mirrorDefinition,
  type MirrorDocument,
} from '../testing/counter.fixture.js';
import { eventually, startTestSubgraph, TEST_GATEWAY_SECRET, testToken, type TestSubgraph } from '../testing/index.js';

const dispatcher = [{ role: 'DISPATCHER', place: '330211101', unit: null }] as const;
const member = [{ role: 'GRID_MEMBER', place: '330211101201001', unit: null }] as const;

/** A log that tests can read. */
function logBook(): { write: (line: string) => void; entries: () => Record<string, unknown>[] } {
  const lines: string[] = [];
  return {
    write: (line) => void lines.push(line),
    entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

/** A raw request of a body's first part, whose rest is sent when told. */
function beginRequest(
  url: string,
  body: string,
  headers: Record<string, string>,
): {
  finish: () => void;
  abort: () => void;
  answer: Promise<{ status: number; text: string }>;
  isUnderWay: Promise<void>;
} {
  const request = httpRequest(url, {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), expect: '100-continue' },
  });
  const isUnderWay = new Promise<void>((resolve) => request.once('continue', resolve));
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    request.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
      });
    });
  });
  answer.catch(() => undefined);
  void isUnderWay.then(() => request.write(body.slice(0, 10)));
  request.flushHeaders();
  return { finish: () => void request.end(body.slice(10)), abort: () => void request.destroy(), answer, isUnderWay };
}

function signed(body: string, authorization = '', service = 'events'): Record<string, string> {
  const requestId = randomUUID();
  return {
    'content-type': 'application/json',
    [REQUEST_ID_HEADER]: requestId,
    [SIGNATURE_HEADER]: signGatewayRequest(TEST_GATEWAY_SECRET, { service, requestId, authorization, body }),
    ...(authorization === '' ? {} : { authorization }),
  };
}

describe('a subgraph', () => {
  let subgraph: TestSubgraph;
  const log = logBook();
  beforeAll(async () => {
    subgraph = await startTestSubgraph(counterDefinition, { LOG_LEVEL: 'info' }, { logTo: log });
    await begin(counterStore(subgraph.runtime), 'a');
  });
  afterAll(async () => subgraph.stop());

  it('answers its gateway', async () => {
    const { status, body } = await subgraph.request(
      '{ counter(id: "a") { id value version } }',
      {},
      { as: dispatcher },
    );
    expect({ status, body }).toEqual({ status: 200, body: { data: { counter: { id: 'a', value: 0, version: 1 } } } });
  });

  it.each<[string, (body: string) => Record<string, string>]>([
    ['not signed', () => ({ 'content-type': 'application/json' })],
    ['signed for another service', (body) => signed(body, '', 'grid')],
    ['signed for another body', () => signed('{"query":"{ other }"}')],
    [
      'signed without its token',
      (body) => ({ ...signed(body), authorization: `Bearer ${testToken('s', dispatcher)}` }),
    ],
  ])('takes no request that is %s', async (_, headers) => {
    const body = JSON.stringify({ query: '{ whoAmI }' });
    const response = await fetch(`${subgraph.url}/graphql`, { method: 'POST', body, headers: headers(body) });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'GATEWAY_SIGNATURE_INVALID' } }] });
  });

  it('verifies the token again, whoever passed it on', async () => {
    const body = JSON.stringify({ query: '{ whoAmI }' });
    const response = await fetch(`${subgraph.url}/graphql`, {
      method: 'POST',
      body,
      headers: signed(body, 'Bearer a.b.c'),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TOKEN_INVALID' } }] });
  });

  it('keeps what @authenticated and @requiresScopes say', async () => {
    const secret = '{ counter(id: "a") { secret } }';
    const code = async (
      query: string,
      as: typeof dispatcher | typeof member | null,
      variables = {},
    ): Promise<unknown> => {
      const { body } = await subgraph.request(query, variables, { as });
      const { errors } = body as { errors?: { extensions: { code: string } }[] };
      return errors?.[0]?.extensions.code ?? (body as { data: unknown }).data;
    };
    expect(await code(secret, null)).toBe('UNAUTHENTICATED');
    expect(await code(secret, member)).toBe('FORBIDDEN');
    expect(await code(secret, dispatcher)).toEqual({ counter: { secret: 'open' } });
  });

  it('keeps it also where the gateway asks for entities', async () => {
    const query = 'query ($these: [_Any!]!) { _entities(representations: $these) { ... on Counter { value secret } } }';
    const these = [{ __typename: 'Counter', id: 'a' }];
    const anonymous = await subgraph.request(query, { these });
    expect(anonymous.body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await subgraph.request(query, { these }, { as: member })).body).toMatchObject({
      data: { _entities: [{ value: 0, secret: null }] },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect((await subgraph.request(query, { these }, { as: dispatcher })).body).toEqual({
      data: { _entities: [{ value: 0, secret: 'open' }] },
    });
  });

  it('shows nothing of an unforeseen failure but a request id under which it is logged', async () => {
    const requestId = randomUUID();
    const { body } = await subgraph.request('{ broken }', {}, { requestId });
    expect(body).toEqual({
      data: { broken: null },
      errors: [
        {
          message: commonErrors.INTERNAL.en,
          locations: [{ line: 1, column: 3 }],
          path: ['broken'],
          extensions: { code: 'INTERNAL', messageZh: commonErrors.INTERNAL.zh, requestId },
        },
      ],
    });
    expect(log.entries()).toContainEqual(
      expect.objectContaining({
        ...{ level: 'error', service: 'events', requestId, path: ['broken'] },
        err: expect.objectContaining({ message: 'the password is swordfish' }) as unknown,
      }),
    );
  });

  it('refuses a body that is too large before it has read it, and says so', async () => {
    const body = JSON.stringify({ query: `{ whoAmI } # ${'x'.repeat(BODY_LIMIT_BYTES)}` });
    const { answer } = beginRequest(`${subgraph.url}/graphql`, body, signed(body));
    const { status, text } = await answer;
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ extensions: { code: 'BODY_TOO_LARGE', limitBytes: BODY_LIMIT_BYTES } }],
    });
  });

  it('goes on after a client that went away in the middle of its body', async () => {
    const body = JSON.stringify({ query: '{ whoAmI }' });
    const { abort, answer, isUnderWay } = beginRequest(`${subgraph.url}/graphql`, body, signed(body));
    await isUnderWay;
    abort();
    await expect(answer).rejects.toThrow();
    expect((await subgraph.request('{ whoAmI }', {}, { as: member })).body).toEqual({ data: { whoAmI: 'tester' } });
  });

  it.each([
    ['an unknown path', 'GET', '/nowhere', 404, 'PATH_UNKNOWN'],
    ['a body that is no JSON', 'POST', '/graphql', 400, 'BAD_REQUEST'],
  ])('answers %s with a code', async (_, method, path, status, code) => {
    const headers = method === 'POST' ? signed('{') : {};
    const response = await fetch(`${subgraph.url}${path}`, {
      method,
      headers,
      ...(method === 'POST' ? { body: '{' } : {}),
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('takes what the gateway passes on as it came, with its caller, and what it refuses is coded and named', async () => {
    const passed = await subgraph.forward('/echo/some?x=1', {
      method: 'PATCH',
      body: 'bytes',
      as: member,
      staffId: 's-7',
    });
    expect([passed.status, passed.headers.get('x-caller'), await passed.text()]).toEqual([200, 's-7', 'bytes']);
    const anonymous = await subgraph.forward('/echo/some');
    expect(anonymous.headers.get('x-caller')).toBe('nobody');
    const refused = await subgraph.forward('/echo/refused');
    const requestId = refused.headers.get(REQUEST_ID_HEADER);
    expect(requestId).toMatch(/^[\w-]{36}$/);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'COUNTER_TOO_HIGH', requestId } }] });
  });

  it.each([
    ['without a signature', {}],
    ['signed for another path', signed('GET /echo/other')],
    ['signed for another method', signed('PATCH /echo/some')],
  ])('takes nothing to pass on %s', async (_, headers) => {
    const response = await fetch(`${subgraph.url}/echo/some`, { headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'GATEWAY_SIGNATURE_INVALID' } }] });
  });

  it('tells that it is alive, ready, and how it fares', async () => {
    const get = async (path: string): Promise<[number, string]> => {
      const response = await fetch(`${subgraph.url}${path}`);
      return [response.status, await response.text()];
    };
    expect(await get('/health')).toEqual([200, JSON.stringify({ service: 'events', status: 'alive' })]);
    expect(await get('/ready')).toEqual([200, JSON.stringify({ service: 'events', status: 'ready', problems: {} })]);
    const [status, text] = await get('/metrics');
    expect(status).toBe(200);
    for (const line of [
      /^gridhall_operation_seconds_count\{service="events",operation="anonymous",outcome="ok"\} [1-9]/m,
      /^gridhall_steps_total\{aggregate="counter",step="begun",service="events"\} 1$/m,
      /^gridhall_relay_lag_seconds\{service="events"\} \d/m,
      /^process_resident_memory_bytes\{service="events"\} \d{8}/m,
    ]) {
      expect(text).toMatch(line);
    }
  });
});

describe('a subgraph that stops', () => {
  it('answers the requests under way, takes no new ones, and then is gone', async () => {
    const subgraph = await startTestSubgraph(counterDefinition);
    const body = JSON.stringify({ query: '{ whoAmI }' });
    const begun = beginRequest(`${subgraph.url}/graphql`, body, signed(body, `Bearer ${testToken('s-1', member)}`));
    await begun.isUnderWay;
    const stopped = subgraph.stop();
    await eventually(() =>
      fetch(`${subgraph.url}/health`).then(
        () => false,
        () => true,
      ),
    );
    const isStopped = await Promise.race([stopped.then(() => true), sleep(0, false)]);
    expect(isStopped).toBe(false);
    begun.finish();
    const { status, text } = await begun.answer;
    expect({ status, body: JSON.parse(text) as unknown }).toEqual({ status: 200, body: { data: { whoAmI: 's-1' } } });
    await stopped;
  });

  it('stops once, however often it is told', async () => {
    const subgraph = await startTestSubgraph(counterDefinition, { GRIDHALL_NAMESPACE: 'stop-twice' });
    await Promise.all([subgraph.stop(), subgraph.stop()]);
    await expect(fetch(`${subgraph.url}/health`)).rejects.toThrow();
  });
});

describe('a request’s id', () => {
  it('travels from the gateway’s header through the step’s log, the message, and the consumer’s log', async () => {
    const environment = { GRIDHALL_NAMESPACE: 'request-id', LOG_LEVEL: 'debug' };
    const [ownerLog, consumerLog] = [logBook(), logBook()];
    const owner = await startTestSubgraph(counterDefinition, environment, { logTo: ownerLog });
    const consumer = await startTestSubgraph(mirrorDefinition(), environment, { logTo: consumerLog });
    await begin(counterStore(owner.runtime), 'traced');
    const requestId = randomUUID();
    const { body } = await owner.request(
      'mutation { increase(id: "traced", expectedVersion: 1, idempotencyKey: "traced-key", by: 2) { value } }',
      {},
      { as: dispatcher, requestId },
    );
    expect(body).toEqual({ data: { increase: { value: 2 } } });
    expect(ownerLog.entries()).toContainEqual(
      expect.objectContaining({ msg: 'step taken', requestId, aggregateId: 'traced', version: 2 }),
    );
    await eventually(async () => {
      const mirror = await consumer.runtime.db.collection<MirrorDocument>('mirrors').findOne({ _id: 'traced' });
      return mirror?.version === 2;
    });
    await eventually(() =>
      consumerLog.entries().some((entry) => entry['requestId'] === requestId && entry['aggregateId'] === 'traced'),
    );
    await Promise.all([owner.runtime.db.dropDatabase(), consumer.runtime.db.dropDatabase()]);
    await Promise.all([owner.stop(), consumer.stop()]);
  });
});
