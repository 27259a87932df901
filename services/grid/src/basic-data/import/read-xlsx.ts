import { GridhallError } from '@gridhall/service-kit';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { importErrors as errors } from './import.errors.js';
import type { SourceRow } from './read-rows.js';

/** A part of a workbook unpacks to so many bytes at most: a small file that grows without end is refused. */
const LARGEST_PART_BYTES = 512 * 1_048_576;

function malformed(reason: string): GridhallError {
  return new GridhallError(errors.IMPORT_XLSX_MALFORMED, { reason });
}

/** Reads a part piece by piece; `take` gives what came to be with each piece. */
async function* partOf<Item>(
  zip: ZipFile,
  entry: Entry,
  on: Pick<SaxHandlers, 'open' | 'close' | 'text'>,
  take: () => Item[],
): AsyncGenerator<Item[]> {
  if (entry.uncompressedSize > LARGEST_PART_BYTES) {
    throw new GridhallError(errors.IMPORT_FILE_TOO_LARGE, { limitBytes: LARGEST_PART_BYTES });
  }
  const parser = new SaxesParser();
  parser.on('opentag', on.open);
  parser.on('closetag', ({ name }) => {
    on.close(plain(name));
  });
  parser.on('text', on.text);
  parser.on('error', (error) => {
    throw malformed(error.message);
  });
  const stream = await zip.openReadStreamPromise(entry);
  stream.setEncoding('utf8');
  for await (const piece of stream as AsyncIterable<string>) {
    parser.write(piece);
    yield take();
  }
  parser.close();
  yield take();
}

interface SaxHandlers {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** A name without its namespace's prefix: some programs write `x:row`. */
const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The texts that cells refer to by number, in order (ECMA-376-1 §18.4.9); readings 注音 are no part of them. */
async function readSharedStrings(zip: ZipFile, entry: Entry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  let [text, isIn, isReading] = ['', false, false];
  const parts = partOf(
    zip,
    entry,
    {
      open: ({ name }) => {
        if (plain(name) === 'si') text = '';
        if (plain(name) === 'rPh') isReading = true;
        isIn = plain(name) === 't';
      },
      close: (name) => {
        if (name === 'si') strings.push(text);
        if (name === 'rPh') isReading = false;
        isIn = false;
      },
      text: (piece) => {
        if (isIn && !isReading) text += piece;
      },
    },
    () => [],
  );
  for await (const _ of parts) continue;
  return strings;
}

/** The number of a column, from 0, by its letters: `A1` 0, `AA7` 26. */
function columnOf(reference: string): number {
  let number = 0;
  for (const letter of reference) {
    if (letter < 'A' || letter > 'Z') break;
    number = number * 26 + letter.charCodeAt(0) - 64;
  }
  return number - 1;
}

/** Columns beyond are not looked at: no file of ours has as many. */
const MOST_COLUMNS = 100;

/** The rows of a sheet (ECMA-376-1 §18.3.1.73), piece by piece. Empty rows are left out. */
async function* readSheet(zip: ZipFile, entry: Entry, strings: readonly string[]): AsyncGenerator<SourceRow[]> {
  let rows: SourceRow[] = [];
  let cells: string[] = [];
  let [row, column, type, value, isValue] = [0, -1, '', '', false];
  const open = ({ name, attributes }: SaxesTagPlain): void => {
    switch (plain(name)) {
      case 'row':
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        [cells, column] = [[], -1];
        break;
      case 'c':
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        [type, value] = [attributes['t'] ?? 'n', ''];
        break;
      case 'v':
      case 't':
        isValue = true;
    }
  };
  const close = (name: string): void => {
    if (name === 'v' || name === 't') isValue = false;
    if (name === 'c' && column < MOST_COLUMNS) {
      while (cells.length < column) cells.push('');
      cells[column] = type === 's' ? (strings[Number(value)] ?? '') : value;
    }
    if (name === 'row' && cells.some((cell) => cell !== '')) rows.push({ row, cells });
  };
  const text = (piece: string): void => {
    if (isValue) value += piece;
  };
  yield* partOf(zip, entry, { open, close, text }, () => {
    const full = rows;
    rows = [];
    return full;
  });
}

/**
 * The rows of the first sheet of a workbook (ECMA-376, .xlsx). The packed file and its shared texts are in memory, the sheet
 * goes through piece by piece.
 *
 * @throws IMPORT_XLSX_MALFORMED, IMPORT_FILE_TOO_LARGE
 */
export async function* readXlsx(file: Buffer): AsyncGenerator<SourceRow[]> {
  let zip: ZipFile;
  const entries = new Map<string, Entry>();
  try {
    zip = await fromBufferPromise(file, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : String(error));
  }
  const sheet = [...entries.keys()]
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1))[0];
  const entry = entries.get(sheet ?? '');
  if (entry === undefined) throw malformed('it has no sheet');
  yield* readSheet(zip, entry, await readSharedStrings(zip, entries.get('xl/sharedStrings.xml')));
}
