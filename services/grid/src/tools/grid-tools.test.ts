import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectMongo, createTokenVerifier, databaseName } from '@gridhall/service-kit';
import { eventually, startTestSubgraph, type TestSubgraph } from '@gridhall/service-kit/testing';
import { grid } from '../definition.js';
import { TOWN, VILLAGE, ZHENHAI, ZHENHAI_FILE } from '../testing/zhenhai.fixture.js';
import { openGridTools, type GridTools } from './grid-tools.js';

const PASSWORD = 'Nine dragons lake 9';

describe('the tools of grid', () => {
  const namespace = `test-${randomUUID().slice(0, 8)}`;
  const environment = {
    MONGODB_URI: process.env['MONGODB_URI'] ?? '',
    GRIDHALL_NAMESPACE: namespace,
    GRIDHALL_SEAL_KEY: randomBytes(32).toString('base64url'),
  };
  let tools: GridTools;
  let service: TestSubgraph;

  const published = async (subject: string): Promise<number> => {
    const { jetstreamManager } = service.runtime;
    const stream = await jetstreamManager.streams.find(`${namespace}.grid.jurisdiction.established`);
    const { state } = await jetstreamManager.streams.info(stream, { subjects_filter: `${namespace}.${subject}` });
    return Object.values(state.subjects ?? {}).reduce((sum, count) => sum + count, 0);
  };

  beforeAll(async () => {
    // The tools come first, as on a fresh machine.
    tools = await openGridTools(environment);
  });
  afterAll(async () => {
    await tools.close();
    const { db, jetstreamManager } = service.runtime;
    await db.dropDatabase();
    const streams = await jetstreamManager.streams.names().next();
    const own = streams.filter((name) => name.startsWith(`${namespace}-`));
    await Promise.all(own.map((name) => jetstreamManager.streams.delete(name)));
    await service.stop();
  });

  it('establish nothing where nothing was imported', async () => {
    await expect(tools.establishDemo(ZHENHAI, { password: PASSWORD })).rejects.toMatchObject({
      code: 'DISTRICT_NOT_IMPORTED',
    });
    await expect(tools.readDistrict(ZHENHAI)).resolves.toBeNull();
  });

  it('establish nothing in a district without villages', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gridhall-tools-'));
    const file = join(folder, 'bare.csv');
    await writeFile(file, 'code,name,level,kind,parentCode\n330299,某区,DISTRICT,DISTRICT,\n');
    await tools.importDivisions(file, '330299');
    await rm(folder, { recursive: true });
    await expect(tools.establishDemo('330299', { password: PASSWORD })).rejects.toMatchObject({
      code: 'DISTRICT_WITHOUT_VILLAGES',
    });
  });

  it('establish Zhenhai with all that a day needs', async () => {
    const rows: number[] = [];
    await tools.importDivisions(ZHENHAI_FILE, ZHENHAI, (read) => rows.push(read));
    expect(rows.at(-1)).toBe(107);
    const summary = await tools.establishDemo(ZHENHAI, { password: PASSWORD });
    expect(summary).toMatchObject({ grids: { created: 758, total: 758 }, workItems: { created: 28, total: 28 } });
    expect(summary.staff.created).toBe(summary.staff.total);
    expect(summary.accounts).toEqual(summary.staff);
  });

  it('change nothing when they establish it again', async () => {
    const before = await tools.readDistrict(ZHENHAI);
    const summary = await tools.establishDemo(ZHENHAI, { password: 'Another password 7' });
    expect(Object.values(summary).filter(({ created }) => created > 0)).toEqual([]);
    expect(await tools.readDistrict(ZHENHAI)).toEqual(before);
  });

  it('finish what was cut off, and nothing more', async () => {
    const before = await tools.readDistrict(ZHENHAI);
    const mongo = await connectMongo(environment.MONGODB_URI, databaseName(namespace, 'grid'));
    // What a process leaves that died between its writes: one village without grids, teams, people and accounts.
    for (const name of ['jurisdictions', 'units', 'staff', 'accounts']) {
      await mongo.collection<{ _id: string }>(name).deleteMany({ _id: { $regex: `^${VILLAGE}\\d{3}` } });
    }
    await mongo.close();
    expect(await tools.readDistrict(ZHENHAI)).not.toEqual(before);
    const { grids, units, staff, accounts } = await tools.establishDemo(ZHENHAI, { password: PASSWORD });
    expect(grids.created).toBeGreaterThan(0);
    expect(units.created).toBe(grids.created);
    expect(accounts.created).toBe(staff.created);
    expect(await tools.readDistrict(ZHENHAI)).toEqual(before);
  });

  it('read the district as plain data in a stable order', async () => {
    const district = await tools.readDistrict(ZHENHAI);
    expect(district).toMatchObject({ code: ZHENHAI, name: '镇海区', kind: 'DISTRICT' });
    const codes = district?.towns.map(({ code }) => code) ?? [];
    expect(codes).toEqual([...codes].sort());
    const villages = district?.towns.flatMap((town) => town.villages) ?? [];
    expect(villages).toHaveLength(99);
    expect(villages.flatMap(({ grids }) => grids)).toHaveLength(758);
    const source = await readFile(ZHENHAI_FILE, 'utf8');
    for (const { code, name, kind } of villages) expect(source).toContain(`${code},${name},VILLAGE,${kind},`);
    expect(district?.workItems).toHaveLength(28);
    const dispatcher = district?.staff.find(({ id }) => id === `${TOWN}-dispatcher-01`);
    expect(dispatcher?.postings).toEqual([{ role: 'DISPATCHER', place: TOWN, unit: `${TOWN}-COMMAND` }]);
    expect(district?.units.find(({ id }) => id === `${VILLAGE}-OFFICE`)).toMatchObject({ kind: 'VILLAGE_OFFICE' });
    expect(JSON.parse(JSON.stringify(district))).toEqual(district);
  });

  it('leave their steps to the running service, which publishes every one of them', async () => {
    service = await startTestSubgraph(grid, environment);
    const units = (await tools.readDistrict(ZHENHAI))?.units.length ?? 0;
    await eventually(async () => (await published('grid.jurisdiction.established')) === 1 + 107 + 758);
    // Grids are established with their boundary; what was imported before gets it after.
    await eventually(async () => (await published('grid.jurisdiction.bounded')) === 107);
    await eventually(async () => (await published('grid.unit.>')) === units);
    await eventually(async () => (await published('grid.work-item.>')) === 28);
  });

  it('let the people sign in with the password that they were first given', async () => {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { me { staffId } } }';
    const userName = `${TOWN}-dispatcher-01`;
    const { body } = await service.request(query, { input: { userName, password: PASSWORD } });
    expect(body.data.signIn.me).toEqual({ staffId: userName });
  });

  it('issue tokens that the service’s published keys verify', async () => {
    const postings = [{ role: 'DISPATCHER', place: TOWN, unit: `${TOWN}-COMMAND` }] as const;
    const token = await tools.issueToken({ staffId: 'somebody', name: '某人', postings }, 5);
    const verifier = createTokenVerifier({ issuer: 'gridhall', jwks: `${service.url}/.well-known/jwks.json` });
    await expect(verifier.verify(`Bearer ${token}`)).resolves.toEqual({ staffId: 'somebody', name: '某人', postings });
  });

  it('name the variable that is missing', async () => {
    await expect(openGridTools({ ...environment, GRIDHALL_SEAL_KEY: undefined })).rejects.toThrow('GRIDHALL_SEAL_KEY');
  });
});
