import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { cut } from './cutter.js';
import { fold } from './fold.js';
import { gramsOf, isHan, runsOf } from './grams.rules.js';
import { judgedTexts, judgments } from './judged.fixture.js';
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
function qualityOf(way: Way): Quality {
  const texts = Object.entries(judgedTexts).map(([key, text]) => ({ key, finds: way(text) }));
  const [missed, wrong]: [string[], string[]] = [[], []];
  let right = 0;
  for (const [query, wanted] of judgments) {
    const found = texts.filter(({ finds }) => finds(query)).map(({ key }) => key);
    right += found.filter((key) => wanted.includes(key)).length;
    wrong.push(...found.filter((key) => !wanted.includes(key)).map((key) => `${query}→${key}`));
    missed.push(...wanted.filter((key) => !found.includes(key)).map((key) => `${query}→${key}`));
  }
  const share = (of: number): number => Math.round((right / (right + of)) * 1_000) / 1_000;
  return { precision: share(wrong.length), recall: share(missed.length), missed, wrong };
}

describe('search in Chinese, on the judged test set', () => {
  const of = { pairs: qualityOf(ways.pairs), segmenter: qualityOf(ways.segmenter), ours: qualityOf(ways.ours) };

  it('finds what people want, and little else', () => {
    const figures = Object.entries(of).map(
      ([way, { precision, recall }]) => `${way}: precision ${precision}, recall ${recall}`,
    );
    process.stdout.write(
      `${judgments.length} queries on ${Object.keys(judgedTexts).length} texts. ${figures.join('; ')}\n`,
    );
    expect(of.ours.precision).toBeGreaterThanOrEqual(0.9);
    expect(of.ours.recall).toBeGreaterThanOrEqual(0.9);
  });

  it('does better than pairs or a segmenter alone, taking both figures together', () => {
    const f1 = ({ precision, recall }: Quality): number => (2 * precision * recall) / (precision + recall);
    expect(f1(of.ours)).toBeGreaterThan(f1(of.pairs));
    expect(f1(of.ours)).toBeGreaterThan(f1(of.segmenter));
  });

  it.each(judgments.map(([query]) => [query]))('%s is cut into something to look for', (query) => {
    expect(parseQuery(query, cut).grams).not.toEqual([]);
  });
});
