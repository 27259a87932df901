import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, print, validate } from 'graphql';
import { queries, type Workload } from './queries.js';

const subjects = { events: ['e1', 'e2', 'e3'], places: ['330211', '330211101'], serviceItems: ['S1', 'S2'] };

function some(workload: Workload, count: number, seed = 1): string[] {
  const source = queries(subjects, workload, seed);
  return Array.from({ length: count }, () => source.next().value);
}

/** A query's fields and aliases alone. */
const shapeOf = (text: string): string => print(parse(text)).replaceAll(/"[^"]*"|\b\d+\b/g, '#');

describe('the queries of the gateway bench', () => {
  const schema = buildSchema(readFileSync(join(__dirname, '../../../infra/supergraph.graphql'), 'utf8'));

  it.each<Workload>(['novel', 'mixed', 'literals'])(
    '%s: fit the supergraph, and no two are the same text',
    (workload) => {
      const texts = some(workload, 300);
      for (const text of texts.slice(0, 60)) expect(validate(schema, parse(text))).toEqual([]);
      expect(new Set(texts).size).toBe(texts.length);
    },
  );

  it('differ in shape as each workload says', () => {
    const shapes = (workload: Workload): number => new Set(some(workload, 300).map(shapeOf)).size;
    expect(shapes('literals')).toBe(3);
    expect(shapes('novel')).toBe(300);
    expect(shapes('mixed')).toBeGreaterThan(100);
  });

  it('are the same again for the same seed', () => {
    expect(some('novel', 20, 7)).toEqual(some('novel', 20, 7));
    expect(some('novel', 20, 7)).not.toEqual(some('novel', 20, 8));
  });
});
