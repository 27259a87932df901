/**
 * Whether a failure is the system's refusal of that name, such as `EEXIST`.
 *
 * Told by its code alone: an error that Node's own library makes may belong to another realm than this module's
 * `Error`, as under a test runner, and `instanceof` would deny it.
 */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
