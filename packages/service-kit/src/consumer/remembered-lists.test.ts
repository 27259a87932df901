import { RememberedLists } from './remembered-lists.js';

interface Unit {
  readonly place: string;
  readonly name: string;
}

/** Lists over rows that can be changed, and which keys were read in each query. */
function remembering(rows: Unit[]): { readonly lists: RememberedLists<Unit>; readonly queries: string[][] } {
  const queries: string[][] = [];
  const lists = new RememberedLists<Unit>(
    async (keys) => {
      queries.push([...keys]);
      const found = rows.filter(({ place }) => keys.includes(place));
      await Promise.resolve();
      return found;
    },
    ({ place }) => place,
  );
  return { lists, queries };
}

describe('remembered lists', () => {
  it('read what is missing in one query, empty ones too, and nothing that is known', async () => {
    const { lists, queries } = remembering([
      { place: 'a', name: '1' },
      { place: 'b', name: '2' },
    ]);
    expect(await lists.of(['a', 'none'])).toEqual([{ place: 'a', name: '1' }]);
    expect((await lists.of(['b', 'none', 'a'])).map(({ name }) => name)).toEqual(['2', '1']);
    expect(await lists.of(['b', 'none'])).toHaveLength(1);
    expect(queries).toEqual([['a', 'none'], ['b']]);
  });

  it('are read anew once something has changed', async () => {
    const rows = [{ place: 'a', name: 'old' }];
    const { lists } = remembering(rows);
    await lists.of(['a']);
    rows[0] = { place: 'a', name: 'new' };
    lists.forget();
    expect(await lists.of(['a'])).toEqual([{ place: 'a', name: 'new' }]);
  });

  it('do not remember what was read before a change and came after it', async () => {
    const rows = [{ place: 'a', name: 'old' }];
    const { lists } = remembering(rows);
    const reading = lists.of(['a']);
    rows[0] = { place: 'a', name: 'new' };
    lists.forget();
    expect(await reading).toEqual([{ place: 'a', name: 'old' }]);
    expect(await lists.of(['a'])).toEqual([{ place: 'a', name: 'new' }]);
  });
});
