import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GridTools } from '@gridhall/grid';
import { databaseName, shanghaiDay, streamName } from '@gridhall/service-kit';
import jwt from 'jsonwebtoken';
import { MongoClient } from 'mongodb';
import { connect } from 'nats';
import { generateDay } from '../day/generate.js';
import { expressions, metricsIn } from '../deployment/testing/expressions.js';
import { subgraphs } from '../compose/compose.js';
import { GatewayClient } from '../play/gateway.client.js';
import { runDay } from '../play/run-day.js';
import { runProgram } from '../testing/run-program.js';
import { publishedBy } from './caught-up.js';
import { establish, openTools, type EstablishedDistrict } from './district.js';
import { chooseSignIns, signIn } from './sign-ins.js';
import { startStack, type Stack } from './stack.js';
import { tokenDesk } from './tokens.js';
import { firstQuery } from './welcome.js';

const namespace = `stack-${randomUUID().slice(0, 8)}`;
const DISTRICT = '990011';
const places = [1, 2].flatMap((town) => {
  const code = `${DISTRICT}00${town}`;
  return [
    `${code},${town}号镇,TOWN,TOWN,${DISTRICT}`,
    `${code}001,东湖社区居委会,VILLAGE,COMMUNITY,${code}`,
    `${code}201,西山村村委会,VILLAGE,VILLAGE,${code}`,
  ];
});

let stack: Stack;
let tools: GridTools;
let client: GatewayClient;
let divisions: string;
let first: EstablishedDistrict;
const again = (): Promise<EstablishedDistrict> => establish(stack, tools, { code: DISTRICT, divisions });

beforeAll(async () => {
  stack = await startStack({ ephemeral: true, namespace });
  tools = await openTools(stack);
  client = new GatewayClient(stack.gatewayUrl, 8);
  divisions = join(stack.servers.home, 'divisions.csv');
  const rows = ['code,name,level,kind,parentCode', `${DISTRICT},试验区,DISTRICT,DISTRICT,`, ...places];
  writeFileSync(divisions, `${rows.join('\n')}\n`);
  first = await again();
}, 120_000);

afterAll(async () => {
  await client.close();
  await tools.close();
  await stack.stop();
  // The servers are those of all tests: only what is ours goes.
  const mongo = await MongoClient.connect(stack.servers.mongoUri);
  for (const { name } of subgraphs) await mongo.db(databaseName(namespace, name)).dropDatabase();
  await mongo.close();
  const nats = await connect({ servers: stack.servers.natsUrl });
  const manager = await nats.jetstreamManager();
  for (const { name } of subgraphs) await manager.streams.delete(streamName(namespace, name)).catch(() => false);
  await nats.close();
}, 60_000);

describe('a district', () => {
  it('is there, with its people, once it is established', () => {
    expect(first.isNew).toBe(true);
    expect(first.model.towns.map(({ villages }) => villages.length)).toEqual([2, 2]);
    expect(first.model.workItems).toHaveLength(28);
    expect(chooseSignIns(first.model)).toHaveLength(8);
  });

  it('is recognised the next time, and nothing is written', async () => {
    const broker = { natsUrl: stack.servers.natsUrl, namespace };
    const published = await publishedBy(broker);
    const { isNew, model } = await again();
    expect(isNew).toBe(false);
    expect(model).toEqual(first.model);
    expect(await publishedBy(broker)).toBe(published);
  });

  it('is waited for again when the start died before every service knew it', async () => {
    rmSync(join(stack.servers.home, `district-${namespace}-${DISTRICT}.known`));
    expect((await again()).isNew).toBe(false);
    expect((await again()).model.code).toBe(DISTRICT);
  });
});

it('its people sign in with name and password, and get the token that the day’s players have', async () => {
  const [someone] = chooseSignIns(first.model);
  if (someone === undefined) throw new Error('The district has nobody.');
  const { id: staffId, name, postings } = someone.staff;
  const issued = jwt.decode(await tools.issueToken({ staffId, name, postings })) as jwt.JwtPayload;
  const given = jwt.decode(await signIn(client, staffId)) as jwt.JwtPayload;
  // A token of a session names it.
  const own = { iat: 0, exp: 0, jti: undefined, sid: undefined };
  expect({ ...given, ...own }).toEqual({ ...issued, ...own });
}, 60_000);

it('a day is played through the gateway, and every figure of every place is what was sent', async () => {
  const day = generateDay(first.model, { seed: 3, events: 60 });
  const analyst = first.model.staff.find(({ postings }) => postings.some(({ role }) => role === 'ANALYST'));
  if (analyst === undefined) throw new Error('The district has no analyst.');
  const { id: staffId, name, postings } = analyst;
  const report = await runDay(
    first.model,
    day,
    { staffId, name, postings },
    {
      client,
      tokenOf: tokenDesk((claims, minutes) => tools.issueToken(claims, minutes)),
      run: 'test',
      concurrency: 8,
    },
  );
  expect(report.failures).toEqual([]);
  expect(report.differences).toEqual([]);
  expect(report).toMatchObject({ towns: 2, townsAgreeing: 2 });
  expect(report.platform).toMatchObject({ reported: 60, visits: day.visits.length });
  expect(report.platform.services).toBeGreaterThan(30);
  expect(report.tally).toMatchObject({ events: 60, visits: day.visits.length, services: report.platform.services });
}, 120_000);

it('the first query that the welcome names is answered, out of the subgraphs of all', async () => {
  const dispatcher = chooseSignIns(first.model).find(({ role }) => role === 'DISPATCHER');
  if (dispatcher === undefined) throw new Error('The district has no dispatcher.');
  const { staff, place } = dispatcher;
  const token = await tools.issueToken({ staffId: staff.id, name: staff.name, postings: staff.postings });
  const answer = await client.request(firstQuery(place, shanghaiDay(new Date())), {}, token);
  expect(answer).toMatchObject({
    me: { name: staff.name },
    jurisdiction: { figures: { reported: expect.any(Number) }, events: { edges: [{}, {}, {}] } },
  });
}, 60_000);

it('every process answers where deployments ask it, and has the metrics that dashboards and alerts are about', async () => {
  const known = new Set<string>();
  for (const url of [...Object.values(stack.serviceUrls), stack.gatewayUrl.replace(/\/graphql$/, '')]) {
    for (const path of ['/health', '/ready'])
      expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 200]);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    for (const [, name = ''] of metrics.matchAll(/^# TYPE (\S+)/gm)) known.add(name);
  }
  expect(expressions.flatMap(metricsIn).filter((name) => !known.has(name))).toEqual([]);
});

it('its state is shown by the command line', async () => {
  const { status, stdout } = await runProgram('cli/main.js', ['status'], { GRIDHALL_HOME: stack.servers.home });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^grid .* ready .* MB .*http:/m)]);
  for (const name of Object.keys(stack.processes())) expect(stdout).toMatch(new RegExp(`^${name} .*\\bready\\b`, 'm'));
});
