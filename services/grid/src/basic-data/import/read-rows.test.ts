import type { GridhallError } from '@gridhall/service-kit';
import fc from 'fast-check';
import { readRows, type SourceRow } from './read-rows.js';
import { workbook } from './workbook.fixture.js';

/** The file in pieces of so many bytes. */
async function* inPieces(file: Buffer, bytes = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.length; at += bytes) yield Promise.resolve(file.subarray(at, at + bytes));
}

async function read(file: Buffer | string, bytes?: number): Promise<SourceRow[]> {
  const all: SourceRow[] = [];
  for await (const rows of readRows(inPieces(Buffer.from(file as string), bytes))) all.push(...rows);
  return all;
}

/** What refuses a file: code and row. */
async function codeOf(file: Buffer | string): Promise<unknown> {
  try {
    await read(file);
    return null;
  } catch (error) {
    const { extensions } = error as GridhallError;
    return [extensions['code'], extensions['row']];
  }
}

/** 姓名,住址 / 王建国,江滨路 in GBK. */
const GBK = Buffer.from([
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd7, 0xa1, 0xd6, 0xb7, 0x0d, 0x0a],
  ...[0xcd, 0xf5, 0xbd, 0xa8, 0xb9, 0xfa, 0x2c, 0xbd, 0xad, 0xb1, 0xf5, 0xc2, 0xb7, 0x0d, 0x0a],
]);
const EXPECTED = [
  { row: 1, cells: ['姓名', '住址'] },
  { row: 2, cells: ['王建国', '江滨路'] },
];

describe('a file of rows', () => {
  it.each<[string, Buffer | string]>([
    ['UTF-8', '姓名,住址\n王建国,江滨路\n'],
    ['UTF-8 with BOM and CRLF', '\ufeff姓名,住址\r\n王建国,江滨路\r\n'],
    ['without a last line break', '姓名,住址\n王建国,江滨路'],
    ['GBK', GBK],
    [
      '.xlsx',
      workbook([
        ['姓名', '住址'],
        ['王建国', '江滨路'],
      ]),
    ],
  ])('is read: %s', async (_, file) => {
    expect(await read(file)).toEqual(EXPECTED);
  });

  it('is the same however it is cut into pieces', async () => {
    const file = Buffer.from('\ufeff姓名,住址\n"王,建国","江滨\n路"\n李雪,"他说""好"""\n');
    const whole = await read(file);
    expect(whole.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, '姓名'],
      [3, '王,建国'],
      [4, '李雪'],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 30 }), async (bytes) => {
        expect(await read(file, bytes)).toEqual(whole);
      }),
      { numRuns: 28 },
    );
  });

  it('of a workbook keeps its columns where cells are empty, its numbers, and the numbers of its rows', async () => {
    const rows = await read(
      workbook([
        ['a', 'b', 'c'],
        ['', '', ''],
        ['x & y', '', 86.5],
        ['', 'z'],
      ]),
    );
    expect(rows).toEqual([
      { row: 1, cells: ['a', 'b', 'c'] },
      { row: 3, cells: ['x & y', '', '86.5'] },
      { row: 4, cells: ['', 'z'] },
    ]);
  });

  it.each<[string, Buffer | string, unknown]>([
    [
      'neither UTF-8 nor GBK',
      Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0x81, 0x0a])]),
      ['IMPORT_ENCODING_WRONG', 1],
    ],
    ['a quote that is never closed', 'a,b\n1,"2\n3,4\n', ['IMPORT_CSV_MALFORMED', expect.any(Number)]],
    ['a quote within a field', 'a,b\n1,2\n3,4"5"\n', ['IMPORT_CSV_MALFORMED', 3]],
    ['a ZIP that is cut off', workbook([['a']]).subarray(0, 100), ['IMPORT_XLSX_MALFORMED', undefined]],
  ])('is refused with its row: %s', async (_, file, code) => {
    expect(await codeOf(file)).toEqual(code);
  });
});
