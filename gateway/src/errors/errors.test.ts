import { allErrors } from '@gridhall/service-kit';
import { startTestPlatform, type TestPlatform } from '../testing/gateway.fixture.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform({
    GRIDHALL_SUBGRAPH_TIMEOUT_MS: '500',
    GRIDHALL_MAX_DEPTH: '6',
    GRIDHALL_MAX_ALIASES: '3',
    GRIDHALL_MAX_TOKENS: '120',
  });
});

describe('errors', () => {
  it('of a subgraph pass with code, words in both languages, details, path and request id', async () => {
    const { status, headers, body } = await platform.ask('{ refused event(id: "e1") { number } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ refused: null, event: { number: '330211003-e1' } });
    expect(body.errors).toEqual([
      {
        message: 'It was refused at version 7.',
        path: ['refused'],
        extensions: {
          code: 'FIXTURE_REFUSED',
          messageZh: '当前版本为 7，已拒绝。',
          current: 7,
          requestId: headers.get('x-request-id'),
          service: 'events',
        },
      },
    ]);
  });

  it('that nobody foresaw show as INTERNAL with the request id, and nothing of the inside', async () => {
    const { headers, body } = await platform.ask('{ broken }');
    expect(body.errors?.[0]).toMatchObject({
      path: ['broken'],
      extensions: { code: 'INTERNAL', requestId: headers.get('x-request-id'), service: 'events' },
    });
    expect(JSON.stringify(body)).not.toMatch(/swordfish|stack|\.ts|localhost|127\.0\.0\.1/);
  });

  it('of a subgraph that is away name it, keep what the others gave, and end with its return', async () => {
    const query = '{ event(id: "e1") { number place { name figures(period: {}) { reported } } } }';
    await platform.subgraphs.assessment.stop();
    const { status, body } = await platform.ask(query);
    expect(status).toBe(200);
    expect(body.data.event).toEqual({ number: '330211003-e1', place: { name: '地点 3302112', figures: null } });
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]).toMatchObject({
      path: ['event', 'place'],
      extensions: {
        code: 'SUBGRAPH_UNAVAILABLE',
        service: 'assessment',
        messageZh: expect.stringContaining('assessment'),
      },
    });
    await platform.subgraphs.assessment.start();
    expect((await platform.ask(query)).body.errors).toBeUndefined();
  });

  it('of a restart are none: a query meets the closed connection and is sent again', async () => {
    const query = '{ event(id: "e1") { number } }';
    for (let round = 0; round < 3; round += 1) {
      expect((await platform.ask(query)).body.errors).toBeUndefined();
      await platform.subgraphs.events.stop();
      await platform.subgraphs.events.start();
    }
    expect((await platform.ask(query)).body.errors).toBeUndefined();
  });

  it('of a subgraph that does not answer in time say that it may have been done', async () => {
    const { body } = await platform.ask('{ slow(name: "never") }');
    expect(body.errors?.[0]).toMatchObject({
      extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'events', timeoutMs: 500 },
    });
  });

  it.each([
    ['QUERY_TOO_DEEP', '{ event(id: "1") { place { events { place { events { place { name } } } } } } }'],
    ['QUERY_TOO_COMPLEX', '{ a: __typename b: __typename c: __typename d: __typename }'],
    ['QUERY_TOO_COMPLEX', `{ ${'__typename '.repeat(200)} }`],
  ])('of operations that ask for too much: %s', async (code, query) => {
    const { status, body } = await platform.ask(query);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code, messageZh: expect.stringContaining('查询') });
  });

  it('have words in both languages for every code', () => {
    for (const { en, zh } of allErrors()) {
      expect(en).toMatch(/\w/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
