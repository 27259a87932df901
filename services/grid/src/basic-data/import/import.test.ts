import { randomUUID } from 'node:crypto';
import { openSealer, placesFor, type Posting } from '@gridhall/service-kit';
import { eventually, type TestSubgraph } from '@gridhall/service-kit/testing';
import { startTestGrid, TestClock } from '../../account/account.fixture.js';
import { openStores } from '../../stores.js';
import { at, DISTRICT, establishNet, FAR_GRID, GRID, member, NEIGHBOUR, TOWN } from '../../visit/visit.fixture.js';
import { identityNumber } from '../basic-data.fixture.js';
import { importStore } from './import.store.js';
import { ImportTask } from './import.task.js';
import { checkImport, runImport, type ImportParts, type ImportRequest } from './imports.js';
import { promote } from './promote.js';
import { workbook } from './workbook.fixture.js';

const admin = [at('ADMIN', DISTRICT)];
const SEAL = 'k'.repeat(43);
const clock = new TestClock();
let grid: TestSubgraph;
let parts: ImportParts;
beforeAll(async () => {
  grid = await startTestGrid(clock, { GRIDHALL_SEAL_KEY: SEAL });
  await establishNet(grid);
  const { runtime } = grid;
  const sealer = await openSealer(runtime.db, { GRIDHALL_SEAL_KEY: SEAL, GRIDHALL_SEAL_OTHER_KEYS: [] }, runtime.now());
  parts = { stores: openStores(runtime), imports: importStore(runtime), sealer };
});
afterAll(async () => grid.stop());

const count = async (collection: string, filter: object = {}): Promise<number> =>
  grid.runtime.db.collection(collection).countDocuments(filter);

interface Sent {
  readonly dryRun?: boolean;
  readonly key?: string;
  readonly as?: readonly Posting[];
}

/** Sends a file as a front end does. */
async function send(
  kind: string,
  file: Buffer | string,
  { dryRun = false, key = randomUUID(), as = admin }: Sent = {},
) {
  const response = await grid.forward(`/basic-data/${kind}?dryRun=${dryRun}`, {
    ...{ method: 'POST', body: file as string, as, staffId: 'admin-01' },
    headers: { 'idempotency-key': key },
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
  return { status: response.status, body: (await response.json()) as any };
}

/** Sends a file and waits until its rows are records. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
async function imported(kind: string, file: Buffer | string, options: Sent = {}): Promise<any> {
  const { status, body } = await send(kind, file, options);
  expect([status, body.problems]).toEqual([202, []]);
  const query = `query ($id: ID!) { recordImport(id: $id) {
    state kind rows created updated unchanged finishedAt problems { row } } }`;
  return eventually(async () => {
    const answer = await grid.request(query, { id: body.id }, { as: admin, staffId: 'admin-01' });
    const { finishedAt, ...job } = answer.body.data.recordImport;
    return finishedAt !== null && job;
  });
}

const homes = (...rows: readonly string[]): string => ['网格编码,住址,住户类型,建筑面积', ...rows].join('\n');
const people = (...rows: readonly string[]): string =>
  ['placeCode,householdAddress,name,identityNumber,phone,relation,tags', ...rows].join('\n');

describe('a file of basic data', () => {
  it('is tried without a trace, becomes records sealed and with a history, and says nothing new the second time', async () => {
    const file = homes(`${GRID},江滨路1号,家庭户,86.5`, `${GRID},江滨路2号,RENTED,`);
    const tried = await send('households', file, { dryRun: true });
    expect(tried).toMatchObject({ status: 200, body: { state: 'CHECKED', rows: 2, created: 2, problemCount: 0 } });
    expect(await count('households')).toBe(0);
    const key = randomUUID();
    expect(await imported('households', file, { key })).toMatchObject({ state: 'DONE', rows: 2, created: 2 });
    expect(await imported('households', file)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    // The same try again is the same import.
    expect((await send('households', 'another', { key })).body).toMatchObject({ state: 'DONE', created: 2 });

    const number = identityNumber(1);
    const row = `${GRID},江滨路１号,王建国,${number},10000000001,户主,独居老人；残疾人`;
    expect(await imported('residents', people(row))).toMatchObject({ kind: 'RESIDENT', created: 1 });
    const changed = row.replace('10000000001', '10000000002').replace('江滨路１号', '江滨路2号');
    const foreseen = await send('residents', people(changed), { dryRun: true });
    expect(foreseen.body).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    expect(await imported('residents', people(changed))).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    const query = `query ($number: String!) { residentByIdentityNumber(identityNumber: $number) {
      tags relation version household { kind } history { command changedFields staffMember { id } } } }`;
    const { body } = await grid.request(query, { number }, { as: member });
    expect(body.data.residentByIdentityNumber).toEqual({
      ...{ tags: ['LIVING_ALONE', 'DISABLED'], relation: 'HEAD', version: 2, household: { kind: 'RENTED' } },
      history: [
        { command: 'import', changedFields: [], staffMember: null },
        { command: 'import', changedFields: ['phone'], staffMember: null },
      ],
    });
    const everything = await Promise.all(
      ['residents', 'households', 'basic_data_imports', 'basic_data_import_batches'].map(async (name) =>
        grid.runtime.db.collection(name).find().toArray(),
      ),
    );
    for (const value of ['王建国', number, '10000000001', '江滨路']) {
      expect(JSON.stringify(everything)).not.toContain(value);
    }
  });

  it('may be a workbook', async () => {
    const file = workbook([
      ['网格编码', '名称', '统一社会信用代码', '企业类型', '地址', '联系人'],
      [GRID, '小吃店', '91350100M000100Y43', '餐饮', '江滨路3号', '李'],
    ]);
    expect(await imported('enterprises', file)).toMatchObject({ kind: 'ENTERPRISE', created: 1 });
  });

  it('is refused as a whole, with row, column, code and how to put it right, and no value of it', async () => {
    await imported('households', homes(`${NEIGHBOUR},江滨路9号,FAMILY,`));
    const before = await count('residents');
    const wrongNumber = `${identityNumber(20).slice(0, 17)}${identityNumber(20).endsWith('1') ? '2' : '1'}`;
    const good = `${NEIGHBOUR},江滨路9号,好人,${identityNumber(10)},,HEAD,`;
    const { status, body } = await send(
      'residents',
      people(
        good,
        `${NEIGHBOUR},江滨路9号,张三,${wrongNumber},call me,HEAD,`,
        `${FAR_GRID}9,江滨路9号,李四,${identityNumber(11)},,HEAD,`,
        `${NEIGHBOUR},无此路1号,王五,${identityNumber(12)},,HEAD,`,
        good,
        `${NEIGHBOUR},江滨路9号,,${identityNumber(13)},,BOSS,HAPPY`,
        `${NEIGHBOUR},江滨路9号,赵六,${identityNumber(14)},,HEAD,DISABLED,LIVING_ALONE`,
      ),
    );
    expect(status).toBe(422);
    expect(body).toMatchObject({ state: 'REFUSED', rows: 7, problemCount: 9 });
    expect(body.problems.map(({ row, column, code }: Record<string, unknown>) => [row, column, code])).toEqual([
      [3, 'identityNumber', 'IMPORT_CELL_WRONG'],
      [3, 'phone', 'IMPORT_CELL_WRONG'],
      [4, 'placeCode', 'IMPORT_GRID_UNKNOWN'],
      [5, 'householdAddress', 'IMPORT_HOUSEHOLD_UNKNOWN'],
      [6, 'identityNumber', 'IMPORT_ROW_TWICE'],
      [7, 'name', 'IMPORT_CELL_WRONG'],
      [7, 'relation', 'IMPORT_CELL_WRONG'],
      [7, 'tags', 'IMPORT_CELL_WRONG'],
      [8, null, 'IMPORT_ROW_TOO_LONG'],
    ]);
    expect(body.problems[0].messageZh).toBe(
      '第 3 行“公民身份号码”列：应为校验码正确的 18 位（或 15 位）公民身份号码。',
    );
    for (const value of [wrongNumber, 'call me', '张三', '无此路', 'BOSS']) {
      expect(JSON.stringify(body)).not.toContain(value);
    }
    expect(await count('residents')).toBe(before);
  });

  it.each<[string, string, string]>([
    ['without a header', `${GRID},江滨路7号,家庭户,\n`, 'IMPORT_HEADER_WRONG'],
    ['that is empty', '', 'IMPORT_HEADER_WRONG'],
    ['with a column twice', 'placeCode,address,kind,address\n', 'IMPORT_HEADER_WRONG'],
    ['with broken quotes', '网格编码,住址,住户类型\n1,"2"3,4\n', 'IMPORT_CSV_MALFORMED'],
  ])('%s is refused, and its key may bring the mended one', async (_, file, code) => {
    const key = randomUUID();
    const { body } = await send('households', file, { key });
    expect(body.errors[0].extensions.code).toBe(code);
    const mended = homes(`${GRID},${randomUUID()},家庭户,`);
    expect(await imported('households', mended, { key })).toMatchObject({ created: 1 });
  });

  it('is imported by administrators, into their own places', async () => {
    const file = homes(`${GRID},江滨路8号,家庭户,`);
    for (const as of [member, [at('DISPATCHER', DISTRICT)]]) {
      expect((await send('households', file, { as })).body.errors[0].extensions.code).toBe('FORBIDDEN');
    }
    expect((await send('people', file)).body.errors[0].extensions.code).toBe('IMPORT_KIND_UNKNOWN');
    const town = [at('ADMIN', TOWN)];
    const elsewhere = await send('households', homes(`${FAR_GRID},江滨路8号,家庭户,`), { as: town });
    expect(elsewhere.body.problems[0].code).toBe('IMPORT_GRID_UNKNOWN');
    await imported(
      'enterprises',
      `placeCode,name,creditCode,kind,address\n${FAR_GRID},店,91440300708461136T,SHOP,远路1号`,
    );
    const taken = `placeCode,name,creditCode,kind,address\n${GRID},店,91440300708461136T,SHOP,近路1号`;
    expect((await send('enterprises', taken, { as: town })).body.problems[0].code).toBe('IMPORT_RECORD_ELSEWHERE');
    expect(await imported('enterprises', taken)).toMatchObject({ updated: 1 });
  });
});

describe('an import of many rows', () => {
  const caller = { staffId: 'admin-01', name: 'admin', postings: admin };
  const request = (source: AsyncIterable<Uint8Array>): ImportRequest => ({
    ...{ kind: 'household', source, isDryRun: false, idempotencyKey: randomUUID(), requestId: 'test' },
    ...{ staffId: caller.staffId, actor: { system: 'test' }, places: placesFor(caller, 'basic-data:import') },
  });
  /** Rows of a file, made as they are read. */
  async function* manyHomes(street: string, rows: number, last = ''): AsyncGenerator<Buffer> {
    yield Buffer.from(`${homes()}\n`);
    for (let row = 2; row <= rows; row += 1_000) {
      const some = Array.from(
        { length: Math.min(1_000, rows - row) },
        (_, index) => `${GRID},${street}${row + index}号,家庭户,`,
      );
      yield await Promise.resolve(Buffer.from(`${some.join('\n')}\n`));
    }
    yield Buffer.from(last);
  }

  it('with a broken row near its end leaves nothing behind, and names the row', async () => {
    const before = await count('households');
    const job = await runImport(parts, request(manyHomes('断路', 3_000, `${GRID},断路3000号,宫殿,\n`)));
    expect(job).toMatchObject({ state: 'REFUSED', rows: 2_999, problemCount: 1 });
    expect(job.problems[0]).toMatchObject({ row: 3_000, column: 'kind', code: 'IMPORT_CELL_WRONG' });
    expect(await count('households')).toBe(before);
    expect(await count('basic_data_import_batches')).toBe(0);
  });

  it('that is cut off between any two lines is finished by whoever comes next, each record once', async () => {
    const before = await count('households');
    const job = await checkImport(parts, request(manyHomes('长路', 2_302)), true);
    let asked = 0;
    await promote(parts, job, () => asked++ >= 2);
    expect((await parts.imports.imports.findOne({ _id: job._id }))?.state).toBe('PROMOTING');
    // It died after its records were written and before it said so; of another batch half was written.
    await parts.imports.batches.updateMany({ importId: job._id }, { $set: { counts: null } });
    const { collection } = parts.stores.households;
    const written = await collection.find({ 'timeline.requestId': 'test' }, { projection: { _id: 1 } }).toArray();
    await collection.deleteMany({ _id: { $in: written.slice(0, 300).map(({ _id }) => _id) } });
    clock.turn(60_000);
    const task = new ImportTask(grid.runtime, parts);
    await eventually(async () => {
      await task.reconcile();
      return (await parts.imports.imports.findOne({ _id: job._id }))?.state === 'DONE';
    });
    const done = await parts.imports.imports.findOne({ _id: job._id });
    expect(done?.counts).toEqual({ created: 2_300, updated: 0, unchanged: 0 });
    expect(await count('households')).toBe(before + 2_300);
    expect(await count('households', { version: { $ne: 1 } })).toBe(0);
    await eventually(async () => (await count('basic_data_import_batches')) === 0);
  });

  it('that was given up while it was checked is cleared away', async () => {
    const source = (async function* () {
      yield* manyHomes('弃路', 1_200);
      clock.turn(11 * 60_000);
      await new ImportTask(grid.runtime, parts).reconcile();
      yield Buffer.from(`${GRID},弃路末号,家庭户,\n`);
    })();
    await expect(checkImport(parts, request(source))).rejects.toThrow(/given up/);
    expect(await count('basic_data_import_batches')).toBe(0);
  });
});
