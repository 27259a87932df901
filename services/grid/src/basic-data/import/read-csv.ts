import { TextDecoder } from 'node:util';
import { GridhallError } from '@gridhall/service-kit';
import { CsvError, parse } from 'csv-parse';
import { importErrors as errors } from './import.errors.js';
import type { SourceRow } from './read-rows.js';

/** Is a piece of a file UTF-8, but perhaps for a character that its end cuts in two? */
function isUtf8(piece: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The rows of a CSV in UTF-8, with or without BOM, or in GBK as spreadsheets of Chinese systems write it: which of the two
 * its first piece tells. A piece after the other, in memory bounded by the piece.
 *
 * @throws IMPORT_ENCODING_WRONG, IMPORT_CSV_MALFORMED
 */
export async function* readCsv(source: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow[]> {
  let rows: SourceRow[] = [];
  let decoder: TextDecoder | undefined;
  let last = 0;
  let failure: unknown;
  const parser = parse({
    ...{ bom: true, relaxColumnCount: true, skipEmptyLines: true },
    // Rows are taken here, inside the parser: handing each on through a stream takes several times as long.
    onRecord: (cells: string[], { lines }) => {
      last = lines;
      rows.push({ row: lines, cells });
      return null;
    },
  });
  parser.on('error', (error) => (failure ??= error)).resume();
  const push = async (text: string): Promise<void> =>
    new Promise((resolve) => {
      parser.write(text, () => {
        resolve();
      });
    });
  const taken = (): SourceRow[] => {
    if (failure !== undefined) throw malformed(failure, last + 1);
    const full = rows;
    rows = [];
    return full;
  };
  const decoded = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? (decoder?.decode() ?? '') : (decoder?.decode(piece, { stream: true }) ?? '');
    } catch {
      throw new GridhallError(errors.IMPORT_ENCODING_WRONG, { row: last + 1 });
    }
  };
  for await (const piece of source) {
    decoder ??= new TextDecoder(isUtf8(piece) ? 'utf-8' : 'gbk', { fatal: true });
    await push(decoded(piece));
    yield taken();
  }
  await push(decoded());
  await new Promise<void>((resolve) => {
    parser.once('error', () => {
      resolve();
    });
    parser.end(() => {
      resolve();
    });
  });
  yield taken();
}

function malformed(error: unknown, row: number): unknown {
  return error instanceof CsvError
    ? new GridhallError(errors.IMPORT_CSV_MALFORMED, { row: Number(error['lines'] ?? row), reason: error.code })
    : error;
}
