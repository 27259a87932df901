import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';
import { sha256 } from '../aggregate/timeline.js';

type CursorValue = string | number | boolean | null | { readonly $date: number };

function scopeMark(scope: string): string {
  return sha256(scope).slice(0, 8);
}

/**
 * An opaque cursor: the sort values of a row, marked with the query that it belongs to.
 *
 * @param scope names the query and its filter: a cursor of another one is refused
 */
export function encodeCursor(scope: string, values: readonly unknown[]): string {
  const written = values.map((value): unknown => (value instanceof Date ? { $date: value.getTime() } : value));
  return Buffer.from(JSON.stringify([scopeMark(scope), ...written])).toString('base64url');
}

/**
 * The sort values in a cursor of the query `scope`.
 *
 * @throws CURSOR_INVALID
 */
export function decodeCursor(scope: string, cursor: string, length: number): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parsed) && parsed.length === length + 1 && parsed[0] === scopeMark(scope)) {
      return (parsed.slice(1) as CursorValue[]).map((value) =>
        typeof value === 'object' && value !== null ? new Date(value.$date) : value,
      );
    }
  } catch {
    // Not JSON: not a cursor of ours.
  }
  throw new GridhallError(commonErrors.CURSOR_INVALID);
}
