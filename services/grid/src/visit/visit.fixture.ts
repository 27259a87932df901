import type { Level } from '@gridhall/messages';
import type { Posting } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { randomUUID } from 'node:crypto';
import { jurisdictionStore } from '../jurisdiction/jurisdiction.store.js';
import { staffStore } from '../staff/staff.store.js';
import { fromNowOn } from '../jurisdiction/validity.rules.js';

export const DISTRICT = '330211';
export const TOWN = '330211101';
export const VILLAGE = '330211101201';
export const GRID = '330211101201001';
export const NEIGHBOUR = '330211101201002';
export const OTHER_TOWN = '330211102';
export const FAR_GRID = '330211102201001';

/** A posting as a token carries it. */
export const at = (role: Posting['role'], place: string): Posting => ({ role, place, unit: null });
/** The postings of a member of {@link GRID}. */
export const member = [at('GRID_MEMBER', GRID)];

/** Puts a small net into the database, and one person. */
export async function establishNet({ runtime }: TestSubgraph): Promise<void> {
  const places: [string, Level, string | null][] = [
    [DISTRICT, 'DISTRICT', null],
    [TOWN, 'TOWN', DISTRICT],
    [VILLAGE, 'VILLAGE', TOWN],
    [GRID, 'GRID', VILLAGE],
    [NEIGHBOUR, 'GRID', VILLAGE],
    [OTHER_TOWN, 'TOWN', DISTRICT],
    [FAR_GRID, 'GRID', '330211102201'],
  ];
  await jurisdictionStore(runtime).insertMany(
    places.map(([id, level, parentCode]) => ({
      id,
      document: {
        name: id,
        level,
        kind: level,
        parentCode,
        grid: null,
        boundary: null,
        boundaryIsGenerated: false,
        ...fromNowOn(),
      },
      step: 'established',
      entry: {},
    })),
    { command: 'establish', actor: { system: 'test' }, requestId: 'test' },
  );
  await staffStore(runtime).create({ _id: 'member-01', name: '沈建国', phone: null, postings: [] });
}

/** What a phone sends of a visit. */
export function visitInput(extra: object = {}): object {
  return {
    idempotencyKey: randomUUID(),
    placeCode: GRID,
    subject: 'HOUSEHOLD',
    subjectName: '王阿婆家',
    seen: '独居老人，身体尚好，煤气管老化。',
    askedFor: '希望换煤气管。',
    ...extra,
  };
}

/** Records a visit as the day's player does. */
export async function record(
  grid: TestSubgraph,
  input: object,
  as: readonly Posting[] = member,
  staffId = 'member-01',
): Promise<TestResponse> {
  const mutation = `mutation recordVisit($input: RecordVisitInput!) {
    recordVisit(input: $input) { visit { id } replayed }
  }`;
  return grid.request(mutation, { input }, { as, staffId });
}

/** Records a visit and gives its id. */
export async function recorded(grid: TestSubgraph, extra: object = {}, as = member): Promise<string> {
  const { body } = await record(grid, visitInput(extra), as);
  return body.data.recordVisit.visit.id;
}
