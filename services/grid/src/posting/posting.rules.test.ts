import type { StaffPosting } from '../staff/staff.store.js';
import {
  afterLeaving,
  checkPosting,
  requireNoLeader,
  withoutPosting,
  withPosting,
  type Posted,
} from './posting.rules.js';

const grid = '330211101201001';
const town = '330211101';
const [past, at, later] = ['2017-01-01', '2026-11-24', '2027-11-24'].map((day) => new Date(day)) as [Date, Date, Date];

const posting = (more: Partial<StaffPosting> = {}): StaffPosting => ({
  ...{ role: 'GRID_MEMBER', placeCode: grid, unitId: null, from: at, to: null, ...more },
});
const person = (...postings: readonly StaffPosting[]): Posted => ({ _id: 'p', postings: [...postings], leftAt: null });
const place = { validTo: null, successors: [] };
const agency = { _id: `${town}-AGENCY-1`, placeCode: town, dissolvedAt: null };
const code = (expected: string): Error => expect.objectContaining({ code: expected }) as Error;

describe('a posting', () => {
  it('can be where its role works, for a unit of the place', () => {
    expect(() => {
      checkPosting(posting(), place, null);
    }).not.toThrow();
    const handler = posting({ role: 'HANDLER', placeCode: town, unitId: agency._id });
    expect(() => {
      checkPosting(handler, place, agency);
    }).not.toThrow();
  });

  it.each([
    ['at no place', posting(), null, null, 'PLACE_UNKNOWN'],
    ['at a grid that was merged', posting(), { validTo: past, successors: ['x'] }, null, 'PLACE_ENDED'],
    ['of a leader at a town', posting({ role: 'GRID_LEADER', placeCode: town }), place, null, 'POSTING_LEVEL_WRONG'],
    ['of a dispatcher at a grid', posting({ role: 'DISPATCHER' }), place, null, 'POSTING_LEVEL_WRONG'],
    ['that ends before it begins', posting({ to: past }), place, null, 'POSTING_PERIOD_WRONG'],
    [
      'of a handler without a unit',
      posting({ role: 'HANDLER', placeCode: town }),
      place,
      null,
      'POSTING_UNIT_REQUIRED',
    ],
    ['for no unit', posting({ unitId: 'x' }), place, null, 'POSTING_UNIT_WRONG'],
    ['for a unit of elsewhere', posting({ unitId: agency._id }), place, agency, 'POSTING_UNIT_WRONG'],
    [
      'for a unit that was dissolved',
      posting({ role: 'HANDLER', placeCode: town, unitId: agency._id }),
      place,
      { ...agency, dissolvedAt: past },
      'UNIT_DISSOLVED',
    ],
  ] as const)('cannot be %s', (_, one, where, unit, refusal) => {
    expect(() => {
      checkPosting(one, where, unit);
    }).toThrow(code(refusal));
  });

  it('does not overlap another one of the same role and place, nor outlast its holder', () => {
    const before = posting({ from: past, to: at });
    expect(withPosting(person(before), posting())).toHaveLength(2);
    expect(() => withPosting(person(posting({ from: past })), posting())).toThrow(code('POSTING_OVERLAP'));
    expect(() => withPosting(person(posting({ from: later })), posting())).toThrow(code('POSTING_OVERLAP'));
    expect(() => withPosting({ ...person(), leftAt: later }, posting())).toThrow(code('POSTING_AFTER_LEAVING'));
    expect(withPosting({ ...person(), leftAt: later }, posting({ to: later }))).toHaveLength(1);
  });

  it('ends, and never was where it had not begun', () => {
    expect(withoutPosting(person(posting({ from: past })), posting(), at)).toEqual([posting({ from: past, to: at })]);
    expect(withoutPosting(person(posting({ from: later })), posting(), at)).toEqual([]);
    expect(() => withoutPosting(person(posting({ from: past, to: at })), posting(), at)).toThrow(
      code('POSTING_UNKNOWN'),
    );
  });

  it('ends with all others when its holder leaves', () => {
    const over = posting({ from: past, to: new Date('2020-01-01') });
    const all = person(over, posting({ from: past }), posting({ placeCode: town, from: later }));
    expect(afterLeaving(all, at)).toEqual([over, posting({ from: past, to: at })]);
  });

  it('of a leader is the only one of the grid at any time', () => {
    const leading = (more: Partial<StaffPosting>): StaffPosting => posting({ role: 'GRID_LEADER', ...more });
    const refuse = (others: readonly Posted[], one: StaffPosting) => () => {
      requireNoLeader(others, one);
    };
    expect(refuse([person(leading({ from: past }))], leading({}))).toThrow(code('GRID_HAS_LEADER'));
    expect(refuse([person(leading({ from: past, to: at }))], leading({}))).not.toThrow();
    expect(refuse([person(leading({ from: later }))], leading({}))).toThrow(code('GRID_HAS_LEADER'));
    expect(refuse([person(leading({ from: past }))], posting())).not.toThrow();
    expect(refuse([person(leading({ placeCode: '330211101201002' }))], leading({}))).not.toThrow();
  });
});
