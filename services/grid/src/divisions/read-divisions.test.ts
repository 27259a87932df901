import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ZHENHAI, ZHENHAI_FILE } from '../testing/zhenhai.fixture.js';
import { readDivisions, type DivisionSource } from './read-divisions.js';

const HEADER = 'code,name,level,kind,parentCode';
const ROWS = [
  HEADER,
  '330211,镇海区,DISTRICT,DISTRICT,',
  '330211101,九龙湖镇,TOWN,TOWN,330211',
  '330211101209,中心村委会,VILLAGE,VILLAGE,330211101',
];

describe('a file of our five columns', () => {
  let folder: string;
  const read = async (content: string | Buffer, district = ZHENHAI): Promise<DivisionSource> => {
    const file = join(folder, 'places.csv');
    await writeFile(file, content);
    return readDivisions(file, district);
  };
  const withRow = (line: number, row: string): string =>
    ROWS.map((old, at) => (at === line - 1 ? row : old)).join('\n');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gridhall-divisions-'));
  });
  afterAll(async () => rm(folder, { recursive: true }));

  it('holds Zhenhai’s 7 towns and 99 villages', async () => {
    const { divisions, rowsRead } = await readDivisions(ZHENHAI_FILE, ZHENHAI);
    expect(rowsRead).toBe(107);
    expect(divisions.filter(({ level }) => level === 'TOWN')).toHaveLength(7);
    expect(divisions.filter(({ level }) => level === 'VILLAGE')).toHaveLength(99);
  });

  it('reads alike with a byte order mark or without, with either line ending, quoted, and with blank lines', async () => {
    const plain = (await read(ROWS.join('\n'))).divisions;
    const quoted = ROWS.map((row) => row.replace('中心村委会', '"中心村委会"'));
    for (const text of [`\ufeff${ROWS.join('\n')}`, ROWS.join('\r\n'), `${ROWS.join('\n')}\n\n`, quoted.join('\n')]) {
      expect((await read(text)).divisions).toEqual(plain);
    }
  });

  it('may hold other districts, which stay out', async () => {
    const others = ['330212,鄞州区,DISTRICT,DISTRICT,', '330212001,某街道,TOWN,STREET,330212'];
    const { divisions } = await read([...ROWS, ...others].join('\n'));
    expect(divisions.map(({ code }) => code)).toEqual(['330211', '330211101', '330211101209']);
  });

  it.each([
    ['letters in a code', withRow(3, '33O211101,九龙湖镇,TOWN,TOWN,330211'), 'DIVISIONS_CODE_WRONG', 3, 'code'],
    [
      'a code of a wrong length',
      withRow(4, '3302111012,村,VILLAGE,VILLAGE,330211101'),
      'DIVISIONS_CODE_WRONG',
      4,
      'code',
    ],
    ['a grid', withRow(4, '330211101209001,格,GRID,GRID,330211101209'), 'DIVISIONS_CODE_WRONG', 4, 'code'],
    ['no name', withRow(3, '330211101, ,TOWN,TOWN,330211'), 'DIVISIONS_NAME_WRONG', 3, 'name'],
    [
      'a level that the code denies',
      withRow(3, '330211101,镇,VILLAGE,TOWN,330211'),
      'DIVISIONS_LEVEL_WRONG',
      3,
      'level',
    ],
    ['a kind of another level', withRow(3, '330211101,镇,TOWN,VILLAGE,330211'), 'DIVISIONS_KIND_WRONG', 3, 'kind'],
    [
      'another parent',
      withRow(4, '330211101209,村,VILLAGE,VILLAGE,330211001'),
      'DIVISIONS_PARENT_WRONG',
      4,
      'parentCode',
    ],
    ['a place twice', [...ROWS, ROWS[2]].join('\n'), 'DIVISIONS_DUPLICATE', 5, 'code'],
    ['a place without the one it lies in', withRow(3, ''), 'DIVISIONS_ORPHAN', 4, 'code'],
  ])('is refused for %s, naming line and column', async (_, text, code, line, column) => {
    await expect(read(text)).rejects.toMatchObject({ code, extensions: { file: 'places.csv', line, column } });
  });

  it.each([
    ['too few columns', withRow(3, '330211101,九龙湖镇,TOWN,TOWN'), 3],
    ['too many columns', withRow(4, '330211101209,中心村,委会,VILLAGE,VILLAGE,330211101'), 4],
    ['a quote that is not closed', withRow(3, '330211101,"九龙湖镇,TOWN,TOWN,330211'), 4],
  ])('is refused for %s, naming the line', async (_, text, line) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'DIVISIONS_ROW_MALFORMED', extensions: { line } });
  });

  it('is refused when it is in another encoding than UTF-8, naming the line', async () => {
    // 村 in GBK, as a spreadsheet saves it unasked.
    const gbk = Buffer.concat([Buffer.from(`${ROWS[0]}\n${ROWS[1]}\n330211101,`), Buffer.from([0xb4, 0xe5, 0x2c])]);
    await expect(read(gbk)).rejects.toMatchObject({ code: 'DIVISIONS_ENCODING_WRONG', extensions: { line: 3 } });
    const cutOff = Buffer.from(ROWS.join('\n')).subarray(0, -30);
    const broken = Buffer.concat([cutOff.subarray(0, cutOff.indexOf('九')), Buffer.from([0xe4, 0xb9])]);
    await expect(read(broken)).rejects.toMatchObject({ code: 'DIVISIONS_ENCODING_WRONG' });
  });

  it.each([
    ['other columns', ['id,name', ...ROWS.slice(1)].join('\n')],
    ['columns in another order', ['name,code,level,kind,parentCode', ...ROWS.slice(1)].join('\n')],
    ['nothing at all', ''],
  ])('is refused with %s', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'DIVISIONS_HEADER_WRONG' });
  });

  it('is refused when it is not there, has not the district, or the district is no code', async () => {
    await expect(readDivisions(join(folder, 'nowhere.csv'), ZHENHAI)).rejects.toMatchObject({
      code: 'DIVISIONS_FILE_MISSING',
    });
    await expect(read(ROWS.join('\n'), '110101')).rejects.toMatchObject({ code: 'DIVISIONS_DISTRICT_MISSING' });
    await expect(read(ROWS.join('\n'), '3302')).rejects.toMatchObject({ code: 'DIVISIONS_DISTRICT_CODE_WRONG' });
  });

  it('is refused, naming the line, wherever one cell of a real district is spoilt', async () => {
    const lines = (await readFile(ZHENHAI_FILE, 'utf8')).trimEnd().split('\n');
    const spoilt = fc.record({
      line: fc.integer({ min: 2, max: lines.length }),
      cell: fc.integer({ min: 0, max: 4 }),
      // Nothing that could be sound in any column: no digits only, no name, no word of ours.
      value: fc.constantFrom('', 'x'.repeat(51), '"'),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ line, cell, value }) => {
        const cells = (lines[line - 1] ?? '').split(',');
        // The district has no parent: there nothing is what belongs.
        fc.pre(!(cells[0] === ZHENHAI && cell === 4 && value === ''));
        const text = lines.map((old, at) => (at === line - 1 ? cells.with(cell, value).join(',') : old)).join('\n');
        const refusal: unknown = await read(text).catch((error: unknown) => error);
        expect(refusal).toMatchObject({ extensions: { code: expect.stringMatching(/^DIVISIONS_/) } });
        // A quote swallows what follows: the line is where the row ends.
        if (value !== '"') expect(refusal).toMatchObject({ extensions: { file: 'places.csv', line } });
      }),
      { numRuns: 60 },
    );
  });
});
