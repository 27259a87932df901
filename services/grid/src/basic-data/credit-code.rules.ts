/** The characters of a unified social credit code 统一社会信用代码, without I, O, S, V, Z (GB 32100-2015 §4). */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** The weights of its first 17 characters: 3 to the power of the position, modulo 31 (GB 32100-2015 §5.3). */
const WEIGHTS = Array.from({ length: 17 }, (_, position) => 3 ** position % 31);

/** The check character of the first 17 characters of a code; null when one of them is none of a code. */
export function creditCodeCheck(first17: string): string | null {
  let sum = 0;
  for (const [position, weight] of WEIGHTS.entries()) {
    const value = CHARACTERS.indexOf(first17[position] ?? ' ');
    if (value === -1) return null;
    sum += value * weight;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] ?? null;
}

/** Is it a unified social credit code of 18 characters, upper case, whose check character is right (GB 32100-2015)? */
export function isCreditCode(text: string): boolean {
  return text.length === 18 && creditCodeCheck(text.slice(0, 17)) === text[17];
}
