import { createHash, randomUUID } from 'node:crypto';
import { eventMessages, type EventData, type VisitData } from '@gridhall/messages';
import type { Posting } from '@gridhall/service-kit';
import { eventually, type TestResponse, type TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, posting, startTestGrid } from '../account/account.fixture.js';
import { staffStore } from '../staff/staff.store.js';
import { COMMON_DEADLINES, WORK_ITEMS } from '../work-item/work-item.list.js';
import { workItemStore } from '../work-item/work-item.store.js';
import { jurisdictionStore } from '../jurisdiction/jurisdiction.store.js';
import {
  at,
  establishNet,
  GRID,
  member,
  NEIGHBOUR,
  record,
  recorded,
  TOWN,
  visitInput,
  VILLAGE,
} from './visit.fixture.js';
import { checkNeedKinds, followedUp } from './visit.needs.rules.js';
import { visitStore } from './visit.store.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
type Any = any;

let grid: TestSubgraph;
beforeAll(async () => {
  grid = await startTestGrid();
  await establishNet(grid);
  const [first] = WORK_ITEMS;
  if (first === undefined) throw new Error('The list is empty.');
  const { disposeWorkingDays, code: id, ...item } = first;
  const deadlines = { ...COMMON_DEADLINES, disposeWorkingDays };
  const document = { ...item, listVersion: 1, position: 1, deadlines };
  await workItemStore(grid.runtime).insertMany([{ id, step: 'admitted', document, entry: {} }], {
    ...{ command: 'establish', actor: { system: 'test' }, requestId: 'test' },
  });
  const walker = posting('GRID_MEMBER', GRID);
  await staffStore(grid.runtime).create({ _id: 'walker', name: '王', phone: null, postings: [walker] });
  await jurisdictionStore(grid.runtime).collection.updateMany(
    { _id: { $in: [GRID, NEIGHBOUR] } },
    { $set: { grid: { areaType: 'RURAL', households: 4 } } },
  );
});
afterAll(async () => grid.stop());

const FIELDS = `id version event { id } raisedAt plan { id } evidence { reference sha256 medium { id state } }
  needs { id state text kind { code } followUps { state note staffMember { name } } }`;
const send = async (name: string, input: object, shown: string, as = member): Promise<TestResponse> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${shown} } }`;
  const keyed = 'visits' in input ? input : { idempotencyKey: randomUUID(), ...input };
  return grid.request(query, { input: keyed }, { as, staffId: 'member-01' });
};
const done = async (name: string, input: object, shown = `visit { ${FIELDS} }`, as = member): Promise<Any> => {
  const { body } = await send(name, input, shown, as);
  expect(body.errors).toBeUndefined();
  return body.data[name];
};
const read = async (id: string, as: readonly Posting[] = member): Promise<Any> =>
  (await grid.request(`query ($id: ID!) { visit(id: $id) { ${FIELDS} } }`, { id }, { as })).body.data.visit;
const lastOf = async (step: string, visitId: string): Promise<VisitData> =>
  eventually(async () => {
    const { jetstreamManager, namespace } = grid.runtime;
    const subject = `${namespace}.grid.visit.${step}`;
    const stream = await jetstreamManager.streams.find(subject);
    const last = await jetstreamManager.streams.getMessage(stream, { last_by_subj: subject });
    const { data } = last.json<{ data: VisitData }>();
    return data.visitId === visitId && data;
  });

describe('needs', () => {
  const now = new Date();
  const need = { id: '1', kind: 'MEDICAL', state: 'OPEN' as const, followUps: [] };
  const step = (state: 'IN_PROGRESS' | 'MET'): Parameters<typeof followedUp>[2] => ({ state, staffId: 'x', at: now });

  it('are of kinds that such people have', () => {
    expect(() => {
      checkNeedKinds(['MEDICAL', 'OTHER'], 'HOUSEHOLD');
    }).not.toThrow();
    for (const kinds of [['MEDICAL'], ['NONE']]) {
      expect(() => {
        checkNeedKinds(kinds, 'ENTERPRISE');
      }).toThrow(expect.objectContaining({ code: 'NEED_KIND_UNKNOWN' }));
    }
  });

  it('are followed up until they are met', () => {
    const once = followedUp([need], '1', step('IN_PROGRESS'));
    const met = followedUp(once, '1', step('MET'));
    expect(met).toMatchObject([{ state: 'MET', followUps: [{ state: 'IN_PROGRESS' }, { state: 'MET' }] }]);
    expect(() => followedUp(met, '1', step('MET'))).toThrow(expect.objectContaining({ code: 'NEED_ENDED' }));
    expect(() => followedUp(met, '2', step('MET'))).toThrow(expect.objectContaining({ code: 'NEED_UNKNOWN' }));
  });

  it('are told of a visit with words that analysts and the database do not see', async () => {
    const id = await recorded(grid, { needs: [{ kind: 'MEDICAL', text: '想配老花镜。' }, { kind: 'OTHER' }] });
    const input = { id, expectedVersion: 1, needId: '1', state: 'IN_PROGRESS', note: '已联系卫生院。' };
    expect(codeOf(await send('followUpVisitNeed', { ...input, state: 'OPEN' }, 'replayed'))).toBe('BAD_INPUT');
    expect(codeOf(await send('followUpVisitNeed', input, 'replayed', [at('GRID_MEMBER', NEIGHBOUR)]))).toBe(
      'NOT_FOUND',
    );
    const { visit } = await done('followUpVisitNeed', input);
    expect(visit.needs).toEqual([
      {
        ...{ id: '1', state: 'IN_PROGRESS', text: '想配老花镜。', kind: { code: 'MEDICAL' } },
        followUps: [{ state: 'IN_PROGRESS', note: '已联系卫生院。', staffMember: { name: '沈建国' } }],
      },
      { id: '2', state: 'OPEN', text: null, kind: { code: 'OTHER' }, followUps: [] },
    ]);
    const seen = JSON.stringify(await read(id, [at('ANALYST', TOWN)]));
    const kept = JSON.stringify(await visitStore(grid.runtime).collection.findOne({ _id: id }));
    for (const words of ['老花镜', '卫生院']) {
      expect(seen).not.toContain(words);
      expect(kept).not.toContain(words);
    }
    expect(codeOf(await record(grid, visitInput({ needs: [{ kind: 'FINANCE' }] })))).toBe('NEED_KIND_UNKNOWN');
  });
});

describe('a phone that was out of reach', () => {
  it('sends its visits in any order, any number of times, and learns of each what became of it', async () => {
    const shown = 'recorded refused outcomes { idempotencyKey replayed visit { id } refusal { code messageZh } }';
    const visits: Any[] = Array.from({ length: 6 }, () => visitInput());
    const broken = [visitInput({ seen: ' ' }), visitInput({ placeCode: NEIGHBOUR })];
    const first = await done('recordVisits', { visits: [...visits, ...broken] }, shown);
    expect(first).toMatchObject({ recorded: 6, refused: 2 });
    expect(first.outcomes.slice(6)).toMatchObject([
      { visit: null, refusal: { code: 'BAD_INPUT' } },
      { visit: null, refusal: { code: 'OUT_OF_SCOPE', messageZh: expect.any(String) } },
    ]);
    const again = [...visits].reverse();
    const both = await Promise.all(
      [again, [...again, ...again]].map((list) => done('recordVisits', { visits: list }, shown)),
    );
    const idOf = (outcome: Any): unknown => [outcome.idempotencyKey, outcome.visit.id];
    const known = new Map(first.outcomes.slice(0, 6).map(idOf));
    for (const outcome of both.flatMap(({ outcomes }) => outcomes)) {
      expect(outcome).toMatchObject({ replayed: true, visit: { id: known.get(outcome.idempotencyKey) } });
    }
    expect(codeOf(await send('recordVisits', { visits: [] }, 'recorded'))).toBe('BAD_INPUT');
  }, 20_000);
});

describe('a planned visit', () => {
  const days = (shift: number): string => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
  const plan = (more: object = {}): object => ({
    ...{ placeCode: GRID, subject: 'HOUSEHOLD', subjectName: '李家', note: '看看煤气。' },
    ...{ from: days(0), to: days(7), ...more },
  });
  const PLAN = 'plan { id version state subjectName note isOverdue assignee { id } visit { id } }';
  const find = async (id: string, as: readonly Posting[] = member): Promise<Any> =>
    (await grid.request(`query ($id: ID!) { ${PLAN.replace('plan', 'visitPlan(id: $id)')} }`, { id }, { as })).body.data
      .visitPlan;

  it('is done once it is made, by the first visit, and its words are for those who may see them', async () => {
    const { plan: planned } = await done('planVisit', plan({ staffId: 'walker' }), PLAN);
    expect(planned).toMatchObject({
      state: 'OPEN',
      subjectName: '李家',
      note: '看看煤气。',
      assignee: { id: 'walker' },
    });
    expect(await find(planned.id, [at('ANALYST', TOWN)])).toMatchObject({ subjectName: null, note: null });
    expect(await find(planned.id, [at('GRID_MEMBER', NEIGHBOUR)])).toBeNull();
    const first = await recorded(grid, { planId: planned.id });
    const carriedOut = await eventually(async () => {
      const row = await find(planned.id);
      return row.state === 'DONE' && row;
    });
    expect(carriedOut.visit).toEqual({ id: first });
    const second = await recorded(grid, { planId: planned.id });
    expect(await read(second)).toMatchObject({ plan: { id: planned.id } });
    await lastOf('recorded', second);
    expect((await find(planned.id)).visit).toEqual({ id: first });
    const late = { id: planned.id, expectedVersion: carriedOut.version, reason: '不用了' };
    expect(codeOf(await send('cancelVisitPlan', late, 'replayed'))).toBe('VISIT_PLAN_NOT_OPEN');
  });

  it('is cancelled, and listed by state, those first that are due first', async () => {
    const ids: string[] = [];
    for (const to of [5, 1, 3]) ids.push((await done('planVisit', plan({ to: days(to) }), PLAN)).plan.id);
    const [, soonest] = ids;
    const { plan: cancelled } = await done(
      'cancelVisitPlan',
      { id: soonest, expectedVersion: 1, reason: '已迁走' },
      PLAN,
    );
    expect(cancelled).toMatchObject({ state: 'CANCELLED' });
    const query = `query ($filter: VisitPlanFilter) { visitPlans(filter: $filter) { edges { node { id } } } }`;
    const list = async (filter: object, as: readonly Posting[] = member): Promise<string[]> =>
      (await grid.request(query, { filter }, { as })).body.data.visitPlans.edges.map(({ node }: Any) => node.id);
    expect(await list({ states: ['OPEN'] })).toEqual([ids[2], ids[0]]);
    expect(await list({ states: ['CANCELLED'], placeCode: VILLAGE })).toEqual([soonest]);
    expect(await list({ isOverdue: true })).toEqual([]);
    expect(await list({}, [at('GRID_MEMBER', NEIGHBOUR)])).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['days that are past', { from: '2020-01-01', to: '2020-01-02' }, 'VISIT_PLAN_PERIOD'],
    ['somebody who does not work there', { staffId: 'member-01' }, 'VISIT_ASSIGNEE_WRONG'],
    ['another grid', { placeCode: NEIGHBOUR }, 'OUT_OF_SCOPE'],
  ])('is refused for %s', async (_, more, code) => {
    expect(codeOf(await send('planVisit', plan(more), 'replayed'))).toBe(code);
  });

  it('that is none, or of another grid, is carried out by no visit', async () => {
    expect(codeOf(await record(grid, visitInput({ planId: 'none' })))).toBe('VISIT_PLAN_UNKNOWN');
  });
});

describe('the photos and papers of a visit', () => {
  const paper = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  const sha256 = createHash('sha256').update(paper).digest('hex');
  const there = (url: string, init: RequestInit & { as?: readonly Posting[] } = {}): Promise<Response> => {
    const { pathname, search } = new URL(url);
    return grid.forward(pathname.replace('/media/grid/', '/media/') + search, init);
  };

  it('go up through the gateway’s address, are named by the visit, and seen by who sees the visit’s words', async () => {
    const upload = { kind: 'DOCUMENT', size: paper.length, fileName: '承诺书.pdf' };
    const begun = await done(
      'beginVisitMediaUpload',
      upload,
      'uploadUrl limit { maxPerVisit } medium { id reference }',
    );
    expect(new URL(begun.uploadUrl).pathname).toBe(`/media/grid/${begun.medium.id}`);
    const evidence = [{ kind: 'DOCUMENT', reference: begun.medium.reference }];
    expect(codeOf(await record(grid, visitInput({ evidence })))).toBe('MEDIUM_INCOMPLETE');
    const headers = {
      ...{ 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    };
    expect((await there(begun.uploadUrl, { method: 'PATCH', body: paper, headers })).status).toBe(204);
    const id = await recorded(grid);
    const { visit } = await done('addVisitEvidence', { id, expectedVersion: 1, evidence });
    expect(visit.evidence).toEqual([
      { reference: begun.medium.reference, sha256, medium: { id: begun.medium.id, state: 'READY' } },
    ]);
    const status = async (as: Posting[]): Promise<number> =>
      (await there(`http://x/media/${begun.medium.id}/original`, { as })).status;
    expect([await status([at('DISPATCHER', TOWN)]), await status([at('ANALYST', TOWN)])]).toEqual([200, 404]);
    expect(await status([at('GRID_MEMBER', NEIGHBOUR)])).toBe(404);
    const query = 'query ($id: ID!) { visitMedium(id: $id) { sha256 url } }';
    const seen = async (as: Posting[]): Promise<Any> =>
      (await grid.request(query, { id: begun.medium.id }, { as })).body.data.visitMedium;
    expect(await seen([at('SUPERVISOR', TOWN)])).toMatchObject({
      sha256,
      url: expect.stringContaining('/media/grid/'),
    });
    expect(await seen([at('ANALYST', TOWN)])).toBeNull();
  });
});

describe('what a visit finds', () => {
  const matter = { workItemCode: 'DISPUTE', title: '邻里漏水纠纷', description: '楼上漏水，双方争执。' };

  it('is raised once, told to those who make events, and linked when they did', async () => {
    const id = await recorded(grid);
    const input = { id, expectedVersion: 1, idempotencyKey: randomUUID(), ...matter };
    const answers = await Promise.all(
      [1, 2, 3].map(async () => done('raiseEventFromVisit', input, 'replayed visit { version }')),
    );
    expect(answers.filter(({ replayed }) => replayed === false)).toHaveLength(1);
    expect(await lastOf('raised', id)).toMatchObject({ matter: { ...matter, placeCode: GRID, staffId: 'member-01' } });
    const second = { ...input, idempotencyKey: randomUUID(), expectedVersion: 2 };
    expect(codeOf(await send('raiseEventFromVisit', second, 'replayed'))).toBe('VISIT_RAISED_ALREADY');
    for (const version of [1, 1]) await grid.publish(reported(id, version));
    const linked = await eventually(async () => {
      const visit = await read(id);
      return visit.event !== null && visit;
    });
    expect(linked).toMatchObject({ version: 3, event: { id: `event-of-${id}` }, raisedAt: expect.any(String) });
    expect((await lastOf('linked', id)).matter).toBeNull();
  });

  it('is refused on an item that is none', async () => {
    const input = { id: await recorded(grid), expectedVersion: 1, ...matter, workItemCode: 'NONE' };
    expect(codeOf(await send('raiseEventFromVisit', input, 'replayed'))).toBe('WORK_ITEM_UNKNOWN');
  });

  /** What events tells when it made an event of a visit. */
  function reported(visitId: string, version: number): Parameters<TestSubgraph['publish']>[0] {
    const eventId = `event-of-${visitId}`;
    const data: EventData = {
      ...{ eventId, number: '330211101-20261124-0001', from: null, state: 'REPORTED', command: 'report' },
      ...{ placeCode: GRID, level: 'TOWN', resolvedAtLevel: null, platform: null, workItemCode: 'DISPUTE' },
      ...{ workItemListVersion: 1, category: 'COMPREHENSIVE_GOVERNANCE', source: 'VISIT', urgency: 'NORMAL' },
      ...{ holderUnitId: null, reporterStaffId: 'member-01', selfHandled: false, reworkCount: 0, returnCount: 0 },
      ...{ reopenCount: 0, reportedAt: new Date().toISOString(), closedAt: null, satisfaction: null },
      ...{ applicationId: null, visitId },
    };
    const { type, schemaVersion } = eventMessages.reported;
    const now = new Date().toISOString();
    const envelope = { type, schemaVersion, aggregateId: eventId, version, createdAt: now, at: now, requestId: 'test' };
    return { ...envelope, id: `${eventId}:${String(version)}`, data };
  }
});

describe('the coverage of a place', () => {
  it('counts whom was visited at least once, of those that there are, place by place', async () => {
    const day = '2026-01-10';
    const store = visitStore(grid.runtime);
    const rows = [
      [GRID, 'a', `${day}T02:00:00Z`],
      [GRID, 'a', `${day}T03:00:00Z`],
      [GRID, 'b', `${day}T04:00:00Z`],
      [NEIGHBOUR, 'c', '2026-01-09T16:00:00Z'],
      // A second too early, and a second too late, in Shanghai.
      [NEIGHBOUR, 'd', '2026-01-09T15:59:59Z'],
      [NEIGHBOUR, 'e', `${day}T16:00:00Z`],
    ] as const;
    const births = rows.map(([placeCode, subjectKey, visitedAt], index) => ({
      id: `covered-${String(index)}`,
      step: 'recorded' as const,
      document: {
        ...{
          placeCode,
          places: [placeCode, VILLAGE, TOWN, '330211'],
          staffId: 'walker',
          subject: 'HOUSEHOLD' as const,
        },
        ...{ subjectKey, sealedTold: '', evidence: [], visitedAt: new Date(visitedAt) },
      },
      entry: {},
    }));
    await store.insertMany(births, { command: 'test', actor: { system: 'test' }, requestId: 'test' });
    const query = `query ($place: ID!, $subject: VisitSubject!, $to: Date!) {
      visitCoverage(placeCode: $place, subject: $subject, from: "${day}", to: $to) {
        visits visited total rate parts { place { code } visits visited total rate } } }`;
    const ask = async (
      place: string,
      subject = 'HOUSEHOLD',
      to = day,
      as = [at('SUPERVISOR', TOWN)],
    ): Promise<TestResponse> => grid.request(query, { place, subject, to }, { as });
    expect((await ask(VILLAGE)).body.data.visitCoverage).toEqual({
      ...{ visits: 4, visited: 3, total: 8, rate: 3 / 8 },
      parts: [
        { place: { code: GRID }, visits: 3, visited: 2, total: 4, rate: 1 / 2 },
        { place: { code: NEIGHBOUR }, visits: 1, visited: 1, total: 4, rate: 1 / 4 },
      ],
    });
    expect((await ask(GRID)).body.data.visitCoverage).toMatchObject({ visited: 2, parts: [] });
    expect((await ask(GRID, 'ENTERPRISE')).body.data.visitCoverage).toMatchObject({
      visited: 0,
      total: null,
      rate: null,
    });
    expect(codeOf(await ask(GRID, 'HOUSEHOLD', '2025-01-01'))).toBe('BAD_INPUT');
    expect(codeOf(await ask(GRID, 'HOUSEHOLD', '2027-01-12'))).toBe('BAD_INPUT');
    expect((await ask('330211')).body.data.visitCoverage).toBeNull();
  });
});
