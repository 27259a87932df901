import { GridhallError } from '@gridhall/service-kit';
import { importErrors as errors } from './import.errors.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

/** A row of a file. */
export interface SourceRow {
  /** Its number as a spreadsheet or an editor shows it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The largest file, in bytes. */
const LARGEST_FILE_BYTES = 64 * 1_048_576;
/** How a .xlsx begins: it is a ZIP (APPNOTE.TXT §4.3.7). */
const ZIP_MARK = Buffer.from('PK\u0003\u0004', 'latin1');

/** Passes a file on, as long as it is not too large. */
async function* bounded(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes > LARGEST_FILE_BYTES) {
      throw new GridhallError(errors.IMPORT_FILE_TOO_LARGE, { limitBytes: LARGEST_FILE_BYTES }, { httpStatus: 413 });
    }
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.length);
  }
}

/**
 * The rows of a CSV or .xlsx, whichever its first bytes say it is, some at a time.
 *
 * @throws IMPORT_FILE_TOO_LARGE, IMPORT_ENCODING_WRONG, IMPORT_CSV_MALFORMED, IMPORT_XLSX_MALFORMED
 */
export async function* readRows(source: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow[]> {
  const pieces = bounded(source);
  const begun = await pieces.next();
  const head = begun.done === true ? Buffer.alloc(0) : begun.value;
  if (!head.subarray(0, ZIP_MARK.length).equals(ZIP_MARK)) {
    yield* readCsv(
      (async function* () {
        yield head;
        yield* pieces;
      })(),
    );
    return;
  }
  const whole = [head];
  for await (const piece of pieces) whole.push(piece);
  yield* readXlsx(Buffer.concat(whole));
}
