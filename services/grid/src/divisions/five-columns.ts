import { readCsv } from './csv.js';
import type { Division } from './division.js';
import { checkCode, checkKind, checkLevel, checkName, checkParent, parentOf } from './division.rules.js';

const COLUMNS = ['code', 'name', 'level', 'kind', 'parentCode'] as const;

/**
 * A district's rows of a file in our five columns. Rows of other districts may stand in it too; they are left out.
 *
 * @throws the errors of readCsv, DIVISIONS_CODE_WRONG, DIVISIONS_NAME_WRONG, DIVISIONS_LEVEL_WRONG, DIVISIONS_KIND_WRONG,
 *   DIVISIONS_PARENT_WRONG
 */
export async function readFiveColumns(path: string, districtCode: string, onRow: () => void): Promise<Division[]> {
  return readCsv({
    path,
    columns: COLUMNS,
    onRow,
    read: (row, origin): Division | null => {
      const code = checkCode(row.code, [6, 9, 12], origin);
      const level = checkLevel(row.level, code, origin);
      const kind = checkKind(row.kind, level, origin);
      const name = checkName(row.name, origin);
      const parentCode = parentOf(code);
      checkParent(row.parentCode, parentCode ?? '', origin, 'parentCode');
      return code.startsWith(districtCode) ? { code, name, level, kind, parentCode, origin } : null;
    },
  });
}
