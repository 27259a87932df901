import { LEVELS, PLATFORMS, WORK_ITEM_CATEGORIES, workItemDataSchema } from '@gridhall/messages';
import { WORK_ITEM_LIST_VERSION, WORK_ITEMS } from './work-item.list.js';

describe('the work-item list', () => {
  it('has 28 items, each code once, in the order of the 7 categories', () => {
    expect(WORK_ITEMS).toHaveLength(28);
    expect(new Set(WORK_ITEMS.map(({ code }) => code)).size).toBe(28);
    expect([...new Set(WORK_ITEMS.map(({ category }) => category))]).toEqual(WORK_ITEM_CATEGORIES);
  });

  it('has items on every platform, and some on none', () => {
    const platforms = new Set(WORK_ITEMS.map(({ platform }) => platform));
    expect([...platforms].sort()).toEqual([...PLATFORMS, null].sort());
  });

  it.each(WORK_ITEMS.map((item) => [item.code, item] as const))('%s can be told to other services', (_, item) => {
    const told = { ...item, listVersion: WORK_ITEM_LIST_VERSION };
    expect(workItemDataSchema.parse(told)).toMatchObject({ code: item.code });
  });

  it('keeps grave matters with towns and departments: they are not on the admission list of villages', () => {
    const outside = WORK_ITEMS.filter(({ admittedLevel }) => admittedLevel === 'TOWN' || admittedLevel === 'DISTRICT');
    expect(outside.map(({ code }) => code)).toEqual([
      'PETITION',
      'HAZARDOUS_CHEMICALS',
      'ILLEGAL_FUNDRAISING',
      'ILLEGAL_BUILDING',
    ]);
  });

  it.each(WORK_ITEMS.map((item) => [item.code, item] as const))('%s is of one piece', (_, item) => {
    // Only what may be settled on the spot can be too trivial to be looked at again.
    if (item.isTrivial) expect(item.canSettleOnTheSpot).toBe(true);
    // What is settled by a level is admitted to it, and what is settled on the spot, to grids.
    expect(LEVELS.indexOf(item.admittedLevel)).toBeLessThanOrEqual(LEVELS.indexOf(item.defaultLevel));
    if (item.canSettleOnTheSpot) expect(item.admittedLevel).toBe('GRID');
    // What needs an agency or a department takes longer than a day.
    if (item.defaultLevel === 'TOWN' || item.defaultLevel === 'DISTRICT')
      expect(item.disposeWorkingDays).toBeGreaterThan(1);
    const kindOfLevel = {
      GRID: 'GRID_TEAM',
      VILLAGE: 'VILLAGE_OFFICE',
      TOWN: 'STATIONED_AGENCY',
      DISTRICT: 'DEPARTMENT',
    };
    expect(item.defaultUnitKind).toBe(kindOfLevel[item.defaultLevel]);
    expect(item.requiredEvidence.length).toBeGreaterThan(0);
  });
});
