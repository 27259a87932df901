import { restoreKeys, restorePath, type Scope } from './keys.js';
import { scan } from './scan.js';

const skeletonOf = (text: string): string | undefined => scan(text, 1_000)?.skeleton;

describe('taking the answer’s names out of a skeleton', () => {
  it.each([
    ['{ a: event { x: number place { name } } }', '{ event { number y: place { z: name } } b: __typename }', false],
    ['{ a: event { x: number place { name } } }', '{ event { number y: place { z: name } } }', true],
    [
      'query Q($v: Int) { a: f(x: $v, y: {z: 1}) @skip(if: true) { b } }',
      'query Q($v: Int) { f(x: $v, y: {z: 2}) @skip(if: true) { c: b } }',
      true,
    ],
    ['{ a: b }', '{ a: c }', false],
    ['{ a: b __typename }', '{ c: b __typename }', true],
  ])('%s and %s: the same is %s', (a, b, isSame) => {
    expect(skeletonOf(a) === skeletonOf(b)).toBe(isSame);
  });

  it.each([
    ['fields that would be merged', '{ a: x { b } a: x { c } }'],
    ['a name used twice', '{ a: b a: c }'],
    ['a fragment spread', '{ a: x { ...F } } fragment F on T { b }'],
    ['an inline fragment', '{ a: x { ... on T { b } } }'],
    ['a type name under another name', '{ a: __typename }'],
    ['another field under the type name', '{ __typename: a }'],
    ['introspection', '{ a: b __schema { types { name } } }'],
    ['two operations', 'query A { a: b } query B { a: c }'],
    ['no alias at all', '{ event(id: 1) { number } }'],
  ])('leaves %s alone', (_, text) => {
    expect(scan(text, 1_000)?.scope).toBeUndefined();
  });
});

describe('putting the names back', () => {
  const scope: Scope = {
    keys: ['events', '__proto__', 'json'],
    children: [{ keys: ['k0', 'b'], children: [] }, undefined, undefined],
  };

  it('gives every field its name, and leaves what is below a leaf alone', () => {
    const data = { k0: [{ k0: 1, k1: 2, __typename: 'E' }, null], k1: 3, k2: { k0: 'as it was stored' } };
    const restored = JSON.stringify(restoreKeys(data, scope));
    expect(restored).toBe(
      '{"events":[{"k0":1,"b":2,"__typename":"E"},null],"__proto__":3,"json":{"k0":"as it was stored"}}',
    );
  });

  it('gives every step of a path its name', () => {
    expect(restorePath(['k0', 1, 'k1'], scope)).toEqual(['events', 1, 'b']);
    expect(restorePath(['k0', 1, '__typename'], scope)).toEqual(['events', 1, '__typename']);
    expect(restorePath(['k9'], scope)).toEqual(['k9']);
  });
});
