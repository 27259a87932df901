import {
  EVENT_SOURCES,
  EVENT_STATES,
  LEVELS,
  PLATFORMS,
  ROLES,
  URGENCIES,
  WORK_ITEM_CATEGORIES,
} from '@gridhall/messages';
import type { Caller } from '@gridhall/service-kit';
import fc from 'fast-check';
import { clockTable } from '../clock/clock.table.js';
import {
  district,
  farGrid,
  grid,
  nextGrid,
  otherTown,
  people,
  places,
  town,
  unitIds,
  village,
  workItems,
  type Person,
} from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { callerOf, now } from '../testing/facts.fixture.js';
import { manyEvents } from '../testing/many-events.fixture.js';
import { noted } from '../testing/noted.fixture.js';
import type { EventDocument } from './event.document.js';
import { dueStates, type EventFilter } from './event.filter.rules.js';
import { sightOf, visible } from './event.visibility.js';
import { states } from './states.js';

const COUNT = 10_200;
const all = manyEvents(COUNT);
const newestFirst = [...all].sort(
  (a, b) => b.reportedAt.getTime() - a.reportedAt.getTime() || (a._id < b._id ? 1 : -1),
);

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
  await events.collection.insertMany(all as never[]);
});
afterAll(async () => events.stop());

const LIST = `query($filter: EventFilter, $first: Int, $after: String) {
  events(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Page {
  readonly ids: string[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

async function page(as: Person, variables: Readonly<Record<string, unknown>> = {}): Promise<Page> {
  const { edges, pageInfo } = (await events.ask(LIST, variables, as)).events;
  return { ids: edges.map(({ node }: { node: { id: string } }) => node.id), ...pageInfo };
}

const subset = <Value>(of: readonly Value[]): fc.Arbitrary<Value[] | null | undefined> =>
  fc.option(fc.subarray([...of]), { freq: 1, nil: undefined });
const dimensions = {
  states: subset(EVENT_STATES),
  levels: subset(LEVELS),
  resolvedAtLevels: subset(LEVELS),
  platforms: subset(PLATFORMS),
  categories: subset(WORK_ITEM_CATEGORIES),
  workItemCodes: subset(workItems.map(({ code }) => code)),
  sources: subset(EVENT_SOURCES),
  urgencies: subset(URGENCIES),
  supervisions: subset(['NONE', 'NORMAL', 'YELLOW', 'RED'] as const),
  satisfactions: subset([1, 2, 3, 4, 5]),
};

/** On which values of an event each dimension of {@link EventFilter} decides. */
const values: Readonly<Record<keyof typeof dimensions, (event: EventDocument) => string | number | null>> = {
  states: ({ state }) => state,
  levels: ({ level }) => level,
  resolvedAtLevels: ({ resolvedAtLevel }) => resolvedAtLevel,
  platforms: ({ platform }) => platform,
  categories: ({ category }) => category,
  workItemCodes: ({ workItemCode }) => workItemCode,
  sources: ({ source }) => source,
  urgencies: ({ urgency }) => urgency,
  supervisions: ({ supervision }) => supervision,
  satisfactions: ({ satisfaction }) => satisfaction,
};

/** What {@link EventFilter} says, over documents in memory. */
function fits(event: EventDocument, filter: EventFilter): boolean {
  const among = <Value>(list: readonly Value[] | null | undefined, value: Value): boolean =>
    list?.includes(value) ?? false;
  const said = (list: readonly unknown[] | null | undefined): boolean => (list ?? []).length > 0;
  const names = Object.keys(values) as (keyof typeof values)[];
  const happened = (is: boolean | null | undefined, count: number): boolean => is == null || is === count > 0;
  return (
    names.every((name) => {
      const value = values[name](event);
      const [taken, left] = [filter[name] as unknown[] | undefined, filter.not?.[name] as unknown[] | undefined];
      return (!said(taken) || among(taken, value)) && !among(left, value);
    }) &&
    event.placeCode.startsWith(filter.placeCode ?? '') &&
    !(filter.not?.placeCodes ?? []).some((code) => event.placeCode.startsWith(code)) &&
    !among(filter.not?.holderUnitIds, event.holderUnitId) &&
    (filter.reporterId == null || event.reporterStaffId === filter.reporterId) &&
    (filter.holderUnitId == null || event.holderUnitId === filter.holderUnitId) &&
    (filter.hasPlatform == null || filter.hasPlatform === (event.platform !== null)) &&
    (filter.selfHandled == null || filter.selfHandled === event.selfHandled) &&
    happened(filter.reworked, event.reworkCount) &&
    happened(filter.returned, event.returnCount) &&
    happened(filter.reopened, event.reopenCount) &&
    happened(filter.escalated, event.escalationCount) &&
    (filter.reportedFrom == null || event.reportedAt >= filter.reportedFrom) &&
    (filter.reportedTo == null || event.reportedAt < filter.reportedTo) &&
    (filter.closedFrom == null || (event.closedAt !== null && event.closedAt >= filter.closedFrom)) &&
    (filter.closedTo == null || (event.closedAt !== null && event.closedAt < filter.closedTo))
  );
}

const everybody = Object.values(people);
const placeCodes = places.map(({ code }) => code);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { freq: 2, nil: undefined });
const moments = maybe(
  fc.integer({ min: 0, max: COUNT / 3 }).map((minutes) => new Date(now.getTime() - minutes * 60_000)),
);
const filters: fc.Arbitrary<EventFilter> = fc.record(
  {
    ...dimensions,
    placeCode: maybe(fc.constantFrom(...placeCodes)),
    holderUnitId: maybe(fc.constantFrom(...Object.values(unitIds))),
    hasPlatform: maybe(fc.boolean()),
    selfHandled: maybe(fc.boolean()),
    reworked: maybe(fc.boolean()),
    returned: maybe(fc.boolean()),
    reopened: maybe(fc.boolean()),
    escalated: maybe(fc.boolean()),
    reportedFrom: moments,
    reportedTo: moments,
    closedFrom: moments,
    closedTo: moments,
    not: maybe(
      fc.record(
        {
          ...dimensions,
          placeCodes: subset([village, nextGrid, otherTown]),
          holderUnitIds: subset(Object.values(unitIds)),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);

describe('the list of events', () => {
  it('holds, for anybody and any filter, exactly what they may see of what they ask for, newest first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...everybody), filters, async (as, filter) => {
        const caller = callerOf(as);
        const expected: string[] = [];
        for (const event of newestFirst) {
          if (fits(event, filter) && sightOf(caller, event) !== 'nothing') expected.push(event._id);
          // Whether there is one more than the page is all that is asked of the rest.
          if (expected.length > 50) break;
        }
        const { ids, hasNextPage } = await page(as, { filter, first: 50 });
        expect(ids).toEqual(expected.slice(0, 50));
        expect(hasNextPage).toBe(expected.length > 50);
      }),
      { numRuns: 60 },
    );
  });

  it('leads over all its pages to every event once, in order', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const next: Page = await page(people.centre, { first: 100, after });
      ids.push(...next.ids);
      after = next.hasNextPage ? next.endCursor : null;
    } while (after !== null);
    expect(ids).toEqual(newestFirst.map(({ _id }) => _id));
  });

  it('has an empty page where nothing fits, and 20 rows where nobody says', async () => {
    const stranger: Person = { staffId: 'stranger', postings: people.farMember.postings };
    expect(await page(stranger, { filter: { placeCode: grid } })).toMatchObject({ ids: [], endCursor: null });
    expect((await page(people.centre)).ids).toHaveLength(20);
  });

  it.each([0, 101, -1])('refuses a page of %s rows', async (first) => {
    await expect(page(people.centre, { first })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('refuses the cursor of another filter, and what is no cursor', async () => {
    const { endCursor: after } = await page(people.centre, { first: 5 });
    const ofOther = page(people.centre, { first: 5, after, filter: { states: ['CLOSED'] } });
    await expect(ofOther).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(page(people.centre, { after: 'page-2' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('refuses a place code that is none', async () => {
    await expect(page(people.centre, { filter: { placeCode: '3302' } })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

it('what may be due is in a state with a deadline, or merged meanwhile', () => {
  const withDeadline = states.filter(({ clocks }) => clocks.some((name) => clockTable[name].isDeadline));
  expect(dueStates).toEqual(expect.arrayContaining(withDeadline.map(({ state }) => state)));
});

describe('what is visible', () => {
  /** Whole minutes, of three events each, and enough for every place, unit, reporter and state to come up with every other. */
  const some = newestFirst.slice(0, 2_400);
  const since = some.at(-1)?.reportedAt;
  const callers: fc.Arbitrary<Caller> = fc.record({
    staffId: fc.constantFrom('somebody', ...everybody.map(({ staffId }) => staffId)),
    name: fc.constant(''),
    postings: fc.array(
      fc.record({
        role: fc.constantFrom(...ROLES),
        place: fc.constantFrom(...placeCodes),
        unit: fc.constantFrom(null, ...Object.values(unitIds)),
      }),
      { maxLength: 3 },
    ),
  });

  it('to any caller is the same by the database’s filter and by the rule for one event', async () => {
    await fc.assert(
      fc.asyncProperty(callers, async (caller) => {
        const filter = { $and: [visible(caller), { reportedAt: { $gte: since } }] };
        const found = await events.collection.find(filter as object, { projection: { _id: 1 } }).toArray();
        const expected = some.filter((event) => sightOf(caller, event) !== 'nothing').map(({ _id }) => _id);
        expect(found.map(({ _id }) => String(_id)).sort()).toEqual(expected.sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe('an analyst', () => {
  const PERSONAL = `title description address point { latitude } reporter { id } evidence { reference }
    timeline { comment actor { id } evidence { reference } actorRole }`;

  it('sees rows without personal data, their own district’s dispatcher all of them', async () => {
    const event = await events.report(people.member, {
      address: '某小区3号楼',
      point: { longitude: 121.7, latitude: 29.95 },
      evidence: [{ kind: 'PHOTO', phase: 'BEFORE', reference: 'photo/before.jpg' }],
    });
    const query = `query($id: ID!) { event(id: $id) { state ${PERSONAL} } }`;
    const seen = (await events.ask(query, { id: event.id }, people.analyst)).event;
    expect(seen).toEqual({
      state: 'REPORTED',
      title: '消防安全',
      description: null,
      address: null,
      point: null,
      reporter: null,
      evidence: null,
      timeline: [{ comment: null, actor: null, evidence: null, actorRole: 'GRID_MEMBER' }],
    });
    const whole = (await events.ask(query, { id: event.id }, people.centre)).event;
    expect(whole).toMatchObject({
      title: '楼道堆物',
      address: '某小区3号楼',
      point: { latitude: 29.95 },
      reporter: { id: people.member.staffId },
      evidence: [{ reference: 'photo/before.jpg' }],
      timeline: [{ actor: { id: people.member.staffId } }],
    });
  });

  it('cannot find out who reported what by asking for a person’s events, or for all but theirs', async () => {
    const others = { not: { reporterIds: [people.member.staffId] } };
    expect((await page(people.analyst, { filter: others })).ids).toEqual([]);
    expect((await page(people.centre, { filter: others })).ids).toHaveLength(20);
    const filter = { reporterId: people.member.staffId };
    expect((await page(people.analyst, { filter })).ids).toEqual([]);
    expect((await page(people.centre, { filter })).ids).not.toEqual([]);
    const ofPerson = `query($r: [_Any!]!) { _entities(representations: $r) { ... on StaffMember { events { edges { node { id } } } } } }`;
    const r = [{ __typename: 'StaffMember', id: people.member.staffId }];
    expect((await events.ask(ofPerson, { r }, people.analyst))._entities[0].events.edges).toEqual([]);
    expect((await events.ask(ofPerson, { r }, people.centre))._entities[0].events.edges).toHaveLength(20);
  });
});

describe('what the lists cost', () => {
  /** One more than the page, that tells whether there is a next one, and the seam to the page before. */
  const PAGE = 16;
  /** Where a condition is beside the index, rows that do not fit are met; far from all ten thousand. */
  const SPARSE = 400;

  const ENDED = ['CLOSED', 'ARCHIVED', 'DECLINED', 'WITHDRAWN', 'MERGED', 'RECORDED'];
  const twoGrids: Person = { staffId: 'x', postings: [...people.leader.postings, ...people.nextMember.postings] };
  const lists: readonly [string, Person, Readonly<Record<string, unknown>>, number][] = [
    ['the district', people.centre, {}, PAGE],
    ['a town', people.dispatcher, {}, PAGE],
    ['a town out of the district', people.centre, { placeCode: town }, PAGE],
    ['a village', people.instructor, {}, PAGE],
    ['a grid with its team’s', people.leader, {}, PAGE],
    ['two grids with their teams’', twoGrids, {}, PAGE],
    ['what an analyst counts', people.analyst, { placeCode: otherTown }, PAGE],
    ['a unit', people.handler, {}, PAGE],
    ['a week of the district', people.centre, { reportedFrom: new Date('2026-11-20T00:00:00Z') }, PAGE],
    ['the inbox of a place', people.centre, { placeCode: town, states: ['REPORTED'] }, PAGE],
    ['two states of a place', people.centre, { placeCode: town, states: ['REPORTED', 'ACCEPTED'] }, PAGE],
    ['what a person reported', people.member, { reporterId: people.member.staffId }, PAGE],
    ['the inbox of a command room', people.dispatcher, { states: ['REPORTED'] }, SPARSE],
    ['the inbox of a unit', people.handler, { holderUnitId: unitIds.agency, states: ['DISPATCHED'] }, SPARSE],
    ['a unit within a place', people.handler, { placeCode: town }, SPARSE],
    ['one item of a town', people.dispatcher, { workItemCodes: ['RELIEF'] }, SPARSE],
    ['what a unit still has to do', people.handler, { states: ['DISPATCHED', 'IN_PROGRESS'] }, SPARSE],
    ['all that a command room holds', people.centre, { holderUnitId: unitIds.command }, PAGE + EVENT_STATES.length],
    [
      'what is closed on one item of a town',
      people.centre,
      { ...{ placeCode: town }, states: ['CLOSED'], workItemCodes: ['RELIEF'] },
      SPARSE,
    ],
    ['all but what ended', people.dispatcher, { not: { states: ENDED } }, SPARSE],
    ['what is supervised', people.centre, { supervisions: ['NORMAL', 'YELLOW', 'RED'] }, PAGE],
    ['what was reworked in a town', people.centre, { reworked: true, placeCode: town }, PAGE],
    ['what left people dissatisfied', people.centre, { satisfactions: [1, 2] }, SPARSE],
    ['what sensors and the hotline told', people.centre, { sources: ['SENSOR', 'HOTLINE'] }, PAGE],
    ['what another person reported', people.centre, { reporterId: people.member.staffId }, SPARSE],
  ];

  it.each(lists)('%s: an index gives the rows in their order', async (_, as, filter, most) => {
    let after: string | null = null;
    for (const which of ['first page', 'second page']) {
      let answer: Page | undefined;
      const notes = await noted(events, async () => {
        answer = await page(as, { filter, first: 10, after });
      });
      const [note] = notes;
      expect([which, notes.length, note?.planSummary]).toEqual([which, 1, expect.stringMatching(/^IXSCAN/)]);
      expect([which, note?.hasSortStage]).toEqual([which, undefined]);
      expect([which, answer?.ids.length]).toEqual([which, 10]);
      expect(note?.docsExamined).toBeLessThanOrEqual(most);
      after = answer?.endCursor ?? null;
    }
  });

  it.each([
    ['escalated', { escalated: true }],
    ['left by history', { legacyFlag: true }],
    ['confidential in a village', { confidential: true, placeCode: village }],
  ])('what is not there is not looked for among the rest: %s', async (_, filter) => {
    const [note] = await noted(events, async () => {
      expect((await page(people.centre, { filter })).ids).toEqual([]);
    });
    expect(note?.docsExamined).toBe(0);
    expect(note?.keysExamined).toBeLessThan(10);
  });

  it('page 500 costs what page 1 costs', async () => {
    const filter = { reportedTo: new Date(now.getTime() + 1) };
    let after: string | null = null;
    for (let rows = 0; rows < 9_980; rows += 100) {
      after = (await page(people.centre, { filter, first: Math.min(100, 9_980 - rows), after })).endCursor;
    }
    const [note] = await noted(events, async () => {
      const { ids } = await page(people.centre, { filter, first: 20, after });
      expect(ids).toEqual(newestFirst.slice(9_980, 10_000).map(({ _id }) => _id));
    });
    expect(note?.docsExamined).toBeLessThanOrEqual(26);
    expect(note?.keysExamined).toBeLessThanOrEqual(52);
  });

  it('fifty entities come in one query, those out of scope as nothing', async () => {
    const ids = newestFirst.slice(0, 50).map(({ _id }) => _id);
    const query =
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Event { id number timeline { version } } } }';
    let entities: ({ id: string } | null)[] = [];
    const notes = await noted(events, async () => {
      const r = ids.map((id) => ({ __typename: 'Event', id }));
      entities = (await events.ask(query, { r }, people.leader))._entities;
    });
    // One for the events, one for their timelines.
    expect(notes).toHaveLength(2);
    const visibleIds = newestFirst
      .slice(0, 50)
      .filter((event) => sightOf(callerOf(people.leader), event) !== 'nothing');
    expect(entities.flatMap((entity) => entity?.id ?? [])).toEqual(visibleIds.map(({ _id }) => _id));
    expect(entities).toHaveLength(50);
  });
});

describe('the events of a place and of a person', () => {
  const OF = `query($r: [_Any!]!, $filter: EventFilter, $after: String) { _entities(representations: $r) {
    ... on Jurisdiction { code events(first: 5, filter: $filter, after: $after) { edges { node { id } } pageInfo { endCursor } } }
    ... on StaffMember { id events(first: 5, filter: $filter, after: $after) { edges { node { id } } pageInfo { endCursor } } }
  } }`;
  const idsOf = ({ events: list }: { events: { edges: { node: { id: string } }[] } }): string[] =>
    list.edges.map(({ node }) => node.id);
  const where = (fit: (event: EventDocument) => boolean, as: Person): string[] =>
    newestFirst
      .filter((event) => fit(event) && sightOf(callerOf(as), event) !== 'nothing')
      .slice(0, 5)
      .map(({ _id }) => _id);

  it.each([district, town, village, grid])('%s: what lies in it', async (code) => {
    const r = [{ __typename: 'Jurisdiction', code }];
    const filter = { reportedTo: new Date(now.getTime() + 1) };
    const [place] = (await events.ask(OF, { r, filter }, people.centre))._entities;
    expect(idsOf(place)).toEqual(where((event) => event.placeCode.startsWith(code), people.centre));
  });

  it('meet the filter’s place where they overlap', async () => {
    const r = [{ __typename: 'Jurisdiction', code: town }];
    const filtered = async (placeCode: string): Promise<string[]> => {
      const filter = { placeCode, reportedTo: new Date(now.getTime() + 1) };
      return idsOf((await events.ask(OF, { r, filter }, people.centre))._entities[0]);
    };
    expect(await filtered(grid)).toEqual(where(({ placeCode }) => placeCode === grid, people.centre));
    expect(await filtered(district)).toEqual(where(({ placeCode }) => placeCode.startsWith(town), people.centre));
    expect(await filtered(farGrid)).toEqual([]);
  });

  it('are scoped: what a person reported elsewhere is not shown', async () => {
    const r = [{ __typename: 'StaffMember', id: people.nextMember.staffId }];
    const filter = { reportedTo: new Date(now.getTime() + 1) };
    const mine = ({ reporterStaffId }: EventDocument): boolean => reporterStaffId === people.nextMember.staffId;
    for (const as of [people.centre, people.leader, people.nextMember]) {
      const [person] = (await events.ask(OF, { r, filter }, as))._entities;
      expect(idsOf(person)).toEqual(where(mine, as));
    }
    const inGrid = await events.ask(
      OF,
      { r: [{ __typename: 'Jurisdiction', code: nextGrid }], filter },
      people.nextMember,
    );
    expect(idsOf(inGrid._entities[0])).toEqual(where(({ placeCode }) => placeCode === nextGrid, people.nextMember));
  });

  it('refuse each other’s cursors', async () => {
    const r = [{ __typename: 'Jurisdiction', code: town }];
    const [place] = (await events.ask(OF, { r }, people.centre))._entities;
    const other = [{ __typename: 'Jurisdiction', code: village }];
    const after = place.events.pageInfo.endCursor;
    await expect(events.ask(OF, { r: other, after }, people.centre)).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('are nothing for a code that is no place’s', async () => {
    const r = [{ __typename: 'Jurisdiction', code: 'here' }];
    expect((await events.ask(OF, { r }, people.centre))._entities).toEqual([null]);
  });
});
