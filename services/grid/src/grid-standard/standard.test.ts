import { randomUUID } from 'node:crypto';
import type { Posting } from '@gridhall/service-kit';
import type { TestResponse } from '@gridhall/service-kit/testing';
import { codeOf } from '../account/account.fixture.js';
import {
  GRID,
  OTHER_TOWN,
  posted,
  startZhenhai,
  TOWN,
  VILLAGE,
  ZHENHAI,
  type Zhenhai,
} from '../testing/zhenhai.fixture.js';

let zhenhai: Zhenhai;
beforeAll(async () => {
  zhenhai = await startZhenhai();
});
afterAll(async () => zhenhai.subgraph.stop());

const admin = posted('ADMIN', ZHENHAI);
const ask = (query: string, variables: object = {}, as: Posting[] = admin): Promise<TestResponse> =>
  zhenhai.subgraph.request(query, variables as Record<string, unknown>, { as });
/** An answer without errors. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
async function told(query: string, variables: object = {}, as: Posting[] = admin): Promise<any> {
  const { body } = await ask(query, variables, as);
  expect(body.errors).toBeUndefined();
  return body.data;
}

const REPORT = `query ($code: ID!) { gridStandardReport(placeCode: $code) {
  whole { grids households under standard over } parts { place { code } grids under standard over }
  deviating { code gridStandard { size } } } }`;

describe('the standard of grids', () => {
  it('is reported for a place and each under it, with the grids that deviate', async () => {
    const { gridStandardReport: report } = await told(REPORT, { code: ZHENHAI });
    expect(report.whole.grids).toBe(758);
    expect(report.parts).toHaveLength(7);
    const { under, standard, over }: Record<'under' | 'standard' | 'over', number> = report.whole;
    expect(under + standard + over).toBe(758);
    expect(report.deviating).toHaveLength(under + over);
    expect(
      report.deviating.some(({ gridStandard }: { gridStandard: { size: string } }) => gridStandard.size === 'STANDARD'),
    ).toBe(false);
    expect(await told(REPORT, { code: OTHER_TOWN }, posted('ADMIN', TOWN))).toEqual({ gridStandardReport: null });
  });

  it('is data: a district sets its own, and grids and proposals are measured by it', async () => {
    const PROPOSALS = `query ($code: ID!) { rezoningProposals(placeCode: $code) { kind village { code } grids { code version } into { name households } } }`;
    const { rezoningProposals: before } = await told(PROPOSALS, { code: ZHENHAI });
    expect(new Set(before.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['MERGE', 'SPLIT']));
    const SET = `mutation ($input: SetGridStandardInput!) { setGridStandard(input: $input) { replayed standard { version sizes { areaType standardHouseholds } } } }`;
    const input = { idempotencyKey: randomUUID(), placeCode: ZHENHAI, expectedVersion: 0, areaType: 'RURAL' };
    const size = { standardHouseholds: 400, leastHouseholds: 300, mostHouseholds: 500 };
    const first = await told(SET, { input: { ...input, ...size } });
    expect(first.setGridStandard).toMatchObject({ replayed: false, standard: { version: 1 } });
    expect((await told(SET, { input: { ...input, ...size } })).setGridStandard.replayed).toBe(true);
    const grid = await told(
      'query ($code: ID!) { jurisdiction(code: $code) { gridStandard { standardHouseholds size } } }',
      { code: GRID },
    );
    expect(grid.jurisdiction.gridStandard).toEqual({ standardHouseholds: 400, size: 'UNDER' });
    const { rezoningProposals: after } = await told(PROPOSALS, { code: TOWN });
    expect(after.length).toBeGreaterThan(0);

    const refused = async (more: object, as = admin): Promise<unknown> =>
      codeOf(await ask(SET, { input: { ...input, ...size, idempotencyKey: randomUUID(), ...more } }, as));
    expect(await refused({})).toBe('VERSION_CONFLICT');
    expect(await refused({ leastHouseholds: 401 })).toBe('BAD_INPUT');
    expect(await refused({}, posted('ADMIN', TOWN))).toBe('OUT_OF_SCOPE');

    // A person confirms a proposal as it is.
    const merge = after.find(({ kind }: { kind: string }) => kind === 'MERGE');
    const grids = merge.grids.map(({ code, version }: { code: string; version: number }) => ({
      code,
      expectedVersion: version,
    }));
    const confirmed = { idempotencyKey: randomUUID(), grids, name: merge.into[0].name, reason: '按标准调整' };
    const { mergeGrids } = await told(
      'mutation ($input: MergeGridsInput!) { mergeGrids(input: $input) { begun { gridStandard { households } } } }',
      { input: confirmed },
    );
    expect(mergeGrids.begun).toEqual([{ gridStandard: { households: merge.into[0].households } }]);
  });
});

describe('surveyed boundaries', () => {
  const IMPORT = `mutation ($input: ImportBoundariesInput!) { importBoundaries(input: $input) {
    replayed issues { feature problem } surveyed { code boundaryIsGenerated } redrawn { code } } }`;
  const fileOf = (...places: readonly { code: string; boundary: { type: string; coordinates: unknown } }[]): string =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: places.map(({ code, boundary }) => ({ type: 'Feature', properties: { code }, geometry: boundary })),
    });

  it('are brought in whole or not at all, once, and what was made up gives way to them', async () => {
    const { jurisdiction } = await told('query ($code: ID!) { jurisdiction(code: $code) { code boundary } }', {
      code: VILLAGE,
    });
    const input = { idempotencyKey: randomUUID(), geoJson: fileOf(jurisdiction) };
    const dry = await told(IMPORT, { input: { ...input, dryRun: true } });
    expect(dry.importBoundaries).toMatchObject({
      issues: [],
      surveyed: [{ code: VILLAGE, boundaryIsGenerated: true }],
    });
    const { importBoundaries } = await told(IMPORT, { input });
    expect(importBoundaries.surveyed).toEqual([{ code: VILLAGE, boundaryIsGenerated: false }]);
    expect(importBoundaries.redrawn.map(({ code }: { code: string }) => code)).not.toContain(VILLAGE);
    expect((await told(IMPORT, { input })).importBoundaries.replayed).toBe(true);
    const row = await zhenhai.stores.jurisdictions.findById(VILLAGE);
    expect(row).toMatchObject({ boundaryIsGenerated: false, version: expect.any(Number) });

    // A grid that reaches out of the surveyed village, and a place of elsewhere.
    const wrong = fileOf({
      code: GRID,
      boundary: {
        type: 'Polygon',
        coordinates: [
          [
            [121, 29],
            [121.1, 29],
            [121.1, 29.1],
            [121, 29],
          ],
        ],
      },
    });
    const answer = await ask(IMPORT, { input: { ...input, idempotencyKey: randomUUID(), geoJson: wrong } });
    expect(answer.body.errors[0].extensions).toMatchObject({
      code: 'BOUNDARIES_WRONG',
      issues: [{ feature: 1, code: GRID, problem: 'OUTSIDE_PARENT' }],
    });
    const foreign = await ask(
      IMPORT,
      { input: { ...input, idempotencyKey: randomUUID() } },
      posted('ADMIN', OTHER_TOWN),
    );
    expect(foreign.body.errors[0].extensions).toMatchObject({
      code: 'BOUNDARIES_WRONG',
      issues: [{ problem: 'PLACE_UNKNOWN' }],
    });
    expect(codeOf(await ask(IMPORT, { input: { ...input, idempotencyKey: randomUUID(), geoJson: '{}' } }))).toBe(
      'BOUNDARIES_UNREADABLE',
    );
    const two = fileOf(jurisdiction, { ...jurisdiction, code: '330106' });
    expect(codeOf(await ask(IMPORT, { input: { ...input, idempotencyKey: randomUUID(), geoJson: two } }))).toBe(
      'BOUNDARIES_TOO_MANY',
    );
  });
});
