import { z } from 'zod';

/** What a citizen's identity number says of its holder (GB 11643-1999). */
export interface IdentityNumberFacts {
  /** Administrative code of the first registration: 6 digits, GB/T 2260 of that time. */
  readonly regionCode: string;
  /** Day of birth, `1986-03-05`. */
  readonly bornOn: string;
  readonly sex: 'FEMALE' | 'MALE';
}

/** GB 11643-1999 §5: the weight of position i from the right is 2^(i−1) mod 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** The check character for each remainder: ISO 7064, MOD 11-2. */
const CHECKS = '10X98765432';

/**
 * The check character of an identity number.
 *
 * @param body its first 17 digits
 */
export function identityCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return CHECKS.charAt(sum % 11);
}

/** A number of the 15 digits that cards had until 1999 as the 18 of today: the century put in, the check character added. */
function lengthened(number: string): string {
  const body = `${number.slice(0, 6)}19${number.slice(6)}`;
  return body + identityCheckCharacter(body);
}

function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return (
    date.getUTCMonth() + 1 === month && date.getUTCDate() === day && date.getUTCFullYear() === year && year >= 1850
  );
}

/**
 * An identity number as it is kept and compared: 18 characters, half-width, no spaces or dashes, `X` upper case.
 *
 * @returns null when it is none: its length, a day of birth that the calendar lacks, or a wrong check character
 */
export function normaliseIdentityNumber(text: string): string | null {
  const compact = text
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015]/g, '')
    .toUpperCase();
  const number = /^\d{15}$/.test(compact) ? lengthened(compact) : compact;
  if (!/^[1-9]\d{16}[\dX]$/.test(number) || !isDay(number.slice(6, 14))) return null;
  return identityCheckCharacter(number.slice(0, 17)) === number.charAt(17) ? number : null;
}

/** What a number says, that {@link normaliseIdentityNumber} gave. */
export function identityNumberFacts(number: string): IdentityNumberFacts {
  return {
    regionCode: number.slice(0, 6),
    bornOn: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    // The 17th digit, the last of the sequence: odd for men, even for women.
    sex: Number(number.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE',
  };
}

/** An identity number in an input, normalised. The refusal does not repeat it: it is personal data. */
export const identityNumberSchema = z.string().transform((text, context) => {
  const number = normaliseIdentityNumber(text);
  if (number !== null) return number;
  context.issues.push({
    code: 'custom',
    message: 'must be an identity number of 18 characters (or 15 digits) whose check character is right',
    input: '[hidden]',
  });
  return z.NEVER;
});
