import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { cut } from './cutter.js';
import { fold } from './fold.js';
import { gramsOf, isHan, runsOf } from './grams.rules.js';
import { heldOut } from './held-out.fixture.js';
import { tuned, type JudgedSet } from './judged.fixture.js';
import { parseQuery } from './query.rules.js';

/** A way to search: what a text is found by, and whether a query finds it. */
type Way = (text: string) => (query: string) => boolean;

const jieba = Jieba.withDict(dict);
const hasAll = (words: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.length > 0 && wanted.every((word) => words.has(word));
const bare = (query: string): string => query.replaceAll('"', '');

/** The contenders of docs/decisions/0009-chinese-search.md. */
const ways: Readonly<Record<'pairs' | 'segmenter' | 'ours', Way>> = {
  pairs: (text) => {
    const words = new Set(gramsOf(text));
    return (query) => hasAll(words, gramsOf(bare(query)));
  },
  segmenter: (text) => {
    const segment = (of: string): string[] =>
      runsOf(fold(of)).flatMap((run) => (isHan(run) ? jieba.cutForSearch(run, true) : [run]));
    const words = new Set(segment(text));
    return (query) => hasAll(words, segment(bare(query)));
  },
  ours: (text) => {
    const words = new Set(gramsOf(text));
    const folded = fold(text);
    return (query) => {
      const { grams, needles } = parseQuery(query, cut);
      return hasAll(words, grams) && needles.every((needle) => folded.includes(needle));
    };
  },
};

interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Precision and recall over all judgments together. */
function qualityOf(way: Way, set: JudgedSet): Quality {
  const texts = Object.entries(set.texts).map(([key, text]) => ({ key, finds: way(text) }));
  const [missed, wrong]: [string[], string[]] = [[], []];
  let right = 0;
  for (const [query, wanted] of set.judgments) {
    const found = texts.filter(({ finds }) => finds(query)).map(({ key }) => key);
    right += found.filter((key) => wanted.includes(key)).length;
    wrong.push(...found.filter((key) => !wanted.includes(key)).map((key) => `${query}→${key}`));
    missed.push(...wanted.filter((key) => !found.includes(key)).map((key) => `${query}→${key}`));
  }
  const share = (of: number): number => Math.round((right / (right + of)) * 1_000) / 1_000;
  return { precision: share(wrong.length), recall: share(missed.length), missed, wrong };
}

const all = (set: JudgedSet): Readonly<Record<keyof typeof ways, Quality>> => ({
  pairs: qualityOf(ways.pairs, set),
  segmenter: qualityOf(ways.segmenter, set),
  ours: qualityOf(ways.ours, set),
});

describe.each([
  ['the set that it was tuned by', tuned, { precision: 0.95, recall: 0.95 }],
  ['the set that was held out', heldOut, { precision: 0.9, recall: 0.75 }],
])('search in Chinese, on %s', (name, set, least) => {
  const of = all(set);

  it('finds what people want, and little else', () => {
    const figures = Object.entries(of).map(
      ([way, { precision, recall }]) => `${way}: precision ${precision}, recall ${recall}`,
    );
    const size = `${set.judgments.length} queries on ${Object.keys(set.texts).length} texts`;
    process.stdout.write(`${name}: ${size}. ${figures.join('; ')}. Missed: ${of.ours.missed.join(', ')}\n`);
    expect(of.ours.precision).toBeGreaterThanOrEqual(least.precision);
    expect(of.ours.recall).toBeGreaterThanOrEqual(least.recall);
  });

  it('does better than pairs or a segmenter alone, taking both figures together', () => {
    const f1 = ({ precision, recall }: Quality): number => (2 * precision * recall) / (precision + recall);
    expect(f1(of.ours)).toBeGreaterThan(f1(of.pairs));
    expect(f1(of.ours)).toBeGreaterThan(f1(of.segmenter));
  });

  it.each(set.judgments.map(([query]) => [query]))('%s is cut into something to look for', (query) => {
    expect(parseQuery(query, cut).grams).not.toEqual([]);
  });
});

it('the set that was held out shares no query with the other one', () => {
  const queries = new Set(tuned.judgments.map(([query]) => query));
  expect(heldOut.judgments.filter(([query]) => queries.has(query))).toEqual([]);
});
