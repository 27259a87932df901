import fc from 'fast-check';
import { parse, print } from 'graphql';
import { scan } from './scan.js';
import { startTestPlatform, type TestPlatform } from '../testing/gateway.fixture.js';

let lifting: TestPlatform;
let plain: TestPlatform;
beforeAll(async () => {
  lifting = await startTestPlatform();
  plain = await startTestPlatform({ GRIDHALL_LITERAL_LIFTING: 'false' });
});

/** A literal as a caller may write it, right or wrong for where it stands. */
const integer = fc
  .oneof(fc.integer(), fc.constantFrom('0', '-0', '2147483648', '-2147483649', '9007199254740993'))
  .map(String);
const float = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.constantFrom('1.0', '-0.5', '1e3', '6.02E+23', '1e400', '0.1e-7'),
);
const string = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '""',
    '"a # b"',
    '"\\u4e8b\\u4ef6"',
    '"\\u{1F600}"',
    '"😀"',
    '"$x, {y}"',
    '"""block"""',
    '"""\n  two\n   lines\n"""',
  ),
  fc.constantFrom('"2026-11-24T08:30:00Z"', '"2026-02-30T00:00:00Z"', '"2026-11-24T25:00:00Z"', '"not a day"'),
);
const other = fc.constantFrom('true', 'null', 'NORMAL', 'URGENT', 'NEVER', '$given');
const scalar = fc.oneof(integer, float, string, other);
const list = fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
const inner = fc.record({ string, int: integer }).map(({ string: text, int }) => `{ string: ${text}, int: ${int} }`);
const object = fc
  .record(
    { string, int: integer, float, id: fc.oneof(string, integer), at: string, ints: list, inner, level: integer },
    { requiredKeys: ['string'] },
  )
  .map(
    (fields) =>
      `{ ${Object.entries(fields)
        .map(([name, value]) => `${name}: ${value}`)
        .join(' ')} }`,
  );

/** Arguments that fit their types mostly, and now and then do not. */
const fitting = {
  int: integer,
  float: fc.oneof(float, integer),
  string,
  id: fc.oneof(string, integer),
  at: fc.constantFrom('"2026-11-24T08:30:00Z"', '"2026-11-24T08:30:00.250+08:00"', '"2026-02-30T00:00:00Z"'),
  flag: fc.constantFrom('true', 'false'),
  urgency: fc.constantFrom('NORMAL', 'URGENT'),
  ints: fc.array(integer, { maxLength: 3 }).map((items) => `[${items.join(' ')}]`),
  ids: fc.oneof(
    string,
    fc.array(fc.oneof(string, integer), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
  ),
  given: object,
};
const argument = (name: keyof typeof fitting): fc.Arbitrary<string> =>
  fc.oneof({ weight: 29, arbitrary: fitting[name] }, { weight: 1, arbitrary: fc.oneof(scalar, list, object) });
const args = fc
  .record(Object.fromEntries(Object.keys(fitting).map((name) => [name, argument(name as keyof typeof fitting)])), {
    requiredKeys: [],
  })
  .map((given) => {
    const list = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
    return list.length === 0 ? '' : `(${list.join(', ')})`;
  });
const space = fc.constantFrom(' ', '\n', '  # a "comment" 5\n', ', ');
const field = fc
  .record({
    alias: fc.constantFrom('', 'a: ', 'b: ', '_l0: '),
    args,
    directive: fc.constantFrom('', ' @include(if: true)', ' @skip(if: $no)'),
  })
  .map(({ alias, args: given, directive }) => `${alias}echo${given}${directive}`);
/** Names of the answer, also such as mean something to us, to JavaScript or to the schema. */
const alias = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom('a: ', 'b: ', 'k0: ', 'k1: ', 'name: ', 'number: ', 'place: ', '__proto__: ', 'constructor: ', '_: '),
);
const leaf = (...names: string[]): fc.Arbitrary<string> =>
  fc.tuple(alias, fc.constantFrom(...names)).map(([name, text]) => `${name}${text}`);
const selections = (...some: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(...some), { minLength: 1, maxLength: 4 })
    .map(
      (fields) =>
        `{ ${fields.map((field, at) => field.replace(/^[ab]:/, (name) => `${name[0] ?? ''}${at}:`)).join(' ')} }`,
    );
const below = (field: fc.Arbitrary<string>, set: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(alias, field, set).map(([name, text, inside]) => `${name}${text} ${inside}`);
const typename = leaf('__typename');
const staff = below(fc.constant('reporter'), selections(leaf('name', 'id'), typename));
const figures = below(
  integer.map((days) => `figures(period: { days: ${days} })`),
  selections(leaf('reported', 'period')),
);
const place = below(fc.constant('place'), selections(leaf('name', 'code', 'population(in: 2)'), figures, typename));
const eventFields = [leaf('number', 'id', 'title', 'title(longest: 3)'), place, staff, typename] as const;
const inline = selections(...eventFields).map((set) => `... on Event ${set}`);
const event = selections(...eventFields, inline);
const entity = fc.oneof(
  {
    weight: 3,
    arbitrary: below(
      fc.oneof(string, integer).map((id) => `event(id: ${id})`),
      event,
    ),
  },
  { weight: 3, arbitrary: below(fc.constantFrom('events(first: 2)', 'events'), event) },
  { weight: 1, arbitrary: leaf('refused', 'broken', '__typename', 'missing') },
);
const document = fc
  .record({
    head: fc.constantFrom(
      '',
      'query',
      'query Named',
      'query ($given: Int = 5, $no: Boolean = false)',
      'query Q($_l0: String = "x", $given: ID, $no: Boolean!)',
    ),
    fields: fc.array(fc.oneof(field, entity), { minLength: 1, maxLength: 3 }),
    space,
  })
  .map(({ head, fields, space: between }) => `${head} {${between}${fields.join(between)}${between}}`);
const variables = fc.oneof(
  fc.constant(undefined),
  fc.record({ given: fc.oneof(fc.integer(), fc.string()), no: fc.boolean() }, { requiredKeys: [] }),
);

async function counted(metric: string, outcome: string): Promise<number> {
  const text = await (await fetch(`${lifting.gateway.url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(metric) && each.includes(`outcome="${outcome}"`));
  return Number(line?.split(' ').at(-1) ?? 0);
}

describe('an operation whose literals are lifted', () => {
  it('answers what the operation as it was written answers, to the last word of an error', async () => {
    let renamed = 0;
    const compare = async (query: string, given: object | undefined): Promise<void> => {
      const headers = { 'x-request-id': 'the-same-for-both' };
      const options = { headers, ...(given === undefined ? {} : { variables: given }) };
      renamed += scan(query, 5_000)?.scope === undefined ? 0 : 1;
      const [first, expected] = [await lifting.ask(query, options), await plain.ask(query, options)];
      expect([first.status, first.body]).toEqual([expected.status, expected.body]);
      // Once more, as the one that is known by now.
      const second = await lifting.ask(query, options);
      expect([second.status, second.body]).toEqual([expected.status, expected.body]);
    };
    await fc.assert(fc.asyncProperty(document, variables, compare), { numRuns: 250 });
    // Otherwise nothing was compared.
    expect(await counted('gridhall_lifted_operations_total', 'lifted')).toBeGreaterThan(10);
    expect(renamed).toBeGreaterThan(30);
  }, 120_000);

  it('is one plan for all its literals and all names of its answer', async () => {
    const misses = (): Promise<number> => counted('gridhall_query_plans_total', 'miss');
    const query = (id: number): string =>
      `{ once${id}: event(id: "e${id}") { ${id % 2 === 0 ? 'number' : `n${id}: number`} title(longest: ${id}) } }`;
    await lifting.ask(query(0));
    const before = await misses();
    for (let id = 1; id < 20; id += 1) {
      const event = (await lifting.ask(query(id))).body.data[`once${id}`];
      expect(event[id % 2 === 0 ? 'number' : `n${id}`]).toBe(`330211003-e${id}`);
    }
    expect(await misses()).toBe(before);
  });

  it('sends subgraphs an operation that they know, with the values in variables', async () => {
    await lifting.ask('{ event(id: "e1") { title(longest: 3) } }');
    const { query, variables: sent } = lifting.subgraphs.events.received.at(-1) ?? { query: '', variables: {} };
    expect(print(parse(query))).not.toContain('"e1"');
    expect(Object.values(sent)).toEqual(['e1', 3]);
  });
});
