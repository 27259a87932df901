import { serverAudits } from 'graphql-http';
import { rawRequest, type RawAnswer } from '../testing/raw-http.fixture.js';
import { startTestPlatform, type TestPlatform } from '../testing/gateway.fixture.js';

let platform: TestPlatform;
let endpoint: string;
beforeAll(async () => {
  platform = await startTestPlatform({ GRIDHALL_CORS_ORIGINS: 'https://desk.example' });
  endpoint = `${platform.gateway.url}/graphql`;
});

const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  rawRequest(endpoint, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const codeOf = ({ text }: RawAnswer): unknown => JSON.parse(text).errors[0].extensions.code;

describe('the audits of GraphQL over HTTP', () => {
  // GETs carry the header that keeps other sites' scripts and images from asking (see "CSRF" below).
  const audits = serverAudits({
    url: () => endpoint,
    fetchFn: (url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('apollo-require-preflight', 'true');
      return fetch(url, { ...init, headers });
    },
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  });
});

describe('the form of requests and answers', () => {
  it('answers in the media type that the caller prefers', async () => {
    const query = { query: '{ __typename }' };
    const type = async (accept: string): Promise<unknown> => (await post(query, { accept })).headers['content-type'];
    expect(await type('application/graphql-response+json')).toBe('application/graphql-response+json; charset=utf-8');
    expect(await type('application/json')).toBe('application/json; charset=utf-8');
    expect(await type('application/graphql-response+json, application/json;q=0.9')).toContain('graphql-response+json');
    expect(await type('*/*')).toBe('application/json; charset=utf-8');
  });

  it('does not run a mutation whose answer the caller could not take', async () => {
    const before = platform.subgraphs.events.received.length;
    const body = { query: 'mutation { report(input: { place: "330211", title: "t" }) { event { id } } }' };
    const answer = await post(body, { accept: 'text/csv' });
    expect(answer.status).toBe(406);
    expect(codeOf(answer)).toBe('NOT_ACCEPTABLE');
    expect(platform.subgraphs.events.received).toHaveLength(before);
  });

  it('refuses mutations by GET with 405 and says how', async () => {
    const search = new URLSearchParams({
      query: 'mutation { report(input: { place: "330211", title: "t" }) { event { id } } }',
    });
    const answer = await rawRequest(`${endpoint}?${search.toString()}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([answer.status, codeOf(answer)]).toEqual([405, 'BAD_REQUEST']);
    expect(answer.headers['allow']).toBe('POST');
  });

  it('answers queries by GET', async () => {
    const search = new URLSearchParams({
      query: 'query Q($id: ID!) { event(id: $id) { number } }',
      variables: '{"id":"e9"}',
      operationName: 'Q',
    });
    const answer = await rawRequest(`${endpoint}?${search.toString()}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(JSON.parse(answer.text)).toEqual({ data: { event: { number: '330211003-e9' } } });
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s with 405', async (method) => {
    const answer = await rawRequest(endpoint, { method, headers: json });
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, POST');
    expect(codeOf(answer)).toBe('METHOD_NOT_ALLOWED');
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['plain text', 'text/plain'],
    ['another encoding', 'application/json; charset=gb18030'],
    ['an upload', 'multipart/form-data; boundary=x'],
  ])('refuses %s with 415', async (_, contentType) => {
    const answer = await post({ query: '{ __typename }' }, { 'content-type': contentType });
    expect(answer.status).toBe(415);
    expect(codeOf(answer)).toBe('MEDIA_TYPE_UNSUPPORTED');
  });

  it('refuses batches, broken JSON, and bodies that are too large', async () => {
    const batch = await post([{ query: '{ __typename }' }]);
    expect([batch.status, codeOf(batch)]).toEqual([400, 'BAD_REQUEST']);
    const broken = await post('{"query":');
    expect([broken.status, codeOf(broken)]).toEqual([400, 'BAD_REQUEST']);
    const large = await post({ query: `{ __typename } # ${'x'.repeat(1_100_000)}` });
    expect([large.status, codeOf(large)]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('keeps other sites from asking by GET without a preflight (CSRF)', async () => {
    const answer = await rawRequest(`${endpoint}?query=%7B__typename%7D`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).errors[0].message).toContain('CSRF');
  });

  it('says the same of a request that cannot be executed in the status or in a 200, as the media type demands', async () => {
    for (const [query, code] of [
      ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['{', 'GRAPHQL_PARSE_FAILED'],
      ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ]) {
      const modern = await post({ query }, { accept: 'application/graphql-response+json' });
      const legacy = await post({ query }, { accept: 'application/json' });
      expect([modern.status, codeOf(modern)]).toEqual([400, code]);
      expect([legacy.status, codeOf(legacy)]).toEqual([200, code]);
      expect(JSON.parse(legacy.text).errors[0].extensions.messageZh).toMatch(/。$/);
      expect(JSON.parse(legacy.text)).not.toHaveProperty('data');
    }
  });

  it('answers what is nowhere with 404', async () => {
    expect((await rawRequest(`${platform.gateway.url}/nowhere`)).status).toBe(404);
  });
});

describe('headers for browsers', () => {
  it('protects every answer', async () => {
    for (const answer of [
      await post({ query: '{ __typename }' }),
      await rawRequest(`${platform.gateway.url}/health`),
    ]) {
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
    }
  });

  it('lets configured origins ask, and no others', async () => {
    const preflight = (origin: string): Promise<RawAnswer> =>
      rawRequest(endpoint, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
    const ours = await preflight('https://desk.example');
    expect(ours.status).toBe(204);
    expect(ours.headers['access-control-allow-origin']).toBe('https://desk.example');
    expect(ours.headers['access-control-allow-headers']).toContain('authorization');
    // Several subscriptions on one connection (docs/live.md).
    expect(ours.headers['access-control-allow-headers']).toContain('x-graphql-event-stream-token');
    expect(ours.headers['access-control-allow-methods']).toContain('PUT');
    expect(ours.headers['vary']).toBe('origin');
    const others = await preflight('https://evil.example');
    expect(others.headers['access-control-allow-origin']).toBeUndefined();
    const answer = await post({ query: '{ __typename }' }, { origin: 'https://desk.example' });
    expect(answer.headers['access-control-expose-headers']).toContain('x-request-id');
  });
});
