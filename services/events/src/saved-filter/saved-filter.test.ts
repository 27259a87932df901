import { randomUUID } from 'node:crypto';
import { district, people, town, unitIds, village, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { MOST_SAVED } from './saved-filter.commands.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

const ROW = 'id name filter sharing unit { id } place { code } isMine version';
interface Saved {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

async function send(mutation: string, input: object, as: Person): Promise<{ savedFilter: Saved; replayed: boolean }> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { replayed savedFilter { ${ROW} } } }`;
  return (await events.ask(query, { input: { idempotencyKey: randomUUID(), ...input } }, as))[mutation];
}

async function save(as: Person, input: object = {}): Promise<Saved> {
  const saved = { name: '紧急消防', filter: { urgencies: ['URGENT'], workItemCodes: ['FIRE'] }, ...input };
  return (await send('saveEventFilter', saved, as)).savedFilter;
}

async function namesFor(as: Person): Promise<string[]> {
  const { edges } = (await events.ask('{ savedFilters(first: 100) { edges { node { name } } } }', {}, as)).savedFilters;
  return edges.map(({ node }: { node: { name: string } }) => node.name);
}

describe('a saved filter', () => {
  it('comes back as it was given, and once however often it was sent', async () => {
    const reportedFrom = '2026-11-01T00:00:00.000Z';
    const filter = { states: ['REPORTED'], not: { levels: ['GRID'] }, reportedFrom };
    const input = { idempotencyKey: randomUUID(), name: '待办', filter };
    const { savedFilter, replayed } = await send('saveEventFilter', input, people.leader);
    expect(replayed).toBe(false);
    expect(savedFilter).toMatchObject({
      name: '待办',
      filter,
      sharing: 'PRIVATE',
      unit: null,
      place: null,
      isMine: true,
    });
    expect(await send('saveEventFilter', input, people.leader)).toEqual({ savedFilter, replayed: true });
    expect(await namesFor(people.leader)).toEqual(['待办']);
  });

  it('is found by those it is shared with, and by nobody else', async () => {
    await save(people.dispatcher, { name: '我的' });
    await save(people.dispatcher, { name: '本单位', sharing: 'UNIT', unitId: unitIds.command });
    await save(people.dispatcher, { name: '本镇', sharing: 'PLACE', placeCode: town });
    expect(await namesFor(people.dispatcher)).toEqual(['本镇', '本单位', '我的']);
    expect(await namesFor(people.dispatcher2)).toEqual(['本镇', '本单位']);
    expect(await namesFor(people.member)).toEqual(['本镇']);
    expect(await namesFor(people.centre)).toEqual([]);
    expect(await namesFor(people.farMember)).toEqual([]);
  });

  it.each([
    ['a unit of others', { sharing: 'UNIT', unitId: unitIds.agency }],
    ['no unit', { sharing: 'UNIT' }],
    ['a place above one’s own', { sharing: 'PLACE', placeCode: district }],
    ['no place', { sharing: 'PLACE' }],
  ])('is not shared with %s', async (_, share) => {
    await expect(save(people.dispatcher, share)).rejects.toMatchObject({ code: 'SHARE_NOT_YOURS' });
  });

  it('is renamed, changed and deleted by its owner, at the version that they read', async () => {
    const { id, version } = await save(people.instructor, { sharing: 'PLACE', placeCode: village });
    const renamed = await send('changeSavedFilter', { id, expectedVersion: version, name: '消防' }, people.instructor);
    expect(renamed.savedFilter).toMatchObject({ name: '消防', filter: { workItemCodes: ['FIRE'] }, sharing: 'PLACE' });
    await expect(
      send('changeSavedFilter', { id, expectedVersion: version, name: '别的' }, people.instructor),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    for (const mutation of ['changeSavedFilter', 'deleteSavedFilter']) {
      await expect(send(mutation, { id, expectedVersion: 2 }, people.leader)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    const deletion = { id, expectedVersion: 2, idempotencyKey: randomUUID() };
    expect(await send('deleteSavedFilter', deletion, people.instructor)).toMatchObject({ replayed: false });
    expect(await send('deleteSavedFilter', deletion, people.instructor)).toMatchObject({ replayed: true });
    expect(await namesFor(people.instructor)).not.toContain('消防');
    await expect(
      send('changeSavedFilter', { id, expectedVersion: 3, name: '再来' }, people.instructor),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('narrows a list to what its reader may see, beside the filter given with it', async () => {
    const LIST = `query($saved: ID, $filter: EventFilter, $after: String) { events(savedFilter: $saved, filter: $filter, first: 1, after: $after) {
      edges { node { id } } pageInfo { endCursor } } }`;
    const urgent = await events.report(people.member, { urgency: 'URGENT' });
    await events.report(people.member, { urgency: 'URGENT', workItemCode: 'WASTE' });
    await events.report(people.member);
    const { id: saved, version } = await save(people.dispatcher, { sharing: 'PLACE', placeCode: town });
    const ids = async (filter: object, as: Person): Promise<string[]> =>
      (await events.ask(LIST, { saved, filter }, as)).events.edges.map(({ node }: { node: Saved }) => node.id);
    expect(await ids({}, people.leader)).toEqual([urgent.id]);
    expect(await ids({ states: ['CLOSED'] }, people.leader)).toEqual([]);
    expect(await ids({}, people.nextMember)).toEqual([]);
    await expect(ids({}, people.farMember)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { endCursor: after } = (await events.ask(LIST, { saved }, people.dispatcher)).events.pageInfo;
    const change = { id: saved, expectedVersion: version, filter: { workItemCodes: ['FIRE'] } };
    await send('changeSavedFilter', change, people.dispatcher);
    await expect(events.ask(LIST, { saved, after }, people.dispatcher)).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });

  it('is one of at most a hundred', async () => {
    for (let number = 0; number < MOST_SAVED; number++) await save(people.supervisor);
    await expect(save(people.supervisor)).rejects.toMatchObject({ code: 'SAVED_FILTER_LIMIT' });
  });
});
