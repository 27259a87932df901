import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { identityCheckCharacter } from '@gridhall/service-kit';

/** Rows that are made together. */
const PIECE = 1_000;
/** So many residents live in a household. */
const PER_HOUSEHOLD = 5;

async function writeRows(path: string, header: string, rows: number, rowOf: (index: number) => string): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let from = 0; from < rows; from += PIECE) {
    const some = Array.from({ length: Math.min(PIECE, rows - from) }, (_, index) => rowOf(from + index));
    if (!file.write(`${some.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

const addressOf = (index: number): string => `滨江路${Math.floor(index / PER_HOUSEHOLD) + 1}号`;
const gridOf = (grids: readonly string[], index: number): string =>
  grids[Math.floor(index / PER_HOUSEHOLD) % grids.length] ?? '';

/** A number that is right and nobody's: no division has a code that begins with 99. */
function identityNumberOf(index: number): string {
  const day = new Date(Date.UTC(1950, 0, 1 + (index % 20_000))).toISOString().slice(0, 10).replaceAll('-', '');
  const body = `99${String(Math.floor(index / 20_000)).padStart(4, '0')}${day}${String(index % 1_000).padStart(3, '0')}`;
  return body + identityCheckCharacter(body);
}

/** Writes the households that {@link writeResidents} puts people into. */
export async function writeHouseholds(path: string, grids: readonly string[], residents: number): Promise<void> {
  await writeRows(path, 'placeCode,address,kind', Math.ceil(residents / PER_HOUSEHOLD), (household) => {
    const index = household * PER_HOUSEHOLD;
    return `${gridOf(grids, index)},${addressOf(index)},FAMILY`;
  });
}

/**
 * Writes residents, made up: one in ten has a care tag.
 *
 * @param brokenRow the row, as a spreadsheet numbers it, whose identity number is wrong
 */
export async function writeResidents(
  path: string,
  grids: readonly string[],
  residents: number,
  brokenRow = 0,
): Promise<void> {
  const header = 'placeCode,householdAddress,name,identityNumber,phone,address,relation,tags';
  await writeRows(path, header, residents, (index) => {
    const number = index + 2 === brokenRow ? '990000' : identityNumberOf(index);
    const phone = `10${String(index).padStart(9, '0')}`;
    const place = `${gridOf(grids, index)},${addressOf(index)}`;
    return `${place},王某${index},${number},${phone},${addressOf(index)},HEAD,${index % 10 === 0 ? 'LIVING_ALONE' : ''}`;
  });
}
