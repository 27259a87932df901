import { randomUUID } from 'node:crypto';
import type { Posting } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, startTestGrid } from '../account/account.fixture.js';
import {
  at,
  DISTRICT,
  establishNet,
  FAR_GRID,
  GRID,
  NEIGHBOUR,
  OTHER_TOWN,
  TOWN,
  VILLAGE,
} from '../visit/visit.fixture.js';
import { readLegacyGrids } from './legacy-grid.csv.rules.js';

let grid: TestSubgraph;
beforeAll(async () => {
  grid = await startTestGrid();
  await establishNet(grid);
});
afterAll(async () => grid.stop());

const HEADER = 'domain,code,name,placeCode,gridCode';
const file = (...rows: readonly string[]): string => [HEADER, ...rows].join('\r\n');

const admin = [at('ADMIN', DISTRICT)];
const ask = (query: string, variables: object, as: readonly Posting[] = admin): Promise<TestResponse> =>
  grid.request(query, variables as Record<string, unknown>, { as });
const bring = (csv: string, as: readonly Posting[] = admin): Promise<TestResponse> =>
  ask(
    'mutation ($input: ImportLegacyGridsInput!) { importLegacyGrids(input: $input) { created changed unchanged } }',
    { input: { csv } },
    as,
  );
const LIST = `query ($filter: LegacyGridFilter) { legacyGrids(filter: $filter, first: 100) { edges { node {
  id domain domainZh code name version place { code } grid { code } } } } }`;

describe('a file of domains’ grids', () => {
  it('is read with a byte order mark and either line end; all complaints come with their rows', () => {
    expect(readLegacyGrids(`\ufeff${file(`FIRE_SAFETY,X1,消防一片,${VILLAGE},${GRID}`)}`)).toMatchObject({
      rows: [{ row: 2, domain: 'FIRE_SAFETY', gridCode: GRID }],
      issues: [],
    });
    const { issues } = readLegacyGrids(
      file(
        `FIRE,X1,消防一片,${VILLAGE},`,
        `HEALTH,X2,,${VILLAGE},`,
        `HEALTH,X3,卫生,${DISTRICT},`,
        `HEALTH,X4,卫生,${TOWN},${FAR_GRID}`,
        `LABOUR,X5,劳动,${TOWN},`,
        `LABOUR,X5,劳动,${TOWN},`,
      ),
    );
    expect(issues.map(({ row, column }) => [row, column])).toEqual([
      ...[
        [2, 'domain'],
        [3, 'name'],
        [4, 'placeCode'],
        [5, 'gridCode'],
        [7, 'code'],
      ],
    ]);
    expect(readLegacyGrids('code,domain').issues).toMatchObject([{ row: 1 }]);
    expect(readLegacyGrids(file('HEALTH,"X')).issues).toMatchObject([{ column: null }]);
  });
});

describe('domains’ grids', () => {
  it('are brought in all or none, by domain and code; the same file again changes nothing', async () => {
    const wrong = file(`HEALTH,W1,卫生一片,${VILLAGE},`, `HEALTH,W2,卫生二片,330211199,`);
    const { body } = await bring(wrong);
    expect(body.errors[0].extensions).toMatchObject({
      code: 'LEGACY_GRIDS_WRONG',
      issues: [{ row: 3, column: 'placeCode' }],
    });
    expect((await ask(LIST, {})).body.data.legacyGrids.edges).toEqual([]);

    const rows = [
      `HEALTH,W1,卫生一片,${VILLAGE},${GRID}`,
      `PETITIONS,P1,信访一片,${TOWN},`,
      `PETITIONS,P2,信访二片,${OTHER_TOWN},`,
    ];
    expect((await bring(file(...rows))).body.data.importLegacyGrids).toEqual({ created: 3, changed: 0, unchanged: 0 });
    rows[0] = `HEALTH,W1,卫生东片,${VILLAGE},`;
    expect((await bring(file(...rows))).body.data.importLegacyGrids).toEqual({ created: 0, changed: 1, unchanged: 2 });
    expect((await bring(file(...rows))).body.data.importLegacyGrids).toEqual({ created: 0, changed: 0, unchanged: 3 });
    const { edges } = (await ask(LIST, { filter: { domain: 'HEALTH' } })).body.data.legacyGrids;
    // A file without a mapping takes none back.
    expect(edges).toMatchObject([
      { node: { name: '卫生东片', domainZh: '卫生健康', grid: { code: GRID }, version: 2 } },
    ]);
  });

  it('are merged into an all-round grid of their place, which shows them; the report says what is not yet', async () => {
    const [{ node }] = (await ask(LIST, { filter: { isMapped: false, within: TOWN } })).body.data.legacyGrids.edges;
    const map = (input: object, as = admin): Promise<TestResponse> =>
      ask(
        'mutation ($input: MapLegacyGridInput!) { mapLegacyGrid(input: $input) { replayed legacyGrid { grid { code } } } }',
        { input: { id: node.id, expectedVersion: 1, idempotencyKey: randomUUID(), ...input } },
        as,
      );
    const REPORT =
      'query ($code: ID!) { legacyGridReport(placeCode: $code) { place { code } domain total mapped unmapped } }';
    const report = async (): Promise<unknown> => (await ask(REPORT, { code: DISTRICT })).body.data.legacyGridReport;
    expect(await report()).toEqual([
      { place: { code: TOWN }, domain: 'HEALTH', total: 1, mapped: 1, unmapped: 0 },
      { place: { code: TOWN }, domain: 'PETITIONS', total: 1, mapped: 0, unmapped: 1 },
      { place: { code: OTHER_TOWN }, domain: 'PETITIONS', total: 1, mapped: 0, unmapped: 1 },
    ]);
    expect(codeOf(await map({ gridCode: FAR_GRID }))).toBe('LEGACY_GRID_ELSEWHERE');
    expect(codeOf(await map({ gridCode: GRID }, [at('ADMIN', OTHER_TOWN)]))).toBe('NOT_FOUND');
    expect(codeOf(await map({ gridCode: GRID }, [at('DISPATCHER', DISTRICT)]))).toBe('FORBIDDEN');
    const { body } = await map({ gridCode: GRID });
    expect(body.data.mapLegacyGrid).toEqual({ replayed: false, legacyGrid: { grid: { code: GRID } } });
    const shown = await ask('query ($code: ID!) { jurisdiction(code: $code) { legacyGrids { code } } }', {
      code: GRID,
    });
    expect(shown.body.data.jurisdiction.legacyGrids.map(({ code }: { code: string }) => code).sort()).toEqual([
      'P1',
      'W1',
    ]);

    // The grid ends: nothing new is merged into it, and what was says where it went.
    const ended = { validTo: new Date('2026-01-01T00:00:00Z'), successors: [GRID] };
    await grid.runtime.db.collection('jurisdictions').updateOne({ _id: NEIGHBOUR } as object, { $set: ended });
    expect(codeOf(await map({ gridCode: NEIGHBOUR, expectedVersion: 2 }))).toBe('PLACE_ENDED');
  });
});
