import { randomUUID } from 'node:crypto';
import { eventually } from '@gridhall/service-kit/testing';
import { at, type Person } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';

const { district: DISTRICT, town: TOWN } = placesOf('open311');

describe('the outside, through the gateway', () => {
  let platform: Platform;
  let origin: string;
  let dispatcher: Person;
  let apiKey: string;
  beforeAll(async () => {
    platform = await Platform.shared('open311');
    origin = new URL(platform.stack.gatewayUrl).origin;
    dispatcher = await platform.person('DISPATCHER', TOWN);
    const admin = await platform.person('ADMIN', DISTRICT);
    const input = { idempotencyKey: randomUUID(), party: '12345 热线', source: 'HOTLINE', placeCode: DISTRICT };
    // Events learns of the district from grid's messages.
    apiKey = await eventually(async () => {
      const { data } = await admin.mutate('issueOpen311Key', { ...input, idempotencyKey: randomUUID() }, 'secret');
      return (data as { issueOpen311Key?: { secret: string } } | null)?.issueOpen311Key?.secret;
    });
  }, 120_000);
  afterAll(async () => platform.stop());

  it('reports a matter, follows it, and the staff reads its case file', async () => {
    const fields = { api_key: apiKey, service_code: 'FIRE', address_id: TOWN, address_string: '幸福小区3号楼' };
    const body = new URLSearchParams({ ...fields, description: '三楼楼道堆放纸箱' });
    const answer = await fetch(`${origin}/open311/v2/requests.json`, { method: 'POST', body });
    expect(answer.status).toBe(201);
    const [{ service_request_id: number }] = (await answer.json()) as [{ service_request_id: string }];

    const LIST = '{ events(first: 1) { edges { node { id number version caseFileUrl } } } }';
    const { node } = (await dispatcher.read(LIST)).events.edges[0];
    expect(node.number).toBe(number);
    await dispatcher.does('acceptEvent', at(node));
    const request = await fetch(`${origin}/open311/v2/requests/${number}.xml`);
    expect(request.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const text = await request.text();
    expect(text).toContain('<status_notes>已受理，正在安排承办单位。</status_notes>');
    expect(text).not.toContain('纸箱');

    const file = await fetch(`${origin}${String(node.caseFileUrl)}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('gets a page that runs nothing but its own', async () => {
    const page = await fetch(`${origin}/open311/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'sha256-/);
    expect(await page.text()).toContain('随手报');
  });
});
