import fc from 'fast-check';
import { Lexer, Source, TokenKind } from 'graphql';
import { scan } from './scan.js';

/** The literals that the language's own lexer finds. */
function lexed(text: string): { kind: string; start: number; end: number }[] {
  const lexer = new Lexer(new Source(text));
  const literals: { kind: string; start: number; end: number }[] = [];
  const kinds: Readonly<Record<string, string>> = {
    [TokenKind.INT]: 'Int',
    [TokenKind.FLOAT]: 'Float',
    [TokenKind.STRING]: 'String',
    [TokenKind.BLOCK_STRING]: 'String',
  };
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    const kind = kinds[token.kind];
    if (kind !== undefined) literals.push({ kind, start: token.start, end: token.end });
  }
  return literals;
}

const piece = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '$',
    '!',
    '...',
    '@',
    '=',
    '|',
    '&',
    ' ',
    ',',
    '\n',
    '\t',
    '# c "1" \n',
  ),
  fc.constantFrom('event', 'a1', '_', 'on', 'true', 'e5'),
  fc.constantFrom('0', '-0', '12', '-3', '1.5', '1e9', '-0.1E-2', '00', '1.', '.5', '1a', '--1', '1.5.2'),
  fc.constantFrom(
    '""',
    '"x"',
    '"a\\"b"',
    '"\\u00e4"',
    '"""b"""',
    '"""a \\""" b"""',
    '"open',
    '"""open',
    '"\n"',
    '"事件"',
    '"😀"',
    '\\',
  ),
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

describe('scanning a document', () => {
  it('finds the literals that the lexer finds, wherever it says that it understands the text', () => {
    fc.assert(
      fc.property(text, (document) => {
        const scanned = scan(document, Infinity);
        if (scanned === undefined) return;
        let expected: ReturnType<typeof lexed>;
        try {
          expected = lexed(document);
        } catch {
          // What the lexer refuses is refused by the parser, whatever was scanned.
          return;
        }
        expect(scanned.literals.map(({ kind, start, end }) => ({ kind, start, end }))).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['{ event(id: "a") { n } }', '{event(id:"b"){n}}', true],
    ['{ e(a: 1, b: 2) }', '{ e(a: 3 # x\n b: 4) }', true],
    ['{ e(a: 1) }', '{ e(a: 1.0) }', false],
    ['{ e(a: "1") }', '{ e(a: 1) }', false],
    ['{ a b }', '{ ab }', false],
    ['{ a: b }', '{ b: a }', false],
    ['{ a(x: "#i") }', '{ a(x: 5) }', false],
  ])('of %s and %s gives one skeleton: %s', (a, b, isSame) => {
    expect(scan(a, 100)?.skeleton === scan(b, 100)?.skeleton).toBe(isSame);
  });

  it('gives up on documents with too many words and signs', () => {
    expect(scan('{ a b c }', 5)).toBeDefined();
    expect(scan('{ a b c d }', 5)).toBeUndefined();
  });
});
