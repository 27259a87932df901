import { divisionErrors as errors } from './divisions.errors.js';
import { rowError, type Division, type Origin } from './division.js';

/** The levels that divisions are published for, by the length of their code (domain §2). */
const LEVELS = { 6: 'DISTRICT', 9: 'TOWN', 12: 'VILLAGE' } as const;
const KINDS = { DISTRICT: ['DISTRICT'], TOWN: ['STREET', 'TOWN'], VILLAGE: ['COMMUNITY', 'VILLAGE'] } as const;

const LONGEST_NAME = 50;

/** The level of a division's code; undefined when its length is none of theirs. */
export function divisionLevel(code: string): Division['level'] | undefined {
  return LEVELS[code.length as keyof typeof LEVELS];
}

/** The code of the place that a place lies in, by its own code (domain §2); null for a district. */
export function parentOf(code: string): string | null {
  return code.length > 6 ? code.slice(0, -3) : null;
}

/** What a place is, by its name: …街道 is a street, …社区 and …居委会 a community, else town and village. */
export function kindByName(level: Division['level'], name: string): Division['kind'] {
  if (level === 'DISTRICT') return 'DISTRICT';
  if (level === 'TOWN') return /街道(办事处)?$/.test(name) ? 'STREET' : 'TOWN';
  return /(社区|居委会|居民委员会)$/.test(name) ? 'COMMUNITY' : 'VILLAGE';
}

/**
 * The code in a column.
 *
 * @param digits the lengths that fit
 * @throws DIVISIONS_CODE_WRONG
 */
export function checkCode(value: string, digits: readonly number[], origin: Origin, column = 'code'): string {
  if (/^\d+$/.test(value) && digits.includes(value.length)) return value;
  throw rowError(errors.DIVISIONS_CODE_WRONG, origin, column, { value, digits: digits.join(' / ') });
}

/** @throws DIVISIONS_NAME_WRONG */
export function checkName(value: string, origin: Origin, column = 'name'): string {
  if (value !== '' && value.length <= LONGEST_NAME) return value;
  throw rowError(errors.DIVISIONS_NAME_WRONG, origin, column);
}

/**
 * A code in a row that must be what another code of the row says.
 *
 * @throws DIVISIONS_PARENT_WRONG
 */
export function checkParent(value: string, expected: string, origin: Origin, column: string): void {
  if (value !== expected) throw rowError(errors.DIVISIONS_PARENT_WRONG, origin, column, { value, expected });
}

/** @throws DIVISIONS_LEVEL_WRONG */
export function checkLevel(value: string, code: string, origin: Origin): Division['level'] {
  const expected = divisionLevel(code);
  if (expected !== undefined && value === expected) return expected;
  throw rowError(errors.DIVISIONS_LEVEL_WRONG, origin, 'level', { value, expected });
}

/** @throws DIVISIONS_KIND_WRONG */
export function checkKind(value: string, level: Division['level'], origin: Origin): Division['kind'] {
  const kinds: readonly Division['kind'][] = KINDS[level];
  const kind = kinds.find((one) => one === value);
  if (kind === undefined) {
    throw rowError(errors.DIVISIONS_KIND_WRONG, origin, 'kind', { value, expected: kinds.join(' / ') });
  }
  return kind;
}

/**
 * Checks that the rows of a district make one tree, and puts them in the order of their codes.
 *
 * @throws DIVISIONS_DISTRICT_MISSING, DIVISIONS_DUPLICATE, DIVISIONS_ORPHAN
 */
export function checkTree(rows: readonly Division[]): Division[] {
  const first = new Map<string, Division>();
  for (const row of rows) {
    const known = first.get(row.code);
    if (known !== undefined) {
      throw rowError(errors.DIVISIONS_DUPLICATE, row.origin, 'code', {
        value: row.code,
        firstFile: known.origin.file,
        firstLine: known.origin.line,
      });
    }
    first.set(row.code, row);
  }
  for (const { code, parentCode, origin } of rows) {
    if (parentCode !== null && !first.has(parentCode)) {
      throw rowError(errors.DIVISIONS_ORPHAN, origin, 'code', { value: parentCode, code });
    }
  }
  return [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
}
