import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readDivisions } from './read-divisions.js';

const AREAS = ['code,name,cityCode,provinceCode', '330211,镇海区,3302,33', '330212,鄞州区,3302,33'];
const STREETS = [
  'code,name,areaCode,provinceCode,cityCode',
  '330211001,招宝山街道,330211,33,3302',
  '330211101,九龙湖镇,330211,33,3302',
  '330212001,下应街道,330212,33,3302',
];
const VILLAGES = [
  'code,name,streetCode,provinceCode,cityCode,areaCode',
  '330211001001,城东社区居委会,330211001,33,3302,330211',
  '330211101209,中心村委会,330211101,33,3302,330211',
  '330212001001,某社区,330212001,33,3302,330212',
];

describe('the national set', () => {
  let folder: string;
  const write = async (areas = AREAS, streets = STREETS, villages = VILLAGES): Promise<void> => {
    const files = { areas, streets, villages };
    await Promise.all(
      Object.entries(files).map(([name, lines]) => writeFile(join(folder, `${name}.csv`), lines.join('\n'))),
    );
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gridhall-national-'));
  });
  afterEach(async () => rm(folder, { recursive: true }));

  it('gives the one district of it, kinds read from the names', async () => {
    await write();
    const { divisions, rowsRead } = await readDivisions(folder, '330211');
    expect(rowsRead).toBe(8);
    expect(divisions.map(({ code, level, kind, parentCode }) => [code, level, kind, parentCode])).toEqual([
      ['330211', 'DISTRICT', 'DISTRICT', null],
      ['330211001', 'TOWN', 'STREET', '330211'],
      ['330211001001', 'VILLAGE', 'COMMUNITY', '330211001'],
      ['330211101', 'TOWN', 'TOWN', '330211'],
      ['330211101209', 'VILLAGE', 'VILLAGE', '330211101'],
    ]);
  });

  it.each([
    ['streets.csv', 'areaCode', { streets: STREETS.with(1, '330211001,招宝山街道,330212,33,3302') }],
    ['streets.csv', 'areaCode', { streets: STREETS.with(3, '330212001,下应街道,330211,33,3302') }],
    ['villages.csv', 'streetCode', { villages: VILLAGES.with(1, '330211001001,城东社区,330211002,33,3302,330211') }],
    ['villages.csv', 'areaCode', { villages: VILLAGES.with(1, '330211001001,城东社区,330211001,33,3302,330212') }],
  ])('is refused when a row of the district in %s names another %s', async (file, column, change) => {
    const { streets, villages } = { streets: STREETS, villages: VILLAGES, ...change };
    await write(AREAS, streets, villages);
    await expect(readDivisions(folder, '330211')).rejects.toMatchObject({
      code: 'DIVISIONS_PARENT_WRONG',
      extensions: { file, column },
    });
  });

  it('is refused for a code or a name that is none, of whatever district', async () => {
    await write(AREAS, STREETS, VILLAGES.with(3, '33021200100X,某社区,330212001,33,3302,330212'));
    await expect(readDivisions(folder, '330211')).rejects.toMatchObject({
      code: 'DIVISIONS_CODE_WRONG',
      extensions: { file: 'villages.csv', line: 4, column: 'code' },
    });
  });

  it.each([
    ['a column too few', '44000100107,某村,440001001,44,4401', 'DIVISIONS_ROW_MALFORMED'],
    ['a code that is none', '44000100107,某村,440001001,44,4401,440001', 'DIVISIONS_CODE_WRONG'],
    ['its own parent', '330211101999,某村,330211101999,33,3302,330211', 'DIVISIONS_PARENT_WRONG'],
  ])('is refused for row 70,000 with %s, naming it', async (_, broken, code) => {
    const sound = Array.from({ length: 69_998 }, (__, index) => {
      const street = `44${String(Math.floor(index / 900)).padStart(4, '0')}001`;
      const village = `${street}${String((index % 900) + 1).padStart(3, '0')}`;
      return `${village},第${index}村民委员会,${street},44,4401,${street.slice(0, 6)}`;
    });
    await write(AREAS, STREETS, [VILLAGES[0] ?? '', ...sound, broken]);
    await expect(readDivisions(folder, '330211')).rejects.toMatchObject({
      code,
      extensions: { file: 'villages.csv', line: 70_000 },
    });
  });

  it('is refused when one of its files is missing', async () => {
    await write();
    await rm(join(folder, 'streets.csv'));
    await expect(readDivisions(folder, '330211')).rejects.toMatchObject({ code: 'DIVISIONS_FILE_MISSING' });
  });

  it('of 620,000 rows is read in a heap that could not hold them', async () => {
    await write();
    const file = createWriteStream(join(folder, 'villages.csv'), { flags: 'a' });
    for (let street = 0; street < 1_000; street += 1) {
      const code = `44${String(street).padStart(4, '0')}001`;
      const rows = Array.from({ length: 620 }, (_, index) => {
        const village = `${code}${String(index + 1).padStart(3, '0')}`;
        return `\n${village},第${index}村民委员会,${code},44,4401,${code.slice(0, 6)}`;
      });
      if (!file.write(rows.join(''))) await once(file, 'drain');
    }
    await once(file.end(), 'close');

    // A process of its own with a heap of 64 MB: were the rows kept, some 200 MB, it would die. It runs what was built.
    const built = join(__dirname, '../../dist/divisions/read-divisions.js');
    const script = `require(${JSON.stringify(built)}).readDivisions(${JSON.stringify(folder)}, '330211')
      .then(({ divisions, rowsRead }) => console.log(JSON.stringify([divisions.length, rowsRead])))`;
    const run = promisify(execFile)(process.execPath, ['--max-old-space-size=64', '-e', script]);
    expect(JSON.parse((await run).stdout)).toEqual([5, 620_008]);
  });
});
