import { z } from 'zod';

/** The 31 characters of a code: digits and capital letters without I, O, S, V and Z, which are taken for others (GB 32100-2015 §4). */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Registering authority, kind of body, six digits of the place, nine characters of the organisation, the check character. */
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Each character before the last counts 3 times as much as the one before it, modulo 31 (GB 32100-2015, annex A). */
function checkCharacter(code: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31];
}

/** The code that begins with these 17 characters. */
export function creditCodeOf(seventeen: string): string {
  return `${seventeen}${checkCharacter(seventeen) ?? ''}`;
}

/** Is it a unified social credit code 统一社会信用代码, as GB 32100-2015 makes them: 18 characters, the last one checks the others? */
export function isCreditCode(code: string): boolean {
  return SHAPE.test(code) && code.at(-1) === checkCharacter(code);
}

/** Reads a unified social credit code as people write it: small letters and blanks around it are none of its own. */
export const creditCode = z
  .string()
  .trim()
  .max(64)
  .transform((code) => code.toUpperCase())
  .refine(
    isCreditCode,
    'must be a unified social credit code (GB 32100): 18 characters, the last one checks the others',
  );
