import { GridhallError } from '@gridhall/service-kit';
import { CARE_TAG_LIST } from '../care-tags.js';
import type { RecordKindName } from '../record.js';
import { importErrors } from './import.errors.js';

/** A column of a file. */
export interface Column {
  /** The field that it fills, and its English name; files may have either name. */
  readonly field: string;
  readonly zh: string;
  readonly isRequired: boolean;
  /** What a cell must be. */
  readonly hint: string;
  readonly hintZh: string;
  /** What the field's schema is given for a cell, which is trimmed and not empty. */
  readonly read?: (cell: string) => unknown;
}

/** Words of a file for the values of an enumeration, beside the values themselves. */
const words = (byWord: Readonly<Record<string, string>>) => (cell: string) =>
  byWord[cell] ?? cell.toUpperCase().replaceAll(/[\s-]+/g, '_');

const TAG_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  CARE_TAG_LIST.map(({ code, nameZh }) => [nameZh, code]),
);

const text = (field: string, zh: string, longest: number, isRequired: boolean): Column => ({
  ...{ field, zh, isRequired },
  hint: `${isRequired ? '1 to' : 'at most'} ${longest} characters`,
  hintZh: isRequired ? `必填，不超过 ${longest} 个字符` : `不超过 ${longest} 个字符`,
});
const phone = (field: string, zh: string): Column => ({
  ...{ field, zh, isRequired: false },
  hint: 'a phone number of digits, with `+` before and `-` between',
  hintZh: '应为电话号码（数字，可含“+”和“-”）',
});
const grid: Column = {
  ...{ field: 'placeCode', zh: '网格编码', isRequired: true },
  hint: 'the 15 digits of a grid',
  hintZh: '应为 15 位网格编码',
};

/** The columns of each kind of file, in the order in which a template has them. */
export const COLUMNS: Readonly<Record<RecordKindName, readonly Column[]>> = {
  household: [
    grid,
    text('address', '住址', 200, true),
    {
      ...{ field: 'kind', zh: '住户类型', isRequired: true },
      hint: 'one of FAMILY, COLLECTIVE, RENTED, VACANT',
      hintZh: '应为：家庭户、集体户、出租房、空置',
      read: words({ 家庭户: 'FAMILY', 集体户: 'COLLECTIVE', 出租房: 'RENTED', 空置: 'VACANT' }),
    },
    {
      ...{ field: 'floorAreaSquareMetres', zh: '建筑面积', isRequired: false },
      hint: 'square metres, above 0',
      hintZh: '应为大于 0 的平方米数',
      read: Number,
    },
  ],
  resident: [
    grid,
    text('householdAddress', '住址', 200, true),
    text('name', '姓名', 50, true),
    {
      ...{ field: 'identityNumber', zh: '公民身份号码', isRequired: true },
      hint: 'an identity number of 18 characters (or 15 digits) whose check character is right',
      hintZh: '应为校验码正确的 18 位（或 15 位）公民身份号码',
    },
    phone('phone', '电话'),
    text('address', '户籍地址', 200, false),
    {
      ...{ field: 'relation', zh: '与户主关系', isRequired: true },
      hint: 'HEAD, SPOUSE, CHILD, PARENT, GRANDCHILD, GRANDPARENT, SIBLING, OTHER_RELATIVE, TENANT or NOT_RELATED',
      hintZh: '应为：户主、配偶、子女、父母、孙子女、祖父母、兄弟姐妹、其他亲属、承租人、非亲属',
      read: words({
        ...{ 户主: 'HEAD', 本人: 'HEAD', 配偶: 'SPOUSE', 子女: 'CHILD', 父母: 'PARENT', 孙子女: 'GRANDCHILD' },
        ...{ 祖父母: 'GRANDPARENT', 兄弟姐妹: 'SIBLING', 其他亲属: 'OTHER_RELATIVE', 承租人: 'TENANT' },
        ...{ 非亲属: 'NOT_RELATED' },
      }),
    },
    {
      ...{ field: 'tags', zh: '关爱标签', isRequired: false },
      hint: 'care tags with semicolons between, such as LIVING_ALONE;DISABLED',
      hintZh: '应为关爱标签，以分号分隔，如：独居老人;残疾人',
      read: (cell) =>
        cell
          .split(/[;；,，、|]/)
          .map((word) => word.trim())
          .filter((word) => word !== '')
          .map(words(TAG_WORDS)),
    },
  ],
  enterprise: [
    grid,
    text('name', '名称', 200, true),
    {
      ...{ field: 'creditCode', zh: '统一社会信用代码', isRequired: true },
      hint: 'a unified social credit code of 18 characters whose check character is right',
      hintZh: '应为校验码正确的 18 位统一社会信用代码',
    },
    {
      ...{ field: 'kind', zh: '企业类型', isRequired: true },
      hint: 'one of SHOP, PLANT, OFFICE, WAREHOUSE, FARM, CATERING, OTHER',
      hintZh: '应为：商铺、工厂、写字楼企业、仓库、农场、餐饮、其他',
      read: words({
        ...{ 商铺: 'SHOP', 工厂: 'PLANT', 写字楼企业: 'OFFICE', 仓库: 'WAREHOUSE', 农场: 'FARM' },
        ...{ 合作社: 'FARM', 餐饮: 'CATERING', 其他: 'OTHER' },
      }),
    },
    text('address', '地址', 200, true),
    text('contactName', '联系人', 50, false),
    phone('contactPhone', '联系电话'),
  ],
};

/** What is read of a row: by field, cells that are not empty; null when it has more of them than there are columns. */
export type CellReader = (cells: readonly string[]) => Record<string, unknown> | null;

/**
 * How rows under a header are read; columns may stand in any order, under English or Chinese names.
 *
 * @throws IMPORT_HEADER_WRONG
 */
export function readerFor(kind: RecordKindName, header: readonly string[]): CellReader {
  const columns = COLUMNS[kind];
  const names = header.map((cell) => cell.trim());
  while (names.at(-1) === '') names.pop();
  const found = names.map((name) => columns.find(({ field, zh }) => field === name || zh === name));
  const missing = columns.filter((column) => column.isRequired && !found.includes(column));
  const unknown = names.filter((name, index) => found[index] === undefined || names.indexOf(name) !== index);
  if (missing.length > 0 || unknown.length > 0) {
    throw new GridhallError(importErrors.IMPORT_HEADER_WRONG, {
      missing: missing.map(({ field, zh }) => `${field} (${zh})`).join(', ') || '-',
      // A file without a header has people in its first row: no more of it is told than how many cells do not fit.
      unknown: String(unknown.length),
      known: columns.map(({ field, zh }) => `${field} (${zh})`).join(', '),
    });
  }
  return (cells) => {
    if (cells.slice(found.length).some((cell) => cell.trim() !== '')) return null;
    const values: Record<string, unknown> = {};
    for (const [index, column] of found.entries()) {
      const cell = cells[index]?.trim() ?? '';
      if (cell !== '' && column !== undefined)
        values[column.field] = column.read === undefined ? cell : column.read(cell);
    }
    return values;
  };
}
