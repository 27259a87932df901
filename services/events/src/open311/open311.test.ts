import { randomUUID } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { drawMap, points } from '../testing/boundaries.fixture.js';
import {
  district,
  farGrid,
  grid,
  otherTown,
  people,
  town,
  unitIds,
  village,
  type Person,
} from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';

let events: EventsUnderTest;
let apiKey: string;
beforeAll(async () => {
  events = await startEvents();
  await drawMap(events);
  apiKey = (await issue({ requestsPerMinute: 6_000 })).secret ?? '';
});
afterAll(async () => events.stop());
afterEach(() => {
  events.turnClock(null);
});

interface Issued {
  readonly key: { readonly id: string; readonly party: string; readonly revokedAt: string | null };
  readonly secret: string | null;
  readonly replayed: boolean;
}

async function issue(input: Readonly<Record<string, unknown>> = {}, as = people.admin): Promise<Issued> {
  const query = `mutation($input: IssueOpen311KeyInput!) { issueOpen311Key(input: $input) {
    secret replayed key { id party source placeCode isForPage requestsPerMinute issuedAt revokedAt } } }`;
  const given = { idempotencyKey: randomUUID(), party: '12345 热线', source: 'HOTLINE', placeCode: district };
  return (await events.ask(query, { input: { ...given, ...input } }, as)).issueOpen311Key;
}

async function get(path: string): Promise<{ status: number; type: string | null; text: string }> {
  const response = await events.subgraph.forward(`/open311/${path}`);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
async function json(path: string): Promise<any> {
  const { status, text } = await get(path);
  expect([path, status]).toEqual([path, 200]);
  return JSON.parse(text);
}

const parser = new XMLParser({ parseTagValue: false });
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
async function xml(path: string): Promise<any> {
  const { status, type, text } = await get(path);
  expect([path, status, type]).toEqual([path, 200, 'text/xml; charset=utf-8']);
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/);
  return parser.parse(text);
}

const told = { service_code: 'FIRE', description: '三楼楼道堆放纸箱，请处理。', address_string: '幸福小区3号楼' };

interface Posted {
  readonly status: number;
  readonly retryAfter: string | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
  readonly body: any;
}

async function post(
  fields: Readonly<Record<string, string>>,
  { headers = {}, path = 'v2/requests.json' }: { headers?: Record<string, string>; path?: string } = {},
): Promise<Posted> {
  const body = new URLSearchParams({ api_key: apiKey, ...fields });
  const response = await events.subgraph.forward(`/open311/${path}`, { method: 'POST', body, headers });
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: path.endsWith('json') ? JSON.parse(text) : parser.parse(text),
  };
}

async function reported(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const { status, body } = await post({ ...told, description: randomUUID(), ...fields });
  expect([status, body]).toEqual([201, [expect.objectContaining({ account_id: null })]]);
  return body[0].service_request_id;
}

/** The event of a number, as it is stored. */
async function eventOf(number: string): ReturnType<EventsUnderTest['stored']> {
  const found = await events.collection.findOne({ number });
  return events.stored(String(found?._id));
}

describe('what can be reported', () => {
  it('is discovered', async () => {
    const found = await json('discovery.json');
    expect(found.endpoints).toEqual([
      expect.objectContaining({
        specification: 'http://wiki.open311.org/GeoReport_v2',
        type: 'production',
        formats: ['text/xml', 'application/json'],
      }),
    ]);
    const { discovery } = await xml('discovery.xml');
    expect(discovery.endpoints.endpoint.formats.format).toEqual(['text/xml', 'application/json']);
  });

  it('is the work-item list, without what is not for the outside, in JSON and XML', async () => {
    const services = await json(`v2/services.json?jurisdiction_id=${district}`);
    expect(services).toContainEqual({
      service_code: 'FIRE',
      service_name: '消防安全',
      description: '公共安全：消防安全',
      metadata: true,
      type: 'realtime',
      keywords: '公共安全,消防安全',
      group: '公共安全',
    });
    const codes = services.map((one: { service_code: string }) => one.service_code);
    expect(codes).not.toContain('PARTY_AND_VOLUNTEERS');
    const inXml = (await xml('v2/services.xml')).services.service;
    expect(inXml.map((one: { service_code: string }) => one.service_code)).toEqual(codes);
    expect(inXml[0]).toMatchObject({ metadata: 'true' });
  });

  it('has a definition with its attributes', async () => {
    const definition = await json('v2/services/FIRE.json');
    expect(definition).toMatchObject({
      service_code: 'FIRE',
      attributes: [{ variable: true, code: 'danger', datatype: 'singlevaluelist', required: false, order: 1 }],
    });
    const inXml = (await xml('v2/services/FIRE.xml')).service_definition;
    expect(inXml.attributes.attribute).toMatchObject({
      code: 'danger',
      values: { value: [{ key: 'yes' }, { key: 'no' }] },
    });
  });
});

describe('a report from the outside', () => {
  it('becomes an event in the grid of its point, of the key’s source, with nobody of the staff as reporter', async () => {
    const { longitude, latitude } = points.inGrid;
    const number = await reported({
      ...{ lat: String(latitude), long: String(longitude), description: '楼道堆物\n已有半月' },
      ...{ last_name: '王', first_name: '某', phone: '13800000000', 'attribute[danger]': 'yes' },
      media_url: 'https://example.com/a.jpg',
    });
    const { timeline, ...event } = await eventOf(number);
    expect(event).toMatchObject({
      state: 'REPORTED',
      placeCode: grid,
      source: 'HOTLINE',
      urgency: 'URGENT',
      reporterStaffId: null,
      title: '消防安全：楼道堆物',
      description: '楼道堆物\n已有半月',
      address: '幸福小区3号楼',
      outsideKeyId: expect.any(String),
    });
    expect(timeline[0]).toMatchObject({
      actor: { system: 'open311:12345 热线' },
      evidence: [{ kind: 'NOTE', reference: '外部照片：https://example.com/a.jpg' }],
    });
  });

  it('keeps whom it named sealed, and shows them to who may learn who reported it', async () => {
    const contact = { last_name: '欧阳', first_name: '某', phone: '13800000001', email: 'ouyang@example.com' };
    const number = await reported({ address_id: grid, ...contact });
    const event = await eventOf(number);
    const { last_name: name, phone, email } = contact;
    for (const text of [name, phone, email]) expect(JSON.stringify(event)).not.toContain(text);
    const query = 'query($id: ID!) { event(id: $id) { outsideContact { name phone email } } }';
    const asked = async (as: Person, { _id: id }: { _id: string } = event): Promise<unknown> =>
      (await events.ask(query, { id }, as)).event.outsideContact;
    expect(await asked(people.dispatcher)).toEqual({ name: '欧阳某', phone, email });
    expect(await asked(people.analyst)).toBeNull();
    await events.step('setConfidential', { id: event._id, version: event.version }, people.dispatcher);
    expect(await asked(people.dispatcher)).toEqual({ name: '欧阳某', phone, email });
    expect(await asked(people.member)).toBeNull();
    const unnamed = await eventOf(await reported({ address_id: grid, description: '无联系人' }));
    expect(await asked(people.dispatcher, unnamed)).toBeNull();
  });

  it('lies where its address_id says, or else somewhere in the key’s place', async () => {
    expect(await eventOf(await reported({ address_id: village }))).toMatchObject({ placeCode: village });
    expect(await eventOf(await reported())).toMatchObject({ placeCode: district, point: null });
  });

  it('is answered in XML too', async () => {
    const { status, body } = await post({ ...told, description: '另一件事' }, { path: 'v2/requests.xml' });
    expect(status).toBe(201);
    const { service_request_id: number } = body.service_requests.request;
    expect((await eventOf(number)).description).toBe('另一件事');
  });

  it('is one event however often and however many at once it is sent', async () => {
    const same = { ...told, description: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 5 }, async () => post(same)));
    const numbers = new Set(answers.map(({ body }) => body[0].service_request_id));
    expect(numbers.size).toBe(1);
    expect(await events.collection.countDocuments({ description: same.description })).toBe(1);
  });

  it('is the same within ten minutes, and another one later', async () => {
    const same = { ...told, description: randomUUID() };
    const numberAt = async (at: string): Promise<string> => {
      events.turnClock(new Date(`2026-11-24T${at}Z`));
      return (await post(same)).body[0].service_request_id;
    };
    const first = await numberAt('08:58:00');
    // Another span of the clock, still within ten minutes.
    expect(await numberAt('09:07:59')).toBe(first);
    expect(await numberAt('09:08:01')).not.toBe(first);
  });

  it('is told apart by the party’s own key where it sends one', async () => {
    const same = { ...told, description: randomUUID() };
    const send = async (key: string, fields: Record<string, string> = same): Promise<Posted> =>
      post(fields, { headers: { 'idempotency-key': key } });
    const [one, again, other] = [await send('call-0001'), await send('call-0001'), await send('call-0002')];
    expect(again.body).toEqual(one.body);
    expect(other.body).not.toEqual(one.body);
    const reused = await send('call-0001', { ...same, description: '别的事' });
    expect(reused).toMatchObject({
      status: 400,
      body: [{ code: 400, description: expect.stringContaining('IDEMPOTENCY_KEY_REUSED') }],
    });
  });

  const outside = { lat: String(points.outside.latitude), long: String(points.outside.longitude) };
  it.each([
    ['no key', { api_key: '' }, 403, 'OPEN311_KEY_REQUIRED'],
    ['a key that nobody issued', { api_key: 'gh311_x' }, 403, 'OPEN311_KEY_INVALID'],
    ['no service', { service_code: '' }, 400, 'OPEN311_PARAMETER_INVALID'],
    ['an unknown service', { service_code: 'NONE' }, 404, 'OPEN311_SERVICE_UNKNOWN'],
    ['a service that is not for the outside', { service_code: 'PARTY_AND_VOLUNTEERS' }, 404, 'OPEN311_SERVICE_UNKNOWN'],
    ['no place', { address_string: '' }, 400, 'OPEN311_LOCATION_REQUIRED'],
    ['a point outside the district', outside, 400, 'POINT_OUTSIDE_DISTRICT'],
    ['a latitude that is none', { lat: '95', long: '121' }, 400, 'OPEN311_PARAMETER_INVALID'],
    ['a place that is not there', { address_id: `${district}999` }, 400, 'PLACE_UNKNOWN'],
    ['a place of another district', { address_id: '330212' }, 400, 'OPEN311_OUT_OF_AREA'],
    ['a text that is too long', { description: '长'.repeat(4_001) }, 400, 'OPEN311_PARAMETER_INVALID'],
    ['more than a report may be', { description: '长'.repeat(30_000) }, 413, 'BODY_TOO_LARGE'],
    ['another jurisdiction', { jurisdiction_id: 'nowhere' }, 404, 'OPEN311_JURISDICTION_UNKNOWN'],
  ])('is refused with %s, and nothing is stored', async (_, fields, status, code) => {
    const before = await events.collection.countDocuments();
    const answer = await post({ ...told, description: randomUUID(), ...fields });
    expect(answer).toMatchObject({ status, body: [{ code: status, description: expect.stringContaining(code) }] });
    expect(answer.body[0].description).toMatch(/\p{Script=Han}/u);
    expect(await events.collection.countDocuments()).toBe(before);
  });
});

describe('how far a request has come', () => {
  it('is open or closed with words in Chinese, and no word of what people wrote', async () => {
    const number = await reported({ address_id: grid, description: '王某的电话是 13800000000', phone: '13800000000' });
    const { _id: id } = await eventOf(number);
    const [request] = await json(`v2/requests/${number}.json`);
    expect(request).toMatchObject({
      service_request_id: number,
      status: 'open',
      status_notes: '已收到，等待受理。',
      service_name: '消防安全',
      service_code: 'FIRE',
      description: null,
      agency_responsible: unitIds.command,
      address: '幸福小区3号楼',
      address_id: grid,
      requested_datetime: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    let event = await events.step('accept', { id, version: 1 }, people.dispatcher);
    event = await events.step('dispatch', event, people.dispatcher);
    expect((await json(`v2/requests/${number}.json`))[0]).toMatchObject({ agency_responsible: unitIds.agency });
    event = await events.step('acknowledge', event, people.handler);
    event = await events.step('dispose', event, people.handler);
    await events.step('verify', event, people.leader);
    const closed = await json(`v2/requests/${number}.json`);
    expect(closed[0]).toMatchObject({ status: 'closed', status_notes: '已办结。', expected_datetime: null });
    expect(JSON.stringify(closed)).not.toMatch(/王某|138|staff|已清理/);
    const inXml = (await xml(`v2/requests/${number}.xml`)).service_requests.request;
    expect(inXml).toMatchObject({
      service_request_id: number,
      status: 'closed',
      status_notes: '已办结。',
      description: '',
    });
    expect(await json(`v2/tokens/${number}.json`)).toEqual([{ service_request_id: number, token: number }]);
  });

  it('is told of what came from the outside only', async () => {
    const { number } = await events.report(people.member, { source: 'RESIDENT' });
    for (const path of [`v2/requests/${number}.json`, `v2/tokens/${number}.json`, 'v2/requests/none.json']) {
      const { status, text } = await get(path);
      expect([status, text]).toEqual([404, expect.stringContaining('OPEN311_REQUEST_UNKNOWN')]);
    }
    expect(await json(`v2/requests.json?service_request_id=${number}`)).toEqual([]);
  });
});

describe('the list of requests', () => {
  const at = (day: string): Date => new Date(`${day}T04:00:00.000Z`);
  let numbers: string[];
  beforeAll(async () => {
    numbers = [];
    for (const [index, day] of ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].entries()) {
      events.turnClock(at(day));
      numbers.push(await reported({ service_code: index % 2 === 0 ? 'FIRE' : 'WASTE', address_id: town }));
    }
    const { _id: id } = await eventOf(numbers[4] ?? '');
    await events.collection.updateOne({ _id: id as never }, { $set: { state: 'DECLINED' } });
    numbers.reverse();
  });

  const march = 'start_date=2026-03-01T00:00:00Z&end_date=2026-03-31T00:00:00%2B08:00';
  const listed = async (query: string): Promise<string[]> =>
    (await json(`v2/requests.json?${query}`)).map((one: { service_request_id: string }) => one.service_request_id);

  it('is that of a span of dates, newest first, page by page', async () => {
    expect(await listed(march)).toEqual(numbers);
    expect(await listed(`${march}&page_size=2`)).toEqual(numbers.slice(0, 2));
    expect(await listed(`${march}&page_size=2&page=3`)).toEqual(numbers.slice(4));
    expect(await listed(`${march}&page_size=2&page=4`)).toEqual([]);
    expect(await listed('start_date=2026-03-03T04:00:00Z&end_date=2026-03-04T03:00:00Z')).toEqual(numbers.slice(2, 3));
  });

  it('is filtered by status, service, numbers and jurisdiction', async () => {
    expect(await listed(`${march}&status=closed`)).toEqual(numbers.slice(0, 1));
    expect(await listed(`${march}&status=open`)).toEqual(numbers.slice(1));
    expect(await listed(`${march}&status=open,closed`)).toEqual(numbers);
    expect(await listed(`${march}&service_code=WASTE`)).toEqual([numbers[1], numbers[3]]);
    expect(await listed(`service_request_id=${numbers[3] ?? ''},${numbers[0] ?? ''}`)).toEqual([
      numbers[0],
      numbers[3],
    ]);
    expect(await listed(`${march}&jurisdiction_id=${district}`)).toEqual(numbers);
  });

  it('is of the last 90 days when no dates are given', async () => {
    events.turnClock(at('2026-06-01'));
    expect(await listed('')).toEqual(numbers.slice(0, 3));
  });

  it('reads its rows from an index of what came from the outside', async () => {
    const filter = { outsideKeyId: { $type: 'string' }, reportedAt: { $gte: at('2026-03-01') } };
    const plan = await events.collection.find(filter, { sort: { reportedAt: -1, _id: -1 } }).explain('queryPlanner');
    expect(JSON.stringify(plan['queryPlanner'].winningPlan)).toContain('"indexName":"reportedAt_-1__id_-1"');
    expect(JSON.stringify(plan['queryPlanner'].winningPlan)).not.toContain('"SORT"');
  });

  it.each([
    ['a span of more than 90 days', 'start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z'],
    ['an end before its beginning', 'start_date=2026-03-02T00:00:00Z&end_date=2026-03-01T00:00:00Z'],
    ['a date that is none', 'start_date=yesterday'],
    ['a status that is none', 'status=pending'],
    ['a page beyond the first thousand', 'page=21&page_size=50'],
    ['a page that is too large', 'page_size=101'],
    ['too many numbers', `service_request_id=${'x,'.repeat(60)}`],
  ])('is refused with %s', async (_, query) => {
    const { status, text } = await get(`v2/requests.json?${query}`);
    expect([status, JSON.parse(text)]).toEqual([
      400,
      [{ code: 400, description: expect.stringContaining('OPEN311_PARAMETER_INVALID') }],
    ]);
  });
});

describe('a path that leads nowhere', () => {
  it.each([
    'v2/services',
    'v1/services.json',
    'v2/nothing.json',
    'v2/services/FIRE/x.json',
    'v2/tokens.json',
    'v2/%E0%A4%A.json',
  ])('%s is said to be unknown', async (path) => {
    const { status, text } = await get(path);
    expect([status, text]).toEqual([404, expect.stringContaining('OPEN311_RESOURCE_UNKNOWN')]);
  });

  it('is said in XML where XML was asked for', async () => {
    const { status, text } = await get('v2/requests/none.xml');
    expect(status).toBe(404);
    expect(parser.parse(text).errors.error).toMatchObject({
      code: '404',
      description: expect.stringContaining('诉求'),
    });
  });
});

describe('a key', () => {
  const LIST = '{ open311Keys(first: 100) { edges { node { id party } } } }';

  it('has a secret that is shown once and kept nowhere', async () => {
    const input = { idempotencyKey: randomUUID(), party: '居民应用' };
    const { key, secret } = await issue(input);
    expect(secret).toMatch(/^gh311_[\w-]{43}$/);
    expect(await issue(input)).toMatchObject({ key: { id: key.id }, secret: null, replayed: true });
    await expect(issue({ ...input, party: '另一家' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const kept = await events.subgraph.runtime.db.collection('open311_keys').find().toArray();
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('reports nothing once it is revoked', async () => {
    const { key, secret } = await issue();
    const fields = { ...told, description: randomUUID(), api_key: secret ?? '' };
    expect((await post(fields)).status).toBe(201);
    const revoke = 'mutation($input: RevokeOpen311KeyInput!) { revokeOpen311Key(input: $input) { key { revokedAt } } }';
    const { revokeOpen311Key } = await events.ask(revoke, { input: { id: key.id } }, people.admin);
    expect(revokeOpen311Key.key.revokedAt).not.toBeNull();
    expect(await events.ask(revoke, { input: { id: key.id } }, people.admin)).toEqual({ revokeOpen311Key });
    expect((await post(fields)).body).toEqual([
      { code: 403, description: expect.stringContaining('OPEN311_KEY_INVALID') },
    ]);
    const none = events.ask(revoke, { input: { id: 'none' } }, people.admin);
    await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('reports in its own place only', async () => {
    const { secret } = await issue({ placeCode: otherTown });
    const api_key = secret ?? '';
    expect((await post({ ...told, api_key, address_id: farGrid })).status).toBe(201);
    const { status, body } = await post({ ...told, api_key, address_id: grid });
    expect([status, body[0].description]).toEqual([400, expect.stringContaining('OPEN311_OUT_OF_AREA')]);
  });

  it('may be used so often in a minute, and is told when again', async () => {
    events.turnClock(new Date('2026-11-24T08:30:40.000Z'));
    const { secret } = await issue({ requestsPerMinute: 2 });
    const send = async (): Promise<Posted> => post({ ...told, api_key: secret ?? '', description: randomUUID() });
    expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
    expect(await send()).toMatchObject({
      status: 429,
      retryAfter: '20',
      body: [{ code: 429, description: expect.stringContaining('OPEN311_RATE_LIMITED') }],
    });
    events.turnClock(new Date('2026-11-24T08:31:00.000Z'));
    expect((await send()).status).toBe(201);
  });

  it('is issued and seen by administrators of its place, and nobody else', async () => {
    const townAdmin = { staffId: 'town-admin', postings: [{ role: 'ADMIN', place: town, unit: null }] } as const;
    const { key } = await issue({ placeCode: village, party: '村里' }, townAdmin);
    await expect(issue({ placeCode: otherTown }, townAdmin)).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
    await expect(issue({ placeCode: `${district}999` })).rejects.toMatchObject({ code: 'PLACE_UNKNOWN' });
    await expect(issue({ party: '' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(issue({}, people.dispatcher)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(events.ask(LIST, {}, people.dispatcher)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await events.ask(LIST, {}, townAdmin)).open311Keys.edges).toEqual([
      { node: { id: key.id, party: '村里' } },
    ]);
    expect((await events.ask(LIST, {}, people.admin)).open311Keys.edges.length).toBeGreaterThan(1);
  });
});

describe('the page for residents', () => {
  it('lists and looks up without a key, and reports with the page’s, which has no secret', async () => {
    const without = await get('');
    expect([without.status, without.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(without.text).toContain('本页面暂未开放提交');
    const { key, secret } = await issue({ isForPage: true, party: '</script>随手报', source: 'RESIDENT' });
    expect(secret).toBeNull();
    const { text } = await get('');
    expect(text).toContain(key.id);
    expect((await post({ ...told, description: randomUUID(), api_key: key.id })).status).toBe(201);
    // The id of a party's key is no secret, and none will do for it.
    const { key: other } = await issue();
    expect((await post({ ...told, api_key: other.id })).status).toBe(403);
  });
});
