import { stat } from 'node:fs/promises';
import { GridhallError } from '@gridhall/service-kit';
import type { Division } from './division.js';
import { checkTree } from './division.rules.js';
import { divisionErrors as errors } from './divisions.errors.js';
import { readFiveColumns } from './five-columns.js';
import { readNationalSet } from './national-set.js';

/** Rows between two reports of progress. */
const PROGRESS_ROWS = 10_000;

/** A district as its source has it, checked whole. */
export interface DivisionSource {
  /** The district, its towns and villages, by code. */
  readonly divisions: readonly Division[];
  /** Rows read, of whatever district. */
  readonly rowsRead: number;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new GridhallError(errors.DIVISIONS_FILE_MISSING, { file: path });
  return found.isDirectory();
}

/**
 * Reads and checks a district's divisions: nothing is written before all of them are sound.
 *
 * @param source a file in our five columns, or a folder with the national set
 * @param districtCode 6 digits
 * @param onProgress told the rows read, from time to time and at the end
 * @throws every error of divisionErrors
 */
export async function readDivisions(
  source: string,
  districtCode: string,
  onProgress: (rows: number) => void = () => undefined,
): Promise<DivisionSource> {
  if (!/^\d{6}$/.test(districtCode)) throw new GridhallError(errors.DIVISIONS_DISTRICT_CODE_WRONG, { districtCode });
  let rowsRead = 0;
  const onRow = (): void => {
    rowsRead += 1;
    if (rowsRead % PROGRESS_ROWS === 0) onProgress(rowsRead);
  };
  const read = (await isFolder(source)) ? readNationalSet : readFiveColumns;
  const rows = await read(source, districtCode, onRow);
  if (!rows.some(({ code }) => code === districtCode)) {
    throw new GridhallError(errors.DIVISIONS_DISTRICT_MISSING, { file: source, districtCode });
  }
  onProgress(rowsRead);
  return { divisions: checkTree(rows), rowsRead };
}
