import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LocalGraphQLDataSource, ApolloGateway } from '@apollo/gateway';
import { workspaceFolder } from '@gridhall/local-stack';
import { buildSchema, parse } from 'graphql';
import { CompositionError, composeSupergraph, isSupergraphCurrent, readSubgraphs, SUPERGRAPH_FILE } from './compose.js';

const workspace = workspaceFolder(__dirname);

describe('the supergraph', () => {
  it('is the one committed: run "pnpm compose" when this fails', () => {
    expect(isSupergraphCurrent(workspace, composeSupergraph(readSubgraphs(workspace)))).toBe(true);
  });

  it('is the same text whenever it is composed', () => {
    expect(composeSupergraph(readSubgraphs(workspace))).toBe(composeSupergraph(readSubgraphs(workspace)));
  });

  it('loads in the gateway that serves it', async () => {
    const gateway = new ApolloGateway({
      supergraphSdl: composeSupergraph(readSubgraphs(workspace)),
      // Never asked: loading alone is the test.
      buildService: () => new LocalGraphQLDataSource(buildSchema('type Query { none: Int }')),
    });
    const { schema } = await gateway.load();
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(['me', 'jurisdiction', 'event', 'events', 'serviceItems', 'application']),
    );
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(['signIn', 'reportEvent', 'acceptEvent', 'dispatchEvent', 'verifyEvent', 'reopenEvent']),
    );
    await gateway.stop();
  });

  it('is stale when a subgraph has changed since', () => {
    const copy = mkdtempSync(join(tmpdir(), 'gridhall-compose-'));
    mkdirSync(join(copy, dirname(SUPERGRAPH_FILE)), { recursive: true });
    cpSync(join(workspace, SUPERGRAPH_FILE), join(copy, SUPERGRAPH_FILE));
    const [first, ...others] = readSubgraphs(workspace);
    if (first === undefined) throw new Error('There is no subgraph.');
    const definitions = [...first.typeDefs.definitions, ...parse('extend type Query { whatElse: Int }').definitions];
    const changed = { ...first, typeDefs: { ...first.typeDefs, definitions } };
    expect(isSupergraphCurrent(copy, composeSupergraph([changed, ...others]))).toBe(false);
    writeFileSync(join(copy, SUPERGRAPH_FILE), composeSupergraph([changed, ...others]));
    expect(isSupergraphCurrent(copy, composeSupergraph([changed, ...others]))).toBe(true);
  });

  it('says of a type what its owner says, not what others say of their part of it', () => {
    const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';
    const owner = parse(`${link} type Query { b: B } "Of its owner." type B @key(fields: "id") { id: ID! name: Int }`);
    const other = parse(`${link} "Of another." type B @key(fields: "id") { id: ID! }`);
    const composed = composeSupergraph([
      { name: 'another', url: '', typeDefs: other },
      { name: 'owner', url: '', typeDefs: owner },
    ]);
    expect(composed).toContain('Of its owner.');
    expect(composed).not.toContain('Of another.');
  });

  it('is refused, with every problem named, when subgraphs contradict each other', () => {
    const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';
    const one = {
      name: 'one',
      url: '',
      typeDefs: parse(`${link} type Query { a: A } type A @key(fields: "id") { id: ID! b: Int }`),
    };
    const other = { name: 'other', url: '', typeDefs: parse(`${link} type A @key(fields: "id") { id: ID! b: Int }`) };
    expect(() => composeSupergraph([one, other])).toThrow(CompositionError);
    expect(() => composeSupergraph([one, other])).toThrow(/INVALID_FIELD_SHARING.*A\.b/);
  });
});
