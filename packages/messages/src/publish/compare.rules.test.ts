import fc from 'fast-check';
import { z } from 'zod';
import { compareSchemas, type DifferenceKind } from './compare.rules.js';
import { toJsonSchema } from './json-schema.js';

const kinds = (before: z.ZodType, now: z.ZodType): string[] =>
  compareSchemas(toJsonSchema(before), toJsonSchema(now)).map(({ path, kind }) => `${path} ${kind}`);

const wrap = (field: z.ZodType): z.ZodType => z.object({ field });

describe('comparing schemas', () => {
  it.each<[string, z.ZodType, z.ZodType, DifferenceKind[]]>([
    ['a higher minimum', z.int().min(1), z.int().min(2), ['narrowed']],
    ['a lower minimum', z.int().min(1), z.int().min(0), ['widened']],
    ['a higher maximum', z.int().max(5), z.int().max(6), ['widened']],
    ['a minimum that was not there', z.number(), z.number().min(0), ['narrowed']],
    ['a number made whole', z.number(), z.int(), ['narrowed', 'widened']],
    ['another pattern', z.string().regex(/a/), z.string().regex(/b/), ['narrowed', 'widened']],
    ['a pattern taken away', z.string().regex(/a/), z.string(), ['widened']],
    ['null let through', z.string(), z.string().nullable(), ['widened']],
    ['null refused', z.enum(['A']).nullable(), z.enum(['A']), ['narrowed']],
    ['words exchanged', z.enum(['A', 'B']), z.enum(['A', 'C']), ['narrowed', 'widened']],
    ['a text made of words', z.string(), z.enum(['A']), ['narrowed']],
    ['items of another type', z.array(z.string()), z.array(z.int()), ['narrowed', 'widened']],
    ['a field deep inside', z.array(z.object({ a: z.string() })), z.array(z.object({})), ['removed']],
    ['a field that may be left out', z.object({ a: z.string() }), z.object({ a: z.string().optional() }), ['widened']],
  ])('tells %s', (_, before, now, expected) => {
    expect(kinds(wrap(before), wrap(now)).map((line) => line.split(' ')[1])).toEqual(expected);
  });

  it('names the path', () => {
    const before = z.object({ list: z.array(z.object({ word: z.enum(['A', 'B']) }).nullable()) });
    const now = z.object({ list: z.array(z.object({ word: z.enum(['A']) }).nullable()) });
    expect(kinds(before, now)).toEqual(['data.list[].word narrowed']);
  });

  // What zod itself lets through is the judge of what was concluded from the schemas' text.
  const simple = fc.oneof(
    fc
      .record({ min: fc.integer({ min: 0, max: 3 }), span: fc.integer({ min: 0, max: 3 }) })
      .map(({ min, span }): z.ZodType =>
        z
          .int()
          .min(min)
          .max(min + span),
      ),
    fc.subarray(['A', 'B', 'C'] as const, { minLength: 1 }).map((words): z.ZodType => z.enum(words as ['A', 'B', 'C'])),
    fc.constantFrom<z.ZodType>(z.string(), z.boolean(), z.number(), z.string().max(1)),
  );
  const field = fc.tuple(simple, fc.boolean(), fc.boolean()).map(([type, isNullable, isOptional]) => {
    const nullable = isNullable ? type.nullable() : type;
    return isOptional ? nullable.optional() : nullable;
  });
  const schema = fc
    .dictionary(fc.constantFrom('a', 'b', 'c'), field, { noNullPrototype: true })
    .map((fields) => z.object(fields));
  const value = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom<unknown>('A', 'B', 'C', 'AB', 0, 1, 2, 3, 5, 1.5, true, false, null),
    { noNullPrototype: true },
  );

  it('never misses that something is not valid any more', () => {
    fc.assert(
      fc.property(schema, schema, fc.array(value, { minLength: 20, maxLength: 40 }), (before, now, values) => {
        fc.pre(!kinds(before, now).some((line) => line.endsWith('narrowed')));
        for (const one of values)
          if (before.safeParse(one).success && !now.safeParse(one).success) {
            // Only a field that the release before did not know, and wrote nothing of, may stand in the way.
            const unknown = Object.keys(one).filter((name) => !(name in before.shape));
            expect(unknown).not.toEqual([]);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('never misses that something is valid that the release before would refuse', () => {
    fc.assert(
      fc.property(schema, schema, fc.array(value, { minLength: 20, maxLength: 40 }), (before, now, values) => {
        fc.pre(!kinds(before, now).some((line) => line.endsWith('widened') || line.endsWith('removed')));
        for (const one of values) if (now.safeParse(one).success) expect(before.safeParse(one).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('finds nothing between a schema and itself', () => {
    fc.assert(
      fc.property(schema, (one) => {
        expect(kinds(one, one)).toEqual([]);
      }),
    );
  });
});
