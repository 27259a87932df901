import type { Caller } from '@gridhall/service-kit';

/** The platform itself, and what of it acts, such as `clock`. */
export interface Platform {
  readonly system: string;
}

/** Whoever takes a step. */
export type Doer = Caller | Platform;

/** Is it no person who acts? */
export function isPlatform(doer: Doer): doer is Platform {
  return 'system' in doer;
}

/** The units that a person is posted in; none for the platform. */
export function unitsOf(doer: Doer): string[] {
  return isPlatform(doer) ? [] : doer.postings.flatMap(({ unit }) => unit ?? []);
}
