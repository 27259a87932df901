import fc from 'fast-check';
import type { Division } from './division.js';
import { checkCode, checkLevel, checkTree, divisionLevel, kindByName, parentOf } from './division.rules.js';

const origin = { file: 'places.csv', line: 7 };

describe('what a place is', () => {
  it.each([
    ['TOWN', '招宝山街道', 'STREET'],
    ['TOWN', '招宝山街道办事处', 'STREET'],
    ['TOWN', '九龙湖镇', 'TOWN'],
    ['TOWN', '某某乡', 'TOWN'],
    ['VILLAGE', '城东社区', 'COMMUNITY'],
    ['VILLAGE', '海港居委会', 'COMMUNITY'],
    ['VILLAGE', '海港社区居民委员会', 'COMMUNITY'],
    ['VILLAGE', '汶溪村委会', 'VILLAGE'],
    ['VILLAGE', '社区旁边村', 'VILLAGE'],
    ['DISTRICT', '镇海区', 'DISTRICT'],
  ] as const)('is read from its name: at the level %s %s is a %s', (level, name, kind) => {
    expect(kindByName(level, name)).toBe(kind);
  });

  it.each([
    ['330211', 'DISTRICT', null],
    ['330211101', 'TOWN', '330211'],
    ['330211101209', 'VILLAGE', '330211101'],
  ])('and from its code: %s is a %s in %s', (code, level, parent) => {
    expect(divisionLevel(code)).toBe(level);
    expect(parentOf(code)).toBe(parent);
  });

  it('is nothing for a code of any other length, or with anything but digits', () => {
    fc.assert(
      fc.property(fc.string(), (code) => {
        fc.pre(!/^(\d{6}|\d{9}|\d{12})$/.test(code));
        expect(() => checkCode(code, [6, 9, 12], origin)).toThrow(
          expect.objectContaining({ code: 'DIVISIONS_CODE_WRONG' }),
        );
      }),
    );
  });

  it('cannot be of a level that its code denies', () => {
    expect(() => checkLevel('TOWN', '330211', origin)).toThrow(
      expect.objectContaining({ code: 'DIVISIONS_LEVEL_WRONG', extensions: expect.objectContaining({ line: 7 }) }),
    );
  });
});

describe('a district’s rows', () => {
  const row = (code: string, line = 1): Division => ({
    code,
    name: '某地',
    level: divisionLevel(code) ?? 'DISTRICT',
    kind: 'DISTRICT',
    parentCode: parentOf(code),
    origin: { file: 'places.csv', line },
  });
  const sound = ['330211', '330211001', '330211002', '330211001001', '330211001002', '330211002001'];

  it('make one tree in the order of codes, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sound, { minLength: sound.length }), (codes) => {
        expect(checkTree(codes.map((code) => row(code))).map(({ code }) => code)).toEqual([...sound].sort());
      }),
    );
  });

  it('are refused when one stands twice, naming both lines', () => {
    expect(() => checkTree([row('330211', 2), row('330211001', 3), row('330211001', 9)])).toThrow(
      expect.objectContaining({
        code: 'DIVISIONS_DUPLICATE',
        extensions: expect.objectContaining({ line: 9, firstLine: 3, value: '330211001' }),
      }),
    );
  });

  it('are refused when any place but the district misses the one that it lies in', () => {
    fc.assert(
      fc.property(fc.constantFrom('330211', '330211001', '330211002'), (missing) => {
        const rows = sound.filter((code) => code !== missing).map((code) => row(code));
        expect(() => checkTree(rows)).toThrow(
          expect.objectContaining({
            code: 'DIVISIONS_ORPHAN',
            extensions: expect.objectContaining({ value: missing }),
          }),
        );
      }),
    );
  });
});
