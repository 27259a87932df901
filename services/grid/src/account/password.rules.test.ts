import fc from 'fast-check';
import { normalizePassword, normalizeUserName, passwordProblems } from './password.rules.js';

const names = ['330211101-dispatcher-01', 'shen.jg'];
const problemsOf = (password: string): string[] => passwordProblems(password, names).map(({ en }) => en);

describe('a new password', () => {
  it.each([
    ['three kinds', 'Jiulonghu-lake'],
    ['three kinds of another script', '九龙湖Lake-2017'],
    ['a long phrase of one kind', 'nine dragons drink from one lake'],
    ['ten characters', 'aB3!xyzwvu'],
    ['a known word, and as much of one’s own', 'Dragon-84729384'],
    ['ten characters outside the basic plane', '𠀀𠀁𠀂𠀃𠀄𠀅aB3!'],
  ])('is good with %s', (_, password) => {
    expect(problemsOf(password)).toEqual([]);
  });

  it.each([
    ['short', 'aB3!xyzwv', 'it has fewer than 10 characters'],
    ['a novel', 'aB3!xyzwvu'.repeat(13), 'it has more than 128 characters'],
    ['of two kinds', 'jiulonghu2017', /must mix three/],
    ['digits only', '13857412345', /must mix three/],
    ['repetitive', 'Aa1!Aa1!Aa1!', 'it has fewer than 6 different characters'],
    ['long and repetitive', 'abcabcabcabcabcabcabcabc', 'it has fewer than 6 different characters'],
    ['a known password', 'Password-2017', /many people use/],
    ['a known password behind digits', '2017!!Dragon', /many people use/],
    ['the user name and a little', 'Shen.JG-2017!', 'it holds the user name'],
    ['the staff id in another case', '330211101-DISPATCHER-01', 'it holds the user name'],
  ])('is refused when it is %s', (_, password, problem) => {
    expect(problemsOf(password)).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });

  it('is told all that is wrong with it, in both languages', () => {
    expect(passwordProblems('aaa', names)).toEqual(
      Array.from({ length: 3 }, () => ({ en: expect.any(String), zh: expect.stringMatching(/[\u4e00-\u9fff]/) })),
    );
  });
});

describe('names and passwords', () => {
  it('are the same however a keyboard composes them', () => {
    expect(normalizePassword('café')).toBe(normalizePassword('cafe\u0301'));
    expect(normalizePassword('ａｂｃ１２３')).toBe('abc123');
    expect(normalizeUserName(' Shen.JG ')).toBe('shen.jg');
  });

  it('do not change when normalized again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalizePassword(normalizePassword(text))).toBe(normalizePassword(text));
      }),
    );
  });
});
