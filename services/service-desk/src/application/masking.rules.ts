import type { Applicant } from './applicant.js';

const HIDDEN = '*';
/** Digits of a phone number that stay: enough to tell two apart at the window, too few to call. */
const KEPT_IN_FRONT = 3;
const KEPT_AT_END = 4;

/** A name with all but its ends hidden: 王建国 → 王*国, 王丽 → 王*, 欧阳娜娜 → 欧**娜. */
export function maskName(name: string): string {
  const letters = Array.from(name);
  const [first = HIDDEN] = letters;
  const last = letters.at(-1) ?? HIDDEN;
  if (letters.length < 3) return first + HIDDEN;
  return first + HIDDEN.repeat(letters.length - 2) + last;
}

/** A phone number with its middle hidden: 13812345678 → 138****5678; at least four digits are hidden. */
export function maskPhone(phone: string): string {
  const hidden = Math.max(phone.length - KEPT_IN_FRONT - KEPT_AT_END, 4);
  const end = phone.slice(Math.max(KEPT_IN_FRONT + hidden, phone.length - KEPT_AT_END));
  return phone.slice(0, KEPT_IN_FRONT) + HIDDEN.repeat(hidden) + end;
}

/** What everybody who sees the application sees of its applicant. */
export function maskApplicant({ name, phone }: Applicant): Applicant {
  return { name: maskName(name), phone: maskPhone(phone) };
}
