import fc from 'fast-check';
import { cut } from './cutter.js';
import { fold, foldWithOrigins } from './fold.js';
import { MOST_WORDS, gramsOf, wordsOf, wordsWith } from './grams.rules.js';
import { parseQuery } from './query.rules.js';

describe('a text', () => {
  it.each([
    ['路灯不亮', ['路灯', '灯不', '不亮']],
    ['ＡＢ区３号楼', ['ab', '区', '3', '号楼']],
    ['浙B7K329', ['浙', 'b', '7', 'k', '329']],
    ['電梯', ['电梯']],
    ['，。！', []],
  ])('%s is found by %j', (text, grams) => {
    expect(gramsOf(text)).toEqual(grams);
  });

  it('is found by every part of itself that a person can type, whatever it holds', () => {
    const han = fc.string({
      unit: fc.constantFrom(...Array.from('路灯不亮电动车充飞线的了A3 ，。')),
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(han, fc.nat(), fc.integer({ min: 2, max: 8 }), (text, from, length) => {
        const part = text.slice(from % text.length).slice(0, length);
        const { grams, needles } = parseQuery(`"${part}"`, cut);
        const words = new Set(wordsOf([text]));
        // At a part's borders a run of letters, digits or a pair may go on: what is inside is found.
        const inside = gramsOf(part).slice(1, -1);
        expect(inside.filter((gram) => !words.has(gram) && gram.length > 1)).toEqual([]);
        expect(needles.every((needle) => fold(text).includes(needle))).toBe(true);
        expect(grams.every((gram) => gramsOf(part).includes(gram))).toBe(true);
      }),
    );
  });

  it('keeps its words once each, and a bounded number of them', () => {
    expect(wordsOf(['路灯路灯', null, '路灯'])).toEqual(['路灯', '灯路']);
    const long = Array.from({ length: 5_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    expect(wordsOf([long])).toHaveLength(MOST_WORDS);
    const full = wordsOf([long]);
    expect(wordsWith(full, '新的说法')).toBe(full);
  });

  it('gets new words from a comment, and stays the very same when there is nothing new', () => {
    const words = wordsOf(['路灯不亮']);
    expect(wordsWith(words, '路灯已修')).toEqual(['路灯', '灯不', '不亮', '灯已', '已修']);
    expect(wordsWith(words, '不亮')).toBe(words);
    expect(wordsWith(words, null)).toBe(words);
  });
});

describe('a query', () => {
  it.each([
    ['小区停车乱', ['小区', '停车'], ['乱']],
    ['乱停', ['乱停'], []],
    ['请尽快修路灯', ['尽快', '路灯'], ['修']],
    ['“路灯不亮”', ['路灯', '灯不', '不亮'], ['路灯不亮']],
    ['電梯 １２號樓', ['电梯', '12', '号楼'], []],
    ['狗', [], ['狗']],
    ['的', [], []],
  ])('%s looks for %j and, in the text itself, %j', (query, grams, needles) => {
    expect(parseQuery(query, cut)).toMatchObject({ grams, needles });
  });
});

describe('folding', () => {
  it('knows for each part where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, origins } = foldWithOrigins(text);
        expect(folded).toBe(fold(text));
        expect(origins).toHaveLength(folded.length);
        expect(origins.every((origin, index) => origin >= (origins[index - 1] ?? 0) && origin < text.length)).toBe(
          true,
        );
      }),
    );
  });
});
