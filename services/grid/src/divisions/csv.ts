import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TextDecoder } from 'node:util';
import { GridhallError } from '@gridhall/service-kit';
import { CsvError, parse } from 'csv-parse';
import type { Origin } from './division.js';
import { divisionErrors as errors } from './divisions.errors.js';

/** A file of rows with known columns. */
export interface CsvFile<Column extends string, Row> {
  readonly path: string;
  readonly columns: readonly Column[];
  /** Checks a row, and makes of it what is kept; null for what is not. */
  readonly read: (cells: Readonly<Record<Column, string>>, origin: Origin) => Row | null;
  /** Told of every row, kept or not. */
  readonly onRow: () => void;
}

const NEW_LINE = 0x0a;

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEW_LINE); at !== -1; at = bytes.indexOf(NEW_LINE, at + 1)) lines += 1;
  return lines;
}

/** Passes bytes on as they are, and stops at the first that is no UTF-8. */
function onlyUtf8(file: string): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  const wrong = (at: number): GridhallError => new GridhallError(errors.DIVISIONS_ENCODING_WRONG, { file, line: at });
  return new Transform({
    transform(chunk: Buffer, _, done) {
      try {
        // Streaming: a character may be cut in two by the end of a chunk.
        decoder.decode(chunk, { stream: true });
        line += countLines(chunk);
        done(null, chunk);
      } catch {
        const [sound = ''] = chunk.toString('utf8').split('\ufffd');
        done(wrong(line + countLines(Buffer.from(sound))));
      }
    },
    flush(done) {
      try {
        decoder.decode();
        done();
      } catch {
        done(wrong(line));
      }
    },
  });
}

/** What the operating system answers for a path where no readable file is. */
const NO_FILE: readonly unknown[] = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'];

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && NO_FILE.includes(error.code);
}

/**
 * Reads a file row by row, in memory bounded by what is kept: a national file has 620,000 rows, a district a few hundred.
 *
 * @throws DIVISIONS_FILE_MISSING, DIVISIONS_ENCODING_WRONG, DIVISIONS_HEADER_WRONG, DIVISIONS_ROW_MALFORMED, and what `read`
 *   throws
 */
export async function readCsv<Column extends string, Row>(options: CsvFile<Column, Row>): Promise<Row[]> {
  const { path, columns, read, onRow } = options;
  const file = basename(path);
  const kept: Row[] = [];
  let header: readonly string[] | undefined;

  const checkHeader = (cells: readonly string[]): void => {
    header = cells;
    if (cells.join() === columns.join()) return;
    throw new GridhallError(errors.DIVISIONS_HEADER_WRONG, {
      file,
      expected: columns.join(','),
      found: cells.join(','),
    });
  };
  const parser = parse({
    bom: true,
    trim: true,
    skipEmptyLines: true,
    relaxColumnCount: true,
    // Rows are dropped here, inside the parser: handing each on through a stream takes several times as long.
    onRecord: (cells: string[], { lines: line }) => {
      if (header === undefined) {
        checkHeader(cells);
        return null;
      }
      onRow();
      if (cells.length !== columns.length) throw malformed(line, `${cells.length}`);
      const row = {} as Record<Column, string>;
      for (const [index, column] of columns.entries()) row[column] = cells[index] ?? '';
      const value = read(row, { file, line });
      if (value !== null) kept.push(value);
      return null;
    },
  });
  function malformed(line: unknown, reason: string): GridhallError {
    return new GridhallError(errors.DIVISIONS_ROW_MALFORMED, { file, line, columns: columns.length, reason });
  }

  try {
    await pipeline(createReadStream(path), onlyUtf8(file), parser.resume());
  } catch (error) {
    if (error instanceof CsvError) throw malformed(error['lines'], error.code);
    if (isMissing(error)) throw new GridhallError(errors.DIVISIONS_FILE_MISSING, { file: path });
    throw error;
  }
  if (header === undefined) checkHeader([]);
  return kept;
}
