import { fold } from './fold.js';
import { gramsOf, isHan, runsOf } from './grams.rules.js';

/** What is looked for, made ready. */
export interface SearchTerms {
  /** All of them must be among the event's words. */
  readonly grams: readonly string[];
  /** All of them must stand in one of the event's texts, folded: quoted phrases, and characters by themselves. */
  readonly needles: readonly string[];
  /** What to highlight, folded. */
  readonly words: readonly string[];
}

/** Words that say nothing about what a text is about. */
const EMPTY = new Set([
  ...[
    '的',
    '了',
    '在',
    '是',
    '和',
    '与',
    '及',
    '或',
    '有',
    '被',
    '把',
    '给',
    '对',
    '向',
    '从',
    '到',
    '就',
    '都',
    '也',
    '还',
  ],
  ...[
    '很',
    '请',
    '吗',
    '呢',
    '啊',
    '吧',
    '着',
    '过',
    '得',
    '地',
    '个',
    '这',
    '那',
    '我',
    '你',
    '他',
    '们',
    '一个',
    '什么',
  ],
]);

const QUOTED = /["“”「『]([^"“”「」『』]+)["“”」』]/gu;

/** A Han character by itself. */
function single(word: string): boolean {
  return isHan(word) && Array.from(word).length === 1;
}

/** Characters side by side for which the dictionary has no word are one: 乱 and 停 of 乱停. */
function joined(words: readonly string[]): string[] {
  const result: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isPart = single(word) && !EMPTY.has(word);
    const before = result.at(-1);
    if (isPart && isOpen && before !== undefined) result[result.length - 1] = before + word;
    else result.push(word);
    isOpen = isPart;
  }
  return result;
}

/**
 * Reads what a person typed: words that must all be there, and "quoted" phrases that must stand so. Chinese that is written without
 * spaces is cut into words, so that 小区停车乱 finds 小区内车辆乱停，停车难.
 *
 * @param text 1 to 100 characters
 * @param cut cuts a run of Han characters into words
 */
export function parseQuery(text: string, cut: (run: string) => string[]): SearchTerms {
  const phrases: string[] = [];
  const loose = text.replace(QUOTED, (_, phrase: string) => {
    phrases.push(fold(phrase).trim());
    return ' ';
  });
  const words = runsOf(fold(loose))
    .flatMap((run) => (isHan(run) ? joined(cut(run)) : [run]))
    .filter((word) => !EMPTY.has(word));
  return {
    // A single character is a part of a pair in most texts: it is looked for in the text itself.
    grams: [...new Set([...phrases, ...words].flatMap(gramsOf))].filter((gram) => !single(gram)),
    needles: [...new Set([...phrases.filter((phrase) => phrase !== ''), ...words.filter(single)])],
    words: [...new Set([...phrases, ...words])],
  };
}
