import { Converter } from 'opencc-js/t2cn';

/** A text as it is compared: one form for what means the same. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where in the original the character begins that it came from. */
  readonly origins: readonly number[];
}

// The package's declarations name their parts in a way that node's own resolution does not find.
const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;
const known = new Map<string, string>();

/**
 * One character: full width becomes half width (UAX #15, NFKC), capitals small, traditional simplified. Character by character, so that a
 * match can be shown in the original; words that differ by more than characters (軟體, 软件) stay two words.
 */
function foldCharacter(character: string): string {
  if (character < '\u0080') return character.toLowerCase();
  const seen = known.get(character);
  if (seen !== undefined) return seen;
  const folded = toSimplified(character.normalize('NFKC').toLowerCase());
  // A document may hold anything; of all scripts together there are some ten thousand characters in use.
  if (known.size < 50_000) known.set(character, folded);
  return folded;
}

/** {@link Folded}'s text alone. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** Folds a text and remembers where each part came from, to show a match in it. */
export function foldWithOrigins(original: string): Folded {
  const origins: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    origins.push(...Array.from({ length: folded.length }, () => at));
    text += folded;
    at += character.length;
  }
  return { text, origins };
}
