import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceFolder } from '@gridhall/local-stack';
import { connectNats, deadLetterStreamName, ensureDeadLetterStream, ensureStream } from '@gridhall/service-kit';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { MongoClient } from 'mongodb';
import { headers } from 'nats';
import { runProgram, type ProgramResult } from '../testing/run-program.js';
import { runCli } from './cli.js';

const namespace = `cli-${randomUUID().slice(0, 8)}`;
const folder = mkdtempSync(join(tmpdir(), 'gridhall-cli-'));
const environment = {
  GRIDHALL_HOME: folder,
  GRIDHALL_NAMESPACE: namespace,
  GRIDHALL_SEAL_KEY: randomBytes(32).toString('base64url'),
};
Object.assign(process.env, environment);

/** Runs a command in a process of its own, as a shell does. */
const inShell = (...args: string[]): Promise<ProgramResult> => runProgram('cli/main.js', args);

/** Runs a command in this process, which is a second quicker. */
async function gridhall(...args: string[]): Promise<ProgramResult> {
  const said = { stdout: '', stderr: '' };
  const writes = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  process.exitCode = 0;
  try {
    await runCli(args);
    return { status: process.exitCode, ...said };
  } finally {
    process.exitCode = 0;
    for (const write of writes) write.mockRestore();
  }
}

const TOWN = '990011001';
const divisions = join(folder, 'divisions.csv');
writeFileSync(
  divisions,
  `code,name,level,kind,parentCode
990011,试验区,DISTRICT,DISTRICT,
${TOWN},甲镇,TOWN,TOWN,990011
${TOWN}001,东社区居委会,VILLAGE,COMMUNITY,${TOWN}
${TOWN}201,西村村委会,VILLAGE,VILLAGE,${TOWN}
`,
);

const claimsOf = (token: string): JwtPayload => {
  const claims = jwt.decode(token);
  if (claims === null || typeof claims === 'string') throw new Error('It is no token.');
  return claims;
};

afterAll(async () => {
  const mongo = await MongoClient.connect(process.env['MONGODB_URI'] ?? '');
  await mongo.db(`${namespace.replaceAll('-', '_')}_grid`).dropDatabase();
  await mongo.close();
});

describe('wrong use is said, printed nowhere else, and ends with 2', () => {
  it.each([
    ['an unknown command', ['tokens'], /unknown command/],
    ['no role', ['token', '--place', TOWN], /--role/],
    ['an unknown role', ['token', '--role', 'MAYOR', '--place', TOWN], /one of GRID_LEADER/],
    ['a place that is none', ['token', '--role', 'DISPATCHER', '--place', '33021'], /6 \(district\)/],
    ['a lifetime that is none', ['token', '--role', 'DISPATCHER', '--place', TOWN, '--minutes', '0'], /above 0/],
    ['a district of another length', ['import-divisions', divisions, '--district', '9900'], /six digits/],
    ['a number that is none', ['dead-letters', 'replay', 'all'], /whole number/],
  ])('%s', async (_, args, message) => {
    const { status, stdout, stderr } = await gridhall(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('as the shell sees it', async () => {
    const { status, stdout, stderr } = await inShell('token', '--role', 'MAYOR', '--place', TOWN);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/one of GRID_LEADER.*\n.*--help/);
  });

  it('help is no wrong use, and has examples', async () => {
    const { status, stdout } = await inShell('token', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('gridhall token --role DISPATCHER --place 330211101');
  });
});

describe('a district', () => {
  it('that is not there is said to be missing, with what to do', async () => {
    const { status, stdout, stderr } = await gridhall('token', '--role', 'DISPATCHER', '--place', '990012001');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/DISTRICT_MISSING.*990012.*\n.*establish-demo/);
  });

  it('with a wrong row is not imported, and the row is named', async () => {
    const wrong = join(folder, 'wrong.csv');
    writeFileSync(wrong, `${readFileSync(divisions, 'utf8')}${TOWN}20,短村,VILLAGE,VILLAGE,${TOWN}\n`);
    const { status, stdout, stderr } = await gridhall('import-divisions', wrong, '--district', '990011');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^DIVISIONS_\w+: .*wrong\.csv, line 6/m);
    expect((await gridhall('token', '--role', 'ADMIN', '--place', '990011')).stderr).toContain('DISTRICT_MISSING');
  });

  it('is established once, and the second time changes nothing', async () => {
    const once = await gridhall('establish-demo', divisions, '--district', '990011');
    expect(once).toMatchObject({ status: 0, stderr: '' });
    expect(once.stdout.split('\n').map((line) => (line === '' ? null : (JSON.parse(line) as unknown)))).toMatchObject([
      { districtCode: '990011', established: 4 },
      { workItems: { created: 28, total: 28 } },
      null,
    ]);
    const again = await gridhall('import-divisions', divisions, '--district', '990011');
    expect(JSON.parse(again.stdout)).toMatchObject({ established: 0, renamed: 0, unchanged: 4 });
  });

  it('has a map once its outline is brought in, and a wrong feature is named', async () => {
    const outline = join(folder, 'outline.geojson');
    const write = (code: string, ...corners: readonly (readonly number[])[]): void => {
      const feature = {
        type: 'Feature',
        properties: { code },
        geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]]] },
      };
      writeFileSync(outline, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    };
    write('990012', [121, 30], [121.2, 30], [121.2, 30.1], [121, 30.1]);
    const wrong = await gridhall('import-boundaries', outline);
    expect(wrong).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^feature 1 990012 PLACE_UNKNOWN/),
    });
    write('990011', [121, 30], [121.2, 30], [121.2, 30.1], [121, 30.1]);
    const { status, stdout } = await gridhall('import-boundaries', outline);
    expect(status).toBe(0);
    // One town, two villages, and 15 grids: about 7.66 a village.
    expect(JSON.parse(stdout)).toMatchObject({ surveyed: 1, redrawn: 18 });
    expect((await gridhall('import-boundaries', join(folder, 'none.geojson'))).stderr).toContain('FILE_MISSING');
  });
});

describe('a token', () => {
  it('is of somebody posted so, and alone on standard output', async () => {
    const { status, stdout, stderr } = await inShell('token', '--role', 'DISPATCHER', '--place', TOWN);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const { sub, iss, aud, exp, iat, postings } = claimsOf(stdout.trim());
    expect([sub, iss, aud]).toEqual([`${TOWN}-dispatcher-01`, 'gridhall', 'gridhall']);
    expect(postings).toContainEqual({ role: 'DISPATCHER', place: TOWN, unit: `${TOWN}-COMMAND` });
    expect((exp ?? 0) - (iat ?? 0)).toBe(60 * 60);
    expect(stderr).toContain(`${TOWN}-dispatcher-01`);
  });

  it('is of a stand-in where nobody is posted so', async () => {
    const { stdout } = await gridhall('token', '--role', 'supervisor', '--place', `${TOWN}001`, '--minutes', '5');
    const { sub, postings, exp, iat } = claimsOf(stdout.trim());
    expect(sub).toBe(`stand-in-${TOWN}001-supervisor`);
    expect(postings).toEqual([{ role: 'SUPERVISOR', place: `${TOWN}001`, unit: null }]);
    expect((exp ?? 0) - (iat ?? 0)).toBe(5 * 60);
  });

  it('is not made for a place or unit that is not there', async () => {
    const place = await gridhall('token', '--role', 'DISPATCHER', '--place', '990011009');
    expect(place).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('PLACE_UNKNOWN') });
    const unit = await gridhall('token', '--role', 'HANDLER', '--place', TOWN, '--unit', `${TOWN}-AGENCY-none`);
    expect(unit).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('UNIT_UNKNOWN') });
  });

  it('goes on being signed while keys rotate', async () => {
    const rotated = await gridhall('rotate-keys');
    expect(rotated).toMatchObject({ status: 0, stdout: expect.stringMatching(/published now\tsigns from /) });
    expect((await gridhall('rotate-keys')).stdout).toContain('already');
    expect((await gridhall('token', '--role', 'ADMIN', '--place', '990011')).status).toBe(0);
  });
});

it('messages that were put aside are listed, and sent again', async () => {
  expect((await gridhall('dead-letters', 'list')).stderr).toContain('No message was put aside');
  const nats = await connectNats(process.env['NATS_URL'] ?? '', 'cli-test');
  const manager = await nats.jetstreamManager();
  await ensureStream(manager, namespace, 'events', 1);
  await ensureDeadLetterStream(manager, namespace, 1);
  const about = headers();
  about.set('gridhall-reason', 'it was indigestible');
  about.set('gridhall-subject', `${namespace}.events.event.reported`);
  about.set('gridhall-durable', 'a-consumer');
  await nats.jetstream().publish(`${namespace}.dead-letters.a-consumer`, '{"a":1}', { headers: about });

  const { stdout } = await gridhall('dead-letters', 'list');
  expect(stdout).toMatch(/^1\t\S+\ta-consumer\t\S+\.events\.event\.reported\tit was indigestible\n$/);
  expect((await gridhall('dead-letters', 'replay', '7')).stdout).toBe('0 sent again.\n');
  expect((await gridhall('dead-letters', 'replay', '1')).stdout).toBe('1 sent again.\n');
  expect((await manager.streams.info(`${namespace}-events`)).state.messages).toBe(1);
  expect((await manager.streams.info(deadLetterStreamName(namespace))).state.messages).toBe(0);
  for (const name of [`${namespace}-events`, deadLetterStreamName(namespace)]) await manager.streams.delete(name);
  await nats.close();
});

it('events that somebody changed by hand are printed, and the sweep fails', async () => {
  const mongo = await MongoClient.connect(process.env['MONGODB_URI'] ?? '');
  const db = mongo.db(`${namespace.replaceAll('-', '_')}_events`);
  const at = new Date('2026-11-24T08:30:00.000Z');
  const cutOff = { version: 2, headHash: 'gone', createdAt: at, createdOn: '2026-11-24', updatedAt: at, timeline: [] };
  await db.collection('events').insertMany([
    { ...cutOff, _id: 'near' as never, number: 'N-1', placeCode: `${TOWN}001` },
    { ...cutOff, _id: 'far' as never, number: 'N-2', placeCode: '990011002' },
  ]);
  const all = await gridhall('verify-timelines');
  expect(all).toMatchObject({ status: 1, stderr: '2 events, 2 of them not sound.\n' });
  expect(all.stdout).toMatch(/^N-2\tfar\t1\tENTRY_MISSING\tThe entry of version 1 is not there\.$/m);
  const near = await gridhall('verify-timelines', '--place', TOWN);
  expect(near).toMatchObject({ status: 1, stdout: expect.stringMatching(/^N-1\tnear\t1\t[^\n]*\n$/) });
  expect(await gridhall('verify-timelines', '--place', '990011009')).toEqual({
    status: 0,
    stdout: '',
    stderr: '0 events, 0 of them not sound.\n',
  });
  await db.dropDatabase();
  await mongo.close();
});

describe('what the platform says of itself', () => {
  it('the life cycle is the committed page', async () => {
    const { stdout } = await gridhall('lifecycle', '--markdown');
    expect(stdout).toBe(readFileSync(join(workspaceFolder(__dirname), 'docs', 'event-lifecycle.md'), 'utf8'));
    expect((await gridhall('lifecycle')).stdout).toContain('  ACCEPTED ─dispatch 派遣·交办▶ DISPATCHED');
  });

  it('every error is told in both languages', async () => {
    const errors = JSON.parse((await gridhall('errors', '--json')).stdout) as {
      code: string;
      en: string;
      zh: string;
    }[];
    expect(errors.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['EVENT_VERSION_CONFLICT', 'OUT_OF_SCOPE', 'SUBGRAPH_UNAVAILABLE']),
    );
    for (const { en, zh } of errors)
      expect([en, zh]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/[\u4e00-\u9fff]/)]);
  });

  it('nothing runs here, and that is said with what to do', async () => {
    const { status, stderr } = await gridhall('status');
    expect(status).toBe(1);
    expect(stderr).toMatch(/STACK_NOT_RUNNING.*\n.*npm start/);
  });
});
