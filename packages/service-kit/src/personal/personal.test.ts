import { buildSchema as build, graphql, type GraphQLSchema } from 'graphql';
import type { Caller, Posting } from '../auth/caller.js';
import { maskPersonalData, personal } from './personal.js';

const DIRECTIVE =
  'directive @personal(owner: String!, class: String!, clearTo: [String!]!, revealTo: [String!]!) on FIELD_DEFINITION';
const GRID = '330211101201001';

function schemaOf(arguments_: string, phone: () => unknown, type = 'String'): GraphQLSchema {
  const schema = build(`${DIRECTIVE} type Query { phone: ${type} @personal(${arguments_}) }`);
  const field = schema.getQueryType()?.getFields()['phone'];
  if (field !== undefined) field.resolve = phone;
  maskPersonalData(schema);
  return schema;
}

describe('a field that holds personal data', () => {
  const rules = 'owner: "RESIDENT", class: "PHONE", clearTo: ["GRID_MEMBER"], revealTo: []';
  const at = (role: Posting['role'], place: string): Posting => ({ role, place, unit: null });
  const ask = async (schema: GraphQLSchema, staffId: string, ...postings: Posting[]): Promise<unknown> => {
    const caller: Caller = { staffId, name: staffId, postings };
    const { data, errors } = await graphql({ schema, source: '{ phone }', contextValue: { caller } });
    expect(errors).toBeUndefined();
    return data?.['phone'];
  };
  const marked = schemaOf(rules, () => personal('13812345678', { places: [GRID], staffId: 'author' }));

  it.each([
    ['one of its roles, there', at('GRID_MEMBER', GRID), '13812345678'],
    ['one of its roles, over it', at('GRID_MEMBER', '330211101'), '13812345678'],
    ['one of its roles, elsewhere', at('GRID_MEMBER', '330211101201002'), '138****5678'],
    ['another role', at('DISPATCHER', '330211'), '138****5678'],
    ['an analyst', at('ANALYST', '330211'), null],
  ])('shows to %s', async (_, posting, shown) => {
    expect(await ask(marked, 'somebody', posting)).toBe(shown);
  });

  it('shows to whom it is about, and is masked for everybody when nobody said whose it is', async () => {
    expect(await ask(marked, 'author', at('VOLUNTEER', '330299'))).toBe('13812345678');
    const bare = schemaOf(rules, () => '13812345678');
    expect(await ask(bare, 'author', at('GRID_MEMBER', GRID))).toBe('138****5678');
    const required = schemaOf(rules, () => '13812345678', 'String!');
    expect(await ask(required, 'somebody', at('ANALYST', GRID))).toBe('***');
  });

  it('does not let a service start with a class or a role that is none', () => {
    for (const wrong of [rules.replace('PHONE', 'FONE'), rules.replace('GRID_MEMBER', 'MEMBER')]) {
      expect(() => schemaOf(wrong, () => null)).toThrow(/@personal of Query.phone does not fit/);
    }
  });
});
