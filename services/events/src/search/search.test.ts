import { farGrid, grid, otherTown, people, town } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { noted } from '../testing/noted.fixture.js';
import { tuned } from './judged.fixture.js';
import { searchLimits } from './window.js';

let events: EventsUnderTest;
const idOf = new Map<string, string>();
const SEARCH = `query($text: String!, $filter: EventFilter, $first: Int, $after: String) {
  searchEvents(text: $text, filter: $filter, first: $first, after: $after) {
    edges { node { id number } highlights { field parts { text isMatch } } } pageInfo { hasNextPage endCursor }
  }
}`;
interface Found {
  readonly keys: string[];
  readonly edges: { readonly highlights: { field: string; parts: { text: string; isMatch: boolean }[] }[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What a search finds, by the keys of the test set, in its order. */
async function search(text: string, as = people.centre, more: Readonly<Record<string, unknown>> = {}): Promise<Found> {
  const { edges, pageInfo } = (await events.ask(SEARCH, { text, ...more }, as)).searchEvents;
  const keys = edges.map(({ node }: { node: { id: string } }) => idOf.get(node.id));
  return { keys, edges, pageInfo };
}

beforeAll(async () => {
  events = await startEvents();
  for (const [key, text] of Object.entries(tuned.texts)) {
    const [title = '', description = ''] = text.split(' ');
    const event = await events.report(people.centre, { title, description, placeCode: key < 'm' ? grid : farGrid });
    idOf.set(event.id, key);
  }
});
afterAll(async () => events.stop());
afterEach(() => jest.restoreAllMocks());

describe('a search', () => {
  it('finds what has all the words, newest first, in any script and width', async () => {
    expect((await search('路灯')).keys).toEqual(['road4', 'lamp2', 'lamp1']);
    expect((await search('电梯检验')).keys).toEqual(['lift2']);
    expect((await search('ab区監控')).keys).toEqual(['camera1']);
    expect((await search('小区停车乱')).keys).toEqual(['park1']);
  });

  it('takes quoted words as they stand, and a single character beside a word', async () => {
    expect((await search('“8号楼”')).keys).toEqual(['wall2']);
    expect((await search('"车停"')).keys).toEqual([]);
    expect((await search('小区 狗')).keys).toEqual(['dog1']);
  });

  it.each(['居民', '居民 夜', '居民 噪音'])('for %s leads over its pages to everything once', async (text) => {
    const all = (await search(text, people.centre, { first: 100 })).keys;
    expect(all.length).toBeGreaterThan(text.length > 4 ? 0 : 2);
    for (const most of [searchLimits.lookedAmong, 2, 1]) {
      jest.replaceProperty(searchLimits, 'lookedAmong', most as never);
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const page: Found = await search(text, people.centre, { first: 2, after });
        paged.push(...page.keys);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect([most, paged]).toEqual([most, all]);
    }
  });

  it('looks among so many for a page and no more, and says that there may be others', async () => {
    jest.replaceProperty(searchLimits, 'lookedAmong', 2 as never);
    let found: Found | undefined;
    const notes = await noted(events, async () => {
      found = await search('居民 夜间', people.centre);
    });
    expect(found?.pageInfo.hasNextPage).toBe(true);
    // The end of what is looked among is the third, with keys alone.
    expect(Math.max(...notes.map(({ docsExamined }) => docsExamined))).toBeLessThanOrEqual(3);
  });

  it('looks among what the caller sees and the filter takes in, and nowhere else', async () => {
    expect((await search('路灯', people.member)).keys).toEqual(['lamp2', 'lamp1']);
    expect((await search('路灯', people.farMember)).keys).toEqual(['road4']);
    expect((await search('路灯', people.centre, { filter: { placeCode: otherTown } })).keys).toEqual(['road4']);
    expect((await search('路灯', people.centre, { filter: { not: { placeCodes: [town] } } })).keys).toEqual(['road4']);
    expect((await search('路灯', people.centre, { filter: { states: ['CLOSED'] } })).keys).toEqual([]);
  });

  it('shows the words where they stand, as they were written', async () => {
    const [row] = (await search('電梯檢驗')).edges;
    expect(row?.highlights).toEqual([
      {
        field: 'TITLE',
        parts: [
          { text: '電梯', isMatch: true },
          { text: '年檢過期', isMatch: false },
        ],
      },
      {
        field: 'DESCRIPTION',
        parts: [
          { text: '12號樓', isMatch: false },
          { text: '電梯檢驗', isMatch: true },
          { text: '標誌已過期兩個月。', isMatch: false },
        ],
      },
    ]);
  });

  it('finds a comment from the step on that told it, and writes no words when nothing is new', async () => {
    const event = await events.report(people.member, { title: '巡查', description: '正常巡查记录。' });
    idOf.set(event.id, 'commented');
    expect((await search('桥洞')).keys).toEqual([]);
    await events.step('accept', event, people.dispatcher, { comment: '请到桥洞下查看。' });
    const found = await search('桥洞');
    expect(found.keys).toEqual(['commented']);
    expect(found.edges[0]?.highlights.map(({ field }) => field)).toEqual(['COMMENT']);
    expect((await search('"到桥洞下"')).keys).toEqual(['commented']);
    expect((await events.stored(event.id)).words).toEqual(expect.arrayContaining(['桥洞', '正常']));
  });

  it('finds by number, and by a day of a town', async () => {
    const event = await events.report();
    idOf.set(event.id, 'numbered');
    expect((await search(event.number, people.analyst)).keys).toEqual(['numbered']);
    expect((await search(event.number.slice(0, -5), people.dispatcher)).keys[0]).toBe('numbered');
    expect((await search(event.number, people.farMember)).keys).toEqual([]);
  });

  it('does not let those who see no personal data look in texts', async () => {
    expect((await search('路灯', people.analyst)).keys).toEqual([]);
  });

  it.each(['的', '狗', '！？'])('refuses %s: it would find everything or nothing', async (text) => {
    await expect(search(text)).rejects.toMatchObject({ code: 'SEARCH_TOO_SHORT' });
  });

  it('refuses a text that is no query, and the cursor of another one', async () => {
    await expect(search('路'.repeat(101))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const { endCursor: after } = (await search('居民', people.centre, { first: 1 })).pageInfo;
    await expect(search('路灯', people.centre, { after })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(search('居民 夜', people.centre, { first: 101 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
