import { KeyTracker, type Scope } from './keys.js';

/** What a literal in a document is, as it is written. */
export type LiteralKind = 'Int' | 'Float' | 'String';

/** A literal's place in the text. */
export interface Literal {
  readonly kind: LiteralKind;
  readonly start: number;
  readonly end: number;
  /** A string that has to be read by the language's own rules: escapes, block strings, surrogates. */
  readonly isIntricate: boolean;
}

/** A document's words and signs without its literals, and without its aliases where they mean no more than a name. */
export interface Scan {
  /** Equal for documents that differ in literals, aliases, white space, commas and comments alone. */
  readonly skeleton: string;
  readonly literals: readonly Literal[];
  /** The names that the caller gave to parts of the answer, where they were taken out of the skeleton too. */
  readonly scope: Scope | undefined;
  readonly aliases: number;
}

const CharClass = { other: 0, ignored: 1, name: 2, digit: 3, sign: 4 } as const;

const classes = new Uint8Array(128);
for (const code of [9, 10, 13, 32, 44]) classes[code] = CharClass.ignored;
for (let code = 0; code < 128; code += 1) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(char)) classes[code] = CharClass.name;
  else if (/\d/.test(char)) classes[code] = CharClass.digit;
  else if ('!$&()/:=@[]{|}'.includes(char)) classes[code] = CharClass.sign;
}

const QUOTE = 34;
const HASH = 35;
const MINUS = 45;
const DOT = 46;
const BACKSLASH = 92;

/** A number as the language writes it (GraphQL §2.9.1, §2.9.2); what may not follow is refused by the look-ahead. */
const number = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?(?![\w.])/y;

/** End of the string that begins at `start`, and whether reading it takes more than a slice; undefined when it has none. */
function scanString(text: string, start: number): Omit<Literal, 'kind'> | undefined {
  if (text.startsWith('"""', start)) {
    let end = start + 3;
    for (;;) {
      end = text.indexOf('"""', end);
      if (end === -1) return undefined;
      if (text.charCodeAt(end - 1) !== BACKSLASH) return { start, end: end + 3, isIntricate: true };
      end += 3;
    }
  }
  let isIntricate = false;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return { start, end: at + 1, isIntricate };
    if (code === 10 || code === 13) return undefined;
    if (code === BACKSLASH) at += 1;
    if (code === BACKSLASH || (code >= 0xd800 && code <= 0xdfff)) isIntricate = true;
  }
  return undefined;
}

/**
 * Reads a document's text once, without making a tree: a tenth of what parsing costs.
 *
 * @returns undefined for what this reader does not understand or is longer than `maxTokens`: the parser has the say then
 */
export function scan(text: string, maxTokens: number): Scan | undefined {
  const literals: Literal[] = [];
  const keys = new KeyTracker();
  let skeleton = '';
  let tokens = 0;
  let needsSpace = false;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? classes[code] : CharClass.other;
    if (kind === CharClass.ignored) {
      at += 1;
      continue;
    }
    if (code === HASH) {
      while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at += 1;
      continue;
    }
    tokens += 1;
    if (tokens > maxTokens) return undefined;
    if (kind === CharClass.name) {
      const start = at;
      do at += 1;
      while (at < text.length && isNameRest(text.charCodeAt(at)));
      if (needsSpace) skeleton += ' ';
      const word = text.slice(start, at);
      keys.name(word, skeleton.length);
      skeleton += word;
      needsSpace = true;
    } else if (kind === CharClass.sign) {
      keys.sign(text.charAt(at));
      skeleton += text.charAt(at);
      at += 1;
      needsSpace = false;
    } else if (code === QUOTE) {
      const string = scanString(text, at);
      if (string === undefined) return undefined;
      literals.push({ kind: 'String', ...string });
      // `#` begins a comment and so stands nowhere else in a skeleton.
      skeleton += '#s';
      at = string.end;
      needsSpace = false;
    } else if (kind === CharClass.digit || code === MINUS) {
      number.lastIndex = at;
      const match = number.exec(text);
      if (match === null) return undefined;
      const isFloat = match[1] !== undefined || match[2] !== undefined;
      literals.push({ kind: isFloat ? 'Float' : 'Int', start: at, end: number.lastIndex, isIntricate: false });
      skeleton += isFloat ? '#f' : '#i';
      at = number.lastIndex;
      needsSpace = false;
    } else if (code === DOT && text.startsWith('...', at)) {
      keys.spread();
      skeleton += '...';
      at += 3;
      needsSpace = false;
    } else {
      return undefined;
    }
  }
  const renamed = keys.rename(skeleton);
  return { skeleton: renamed?.skeleton ?? skeleton, literals, scope: renamed?.scope, aliases: keys.aliases };
}

function isNameRest(code: number): boolean {
  if (code >= 128) return false;
  const kind = classes[code];
  return kind === CharClass.name || kind === CharClass.digit;
}
