import { foldWithOrigins } from './fold.js';

/** A part of a piece of text. */
export interface Part {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Characters shown before the first match, and in all. */
const BEFORE = 20;
const LENGTH = 80;

/** Where in a text some folded words stand, as ranges of the original; ranges that meet are one. */
function matches(original: string, words: readonly string[]): [from: number, to: number][] {
  const { text, origins } = foldWithOrigins(original);
  const found: [number, number][] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      found.push([origins[at] ?? 0, origins[at + word.length] ?? original.length]);
    }
  }
  const merged: [number, number][] = [];
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The piece of a text around the first of some folded words, in parts; null when none stands in it. Pure. */
export function highlight(original: string, words: readonly string[]): Part[] | null {
  const found = matches(original, words);
  const [first] = found;
  if (first === undefined) return null;
  const from = Math.max(0, first[0] - BEFORE);
  const to = Math.min(original.length, Math.max(from + LENGTH, first[1]));
  const parts: Part[] = [];
  const add = (text: string, isMatch: boolean): void => {
    if (text !== '') parts.push({ text, isMatch });
  };
  if (from > 0) add('…', false);
  let at = from;
  for (const [begin, end] of found) {
    if (begin >= to) break;
    add(original.slice(at, begin), false);
    add(original.slice(begin, Math.min(end, to)), true);
    at = Math.min(end, to);
  }
  add(original.slice(at, to), false);
  if (to < original.length) add('…', false);
  return parts;
}
