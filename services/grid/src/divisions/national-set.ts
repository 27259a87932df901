import { join } from 'node:path';
import { readCsv } from './csv.js';
import type { Division, Origin } from './division.js';
import { checkCode, checkName, checkParent, kindByName, parentOf } from './division.rules.js';

type Cells = Readonly<Record<'code' | 'name' | 'areaCode' | 'streetCode' | 'cityCode' | 'provinceCode', string>>;

/** The three files of the national set, and how each says in which places its rows lie, the nearest first. */
const FILES = [
  {
    name: 'areas.csv',
    level: 'DISTRICT',
    digits: 6,
    columns: ['code', 'name', 'cityCode', 'provinceCode'],
    parents: [],
  },
  {
    name: 'streets.csv',
    level: 'TOWN',
    digits: 9,
    columns: ['code', 'name', 'areaCode', 'provinceCode', 'cityCode'],
    parents: [{ column: 'areaCode', digits: 6 }],
  },
  {
    name: 'villages.csv',
    level: 'VILLAGE',
    digits: 12,
    columns: ['code', 'name', 'streetCode', 'provinceCode', 'cityCode', 'areaCode'],
    parents: [
      { column: 'streetCode', digits: 9 },
      { column: 'areaCode', digits: 6 },
    ],
  },
] as const;

/** Checks what every row must be; only a row of the district is checked against the places that it names. */
function readRow(
  file: (typeof FILES)[number],
  cells: Partial<Cells>,
  districtCode: string,
  origin: Origin,
): Division | null {
  const { level, digits, parents } = file;
  const code = checkCode(cells.code ?? '', [digits], origin);
  const name = checkName(cells.name ?? '', origin);
  const isOurs = code.startsWith(districtCode) || cells.areaCode === districtCode;
  if (!isOurs) return null;
  for (const parent of parents)
    checkParent(cells[parent.column] ?? '', code.slice(0, parent.digits), origin, parent.column);
  return { code, name, level, kind: kindByName(level, name), parentCode: parentOf(code), origin };
}

/**
 * A district's rows of a folder with the national set: `areas.csv`, `streets.csv`, `villages.csv`, 620,000 rows in all.
 *
 * @throws the errors of readCsv, DIVISIONS_CODE_WRONG, DIVISIONS_NAME_WRONG, DIVISIONS_PARENT_WRONG
 */
export async function readNationalSet(folder: string, districtCode: string, onRow: () => void): Promise<Division[]> {
  const rows: Division[] = [];
  for (const file of FILES) {
    const found = await readCsv<string, Division>({
      path: join(folder, file.name),
      columns: file.columns,
      onRow,
      read: (cells, origin) => readRow(file, cells, districtCode, origin),
    });
    rows.push(...found);
  }
  return rows;
}
