import { z } from 'zod';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';
import { sha256 } from '../aggregate/timeline.js';

/** What a row is sorted by: anything else in a cursor, an operator above all, was put there by hand. */
const sortValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ $date: z.int() }).transform(({ $date }) => new Date($date)),
]);

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
    const [mark, ...values] = z.array(z.unknown()).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (mark === scopeMark(scope) && values.length === length)
      return values.map((value) => sortValueSchema.parse(value));
  } catch {
    // Not JSON, or not of this shape: not a cursor of ours.
  }
  throw new GridhallError(commonErrors.CURSOR_INVALID);
}
