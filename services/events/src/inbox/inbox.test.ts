import type { EventDocument } from '../event/event.document.js';
import { openStates } from '../event/states.js';
import { sightOf } from '../event/event.visibility.js';
import { people, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { callerOf, now } from '../testing/facts.fixture.js';
import { manyEvents } from '../testing/many-events.fixture.js';
import { noted } from '../testing/noted.fixture.js';
import { groups } from './inbox.rules.js';

const some = manyEvents(1_500).map((event, index) => ({
  ...event,
  // Some are late, some soon due, some have time, some no deadline.
  dueAt: index % 4 === 3 ? null : new Date(now.getTime() + ((index % 9) - 4) * 12 * 3_600_000),
}));
/** What the member reported over the years: ten times what is open. */
const past = some.filter(
  ({ reporterStaffId, state }) => reporterStaffId === people.member.staffId && !openStates.includes(state),
);
const all = [
  ...some,
  ...Array.from({ length: 20 }, (_, year) =>
    past.map((event) => ({ ...event, _id: `${event._id}-${year}`, number: `${event.number}-${year}` })),
  ).flat(),
];
let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
  events.turnClock(now);
  await events.collection.insertMany(all as never[]);
});
afterAll(async () => events.stop());

const BOX = 'count { value isCapped } groups { name nameZh count { value } }';
const BOXES = `{ inbox { mine { ${BOX} } myUnit { ${BOX} } myPlace { ${BOX} } } }`;
type Name = 'mine' | 'myUnit' | 'myPlace';
const names: readonly Name[] = ['mine', 'myUnit', 'myPlace'];

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function listed(as: Person, box: Name, group: string | null): Promise<string[]> {
  const query = `query($group: InboxGroupName, $after: String) { inbox { ${box} {
    events(group: $group, first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } } }`;
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = (await events.ask(query, { group, after }, as)).inbox[box].events;
    ids.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

/** What a box is to hold, over documents in memory. */
const holds: Readonly<Record<Name, (event: EventDocument, as: Person) => boolean>> = {
  mine: (event, { staffId }) => event.reporterStaffId === staffId,
  myUnit: (event, { postings }) => postings.some(({ unit }) => unit !== null && event.holderUnitId === unit),
  myPlace: (event, { postings }) =>
    postings.some(({ role, place }) => role !== 'HANDLER' && event.placeCode.startsWith(place)),
};

describe('the inbox', () => {
  const persons = Object.entries({
    member: people.member,
    leader: people.leader,
    dispatcher: people.dispatcher,
    centre: people.centre,
    handler: people.handler,
    analyst: people.analyst,
  });

  it.each(persons)(
    'of a %s: each box and group counts what its list holds, and holds what it should',
    async (_, as) => {
      const { inbox } = await events.ask(BOXES, {}, as);
      const open = all.filter(({ state }) => state !== 'DRAFT' && openStates.includes(state));
      for (const name of names) {
        const ids = await listed(as, name, null);
        const expected = open.filter((event) => holds[name](event, as) && sightOf(callerOf(as), event) !== 'nothing');
        expect([name, [...ids].sort()]).toEqual([name, expected.map(({ _id }) => _id).sort()]);
        expect(inbox[name].count).toEqual({ value: ids.length, isCapped: false });
        const ofStage = inbox[name].groups.slice(0, -2);
        expect(ofStage.reduce((sum: number, { count }: { count: { value: number } }) => sum + count.value, 0)).toBe(
          ids.length,
        );
      }
    },
  );

  it('counts in each group what the group lists', async () => {
    const { inbox } = await events.ask(BOXES, {}, people.dispatcher);
    for (const { name, count } of inbox.myPlace.groups) {
      expect([name, (await listed(people.dispatcher, 'myPlace', name)).length]).toEqual([name, count.value]);
    }
    const [soon, late] = inbox.myPlace.groups.slice(-2);
    expect(soon.count.value).toBeGreaterThan(0);
    expect(late.count.value).toBeGreaterThan(soon.count.value);
  });

  it.each([
    ['a member’s own', people.member, 'mine'],
    ['a unit’s', people.handler, 'myUnit'],
    ['a place’s', people.dispatcher, 'myPlace'],
  ] as const)('%s box is counted and listed from what is open, however much there ever was', async (_, as, name) => {
    const open = all.filter((event) => openStates.includes(event.state) && holds[name](event, as)).length;
    // A plan that was good for somebody with few reports is tried first, and given up for ten times its cost: not what is asked here.
    await events.subgraph.runtime.db.command({ planCacheClear: 'events' });
    const notes = await noted(events, () =>
      events.ask(`{ inbox { ${name} { ${BOX} events(first: 5) { edges { node { id } } } } } }`, {}, as),
    );
    expect(notes).toHaveLength(2 + groups.length);
    // A key for each, and one to see where a state ends.
    for (const { keysExamined } of notes) expect(keysExamined).toBeLessThanOrEqual(open + openStates.length);
    expect(Math.max(...notes.map(({ docsExamined }) => docsExamined))).toBeLessThanOrEqual(open);
  });

  it('has every open state but the draft in exactly one group of stages', () => {
    const states = groups.slice(0, -2).flatMap((group) => group.states);
    expect([...states].sort()).toEqual(openStates.filter((state) => state !== 'DRAFT').sort());
  });

  it('narrows a box by a filter, and refuses the cursor of another group', async () => {
    const query = `query($group: InboxGroupName, $filter: EventFilter, $after: String) { inbox { myPlace {
      events(group: $group, filter: $filter, first: 3, after: $after) { edges { node { urgency } } pageInfo { endCursor } } } } }`;
    const filter = { urgencies: ['URGENT'] };
    const { edges, pageInfo } = (await events.ask(query, { group: 'TO_ACCEPT', filter }, people.centre)).inbox.myPlace
      .events;
    expect(edges).toEqual([1, 2, 3].map(() => ({ node: { urgency: 'URGENT' } })));
    const after = pageInfo.endCursor;
    await expect(events.ask(query, { group: 'OVERDUE', filter, after }, people.centre)).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });
});
