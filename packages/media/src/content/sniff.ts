import { fileTypeFromBuffer } from 'file-type';
import { mediaErrors, refused } from '../media.errors.js';
import { allowedTypes, formats, type MediaKind } from '../media.kinds.js';

/** So many of a medium's first bytes tell its type. */
export const HEAD_BYTES = 65_536;
/** The end-of-central-directory record of a ZIP lies so near to the end (APPNOTE 4.3.16: 22 bytes and a comment). */
export const TAIL_BYTES = 65_557;

/** Does a ZIP archive end here, with its directory where the record says it begins? */
function endsZip(tail: Buffer): boolean {
  const record = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (record === -1 || record + 22 > tail.length) return false;
  const directory = record - tail.readUInt32LE(record + 12);
  // A directory longer than what we look at is taken to be one.
  return directory < 0 || tail.toString('latin1', directory, directory + 2) === 'PK';
}

/** What else a file would be taken for by another program; null for nothing else. */
function otherNature(type: string, head: Buffer, tail: Buffer): string | null {
  const beginning = head.toString('latin1', 0, 1_024);
  // Readers of PDF look for its mark among the first 1,024 bytes (PDF 32000-1:2008, Annex H.3.4).
  if (type !== 'application/pdf' && beginning.includes('%PDF-')) return 'application/pdf';
  if (/<(?:!doctype\s+html|html|script|svg)[\s>]/i.test(beginning)) return 'text/html';
  return endsZip(tail) ? 'application/zip' : null;
}

/**
 * The type of a medium, by its content.
 *
 * @param head the first {@link HEAD_BYTES}
 * @param tail the last {@link TAIL_BYTES}
 * @throws MEDIUM_TYPE_FALSE, MEDIUM_AMBIGUOUS, MEDIUM_MALFORMED
 */
export async function typeOf(
  kind: MediaKind,
  head: Buffer,
  tail: Buffer,
): Promise<{ readonly type: string; readonly extension: string }> {
  const found = (await fileTypeFromBuffer(head))?.mime ?? 'unknown';
  const format = formats[kind][found];
  if (format === undefined) {
    throw refused(mediaErrors.MEDIUM_TYPE_FALSE, { kind, found, allowed: allowedTypes(kind) });
  }
  const other = otherNature(format.type, head, tail);
  if (other !== null) throw refused(mediaErrors.MEDIUM_AMBIGUOUS, { type: format.type, found: other });
  // A PDF that was cut off has lost its end (PDF 32000-1:2008 §7.5.5).
  if (kind === 'DOCUMENT' && !tail.subarray(-1_024).includes('%%EOF')) {
    throw refused(mediaErrors.MEDIUM_MALFORMED, { kind });
  }
  return format;
}
