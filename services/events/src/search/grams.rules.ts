import { fold } from './fold.js';

/** A run of Han characters, or of other letters and digits. */
const RUNS = /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu;
const HAN = /^\p{Script=Han}/u;

/** What is longer is no word and no number that anybody types; its beginning will do. */
const LONGEST_WORD = 40;

/** Pairs and words that an event keeps at most; what is told beyond is not found, but does not swell the document either. */
export const MOST_WORDS = 1_500;

/** The pairs of neighbours in a run of Han characters; a single character by itself. */
function pairs(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** The runs of a folded text. */
export function runsOf(folded: string): string[] {
  return (folded.match(RUNS) ?? []).map((run) => (isHan(run) ? run : run.slice(0, LONGEST_WORD)));
}

/** Is it a run of Han characters? */
export function isHan(run: string): boolean {
  return HAN.test(run);
}

/**
 * What a text is found by: each pair of neighbouring Han characters, each word in letters, each number. Whatever a word's borders are,
 * its pairs are among them: no dictionary decides, so no newer one leaves old events behind (docs/decisions/0009-chinese-search.md).
 */
export function gramsOf(text: string): string[] {
  return runsOf(fold(text)).flatMap((run) => (isHan(run) ? pairs(run) : [run]));
}

/** All that some texts are found by, each once, at most {@link MOST_WORDS}. */
export function wordsOf(texts: readonly (string | null)[]): string[] {
  const words = new Set(texts.flatMap((text) => (text === null ? [] : gramsOf(text))));
  return [...words].slice(0, MOST_WORDS);
}

/** The words of an event after some more text was told; the very same array when that holds nothing new. */
export function wordsWith(words: readonly string[], text: string | null): readonly string[] {
  if (text === null || words.length >= MOST_WORDS) return words;
  const known = new Set(words);
  const added = [...new Set(gramsOf(text))].filter((gram) => !known.has(gram));
  return added.length === 0 ? words : [...words, ...added].slice(0, MOST_WORDS);
}
