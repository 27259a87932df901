import { dictionary } from '@zxcvbn-ts/language-common';

/** A password without the reach of a keyboard's four kinds needs this many characters (code points). */
const LONG_ENOUGH_ALONE = 20;
/** The fewest characters of a password. */
const SHORTEST_PASSWORD = 10;
/** The most characters of a password: hashing a novel is work for nothing (OWASP Authentication Cheat Sheet). */
export const LONGEST_PASSWORD = 128;
/** Kinds of characters that a short password mixes: lower case, upper case, digits, others. */
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const KINDS_NEEDED = 3;
/** The fewest different characters: `Aa1Aa1Aa1Aa1` is one of three. */
const FEWEST_DIFFERENT = 6;

/** A known password needs so many characters of one's own beside it. */
const OWN_CHARACTERS_NEEDED = 8;
/** So many passwords, the one in use among them, may not come back. */
export const REMEMBERED_PASSWORDS = 5;

/**
 * The 49,000 passwords that are met most often in leaked lists, in lower case: what an attacker tries first (NIST SP 800-63B
 * §3.1.1.2 "blocklist").
 */
const known: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** What is wrong with a password, in both languages. */
export interface PasswordProblem {
  readonly en: string;
  readonly zh: string;
}

/** The same password however a keyboard composes it (NIST SP 800-63B §3.1.1.2 asks for NFKC or NFKD). */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/** A user name as it is kept and compared. */
export function normalizeUserName(userName: string): string {
  return userName.normalize('NFKC').trim().toLowerCase();
}

/** Is a password, in lower case, a known one, or one with little more than digits and signs around it? */
function isKnown(lower: string): boolean {
  const core = lower.replace(/^\P{L}+|\P{L}+$/gu, '');
  return known.has(lower) || (known.has(core) && lower.length - core.length < OWN_CHARACTERS_NEEDED);
}

/**
 * What is wrong with a new password; nothing when it is good. Complexity is asked for by GB/T 22239-2019 §8.1.4.1 a); long
 * pass phrases, in any script, need none (NIST SP 800-63B §3.1.1.2).
 *
 * @param password as given
 * @param userNames what it must not hold: the names that one signs in with
 */
export function passwordProblems(password: string, userNames: readonly string[]): PasswordProblem[] {
  const normal = normalizePassword(password);
  // Code points, as NIST SP 800-63B §3.1.1.2 counts characters.
  const characters = Array.from(normal);
  const lower = normal.toLowerCase();
  const problems: PasswordProblem[] = [];
  if (characters.length < SHORTEST_PASSWORD) {
    problems.push({ en: `it has fewer than ${SHORTEST_PASSWORD} characters`, zh: `少于 ${SHORTEST_PASSWORD} 个字符` });
  }
  if (characters.length > LONGEST_PASSWORD) {
    problems.push({ en: `it has more than ${LONGEST_PASSWORD} characters`, zh: `多于 ${LONGEST_PASSWORD} 个字符` });
  }
  const kinds = KINDS.filter((kind) => kind.test(normal)).length;
  if (characters.length < LONG_ENOUGH_ALONE && kinds < KINDS_NEEDED) {
    problems.push({
      en: `with fewer than ${LONG_ENOUGH_ALONE} characters it must mix three of lower case, upper case, digits and other characters`,
      zh: `不足 ${LONG_ENOUGH_ALONE} 个字符时，须包含小写字母、大写字母、数字、其他字符中的三类`,
    });
  }
  if (new Set(characters).size < FEWEST_DIFFERENT) {
    problems.push({
      en: `it has fewer than ${FEWEST_DIFFERENT} different characters`,
      zh: `不同的字符少于 ${FEWEST_DIFFERENT} 个`,
    });
  }
  if (isKnown(lower)) {
    problems.push({
      en: 'it is one that many people use, with at most a few signs around it',
      zh: '属于常见密码，或仅在常见密码前后添加了少量字符',
    });
  }
  if (userNames.some((name) => lower.includes(name))) {
    problems.push({ en: 'it holds the user name', zh: '包含用户名' });
  }
  return problems;
}
