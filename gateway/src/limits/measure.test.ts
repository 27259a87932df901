import { Kind, parse } from 'graphql';
import { measure, type Size } from './measure.js';

function sizeOf(text: string): Size {
  const document = parse(text);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('There is no operation.');
  return measure(document, operation);
}

describe('the size of an operation', () => {
  it.each<[string, Size]>([
    ['{ a }', { depth: 1, fields: 1, aliases: 0 }],
    ['{ x: a { b { c } } d }', { depth: 3, fields: 4, aliases: 1 }],
    ['{ ... { a { b } } ...F } fragment F on T { y: c }', { depth: 2, fields: 3, aliases: 1 }],
    ['{ a { ...F } b { ...F } } fragment F on T { c d }', { depth: 2, fields: 6, aliases: 0 }],
    ['{ __schema { types { name fields { name } } } }', { depth: 1, fields: 1, aliases: 0 }],
  ])('%s', (text, size) => {
    expect(sizeOf(text)).toEqual(size);
  });

  it('counts what spreads itself a million times without doing it', () => {
    const levels = Array.from(
      { length: 40 },
      (_, level) => `fragment F${level} on T { ...F${level + 1} ...F${level + 1} }`,
    );
    expect(sizeOf(`{ ...F0 } ${levels.join(' ')} fragment F40 on T { a }`).fields).toBe(2 ** 40);
  });
});
