import { catalogue, type LocalStackErrorCode } from './catalogue.js';

/** Facts that fill the `{placeholders}` of an error's texts. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

const fill = (template: string, details: ErrorDetails): string =>
  template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(details[name] ?? placeholder));

/** What the local stack refuses or fails with: a stable code, what happened, and what to do about it. */
export class LocalStackError extends Error {
  override readonly name = 'LocalStackError';
  /** Stable; see `catalogue`. */
  readonly code: LocalStackErrorCode;
  /** What the person at the keyboard can do now. */
  readonly hint: string;
  readonly details: ErrorDetails;

  constructor(code: LocalStackErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(fill(catalogue[code].message, details), options);
    this.code = code;
    this.hint = fill(catalogue[code].hint, details);
    this.details = details;
  }
}

/** An error as a person should read it: code, message and hint; a stack trace only where it is a fault of ours. */
export function describeError(error: unknown): string {
  if (error instanceof LocalStackError) return `${error.code}: ${error.message}\n  → ${error.hint}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
