import fc from 'fast-check';
import { readServiceItems, serviceItems, type ServiceItem } from './service-item.data.js';
import { fits, missingMaterials, requiredMaterials } from './service-item.rules.js';

const acceptedAt = (kind: 'VILLAGE' | 'COMMUNITY'): readonly ServiceItem[] =>
  serviceItems.filter((item) => item.acceptedAt.includes(kind));

describe('the list of service items', () => {
  it('has 58 items for villages and 55 for communities, 48 of each "at most one trip" (domain §5)', () => {
    for (const [kind, count] of [
      ['VILLAGE', 58],
      ['COMMUNITY', 55],
    ] as const) {
      expect(acceptedAt(kind)).toHaveLength(count);
      expect(acceptedAt(kind).filter(({ atMostOneTrip }) => atMostOneTrip)).toHaveLength(48);
    }
  });

  it('gives every item a name of its own, materials, steps, and a promise within the law', () => {
    expect(new Set(serviceItems.map(({ name }) => name)).size).toBe(serviceItems.length);
    for (const item of serviceItems) {
      expect(item.requiredMaterials.length).toBeGreaterThan(0);
      expect(item.steps.length).toBeGreaterThan(1);
      expect(item.promisedWorkingDays).toBeLessThanOrEqual(item.legalWorkingDays);
    }
  });

  const item = {
    code: 'X',
    name: '事项',
    department: '部门',
    acceptedAt: ['VILLAGE'],
    atMostOneTrip: true,
    materials: { required: ['A'], optional: [], byCase: {} },
    steps: ['受理'],
    promisedWorkingDays: 1,
    legalWorkingDays: 1,
    feeFen: 0,
  };
  const list = { listVersion: 1, cases: { AGENT: '代办' }, materials: { A: '甲', B: '乙' }, items: [item] };
  const withItem = (change: object): object => ({ ...list, items: [{ ...item, ...change }] });

  it.each([
    ['an item twice', { ...list, items: [item, item] }, /X stands twice/],
    [
      'a material without a name',
      withItem({ materials: { ...item.materials, optional: ['C'] } }),
      /C, which has no name/,
    ],
    ['a material twice', withItem({ materials: { ...item.materials, optional: ['A'] } }), /names a material twice/],
    ['a case without a name', withItem({ materials: { ...item.materials, byCase: { MINOR: ['B'] } } }), /MINOR/],
    ['a promise beyond the law', withItem({ promisedWorkingDays: 2 }), /promises more days/],
    ['no materials', withItem({ materials: { ...item.materials, required: [] } }), /required/],
    ['a field that nobody knows', withItem({ fee: 1 }), /fee/],
  ])('is refused with %s', (_, json, reason) => {
    expect(() => readServiceItems(json)).toThrow(reason);
  });

  it('is read when it is sound', () => {
    expect(readServiceItems(list)).toHaveLength(1);
  });
});

describe('the one-time list', () => {
  const anyItem = fc.constantFrom(...serviceItems);
  const some = (codes: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...codes]);
  const anyBringing = anyItem.chain((item) =>
    fc.record({
      item: fc.constant(item),
      cases: some(item.cases.map(({ code }) => code)),
      handedIn: some(item.materials.map(({ code }) => code)),
    }),
  );

  it('is complete: who brings all of it has everything, and nothing of it is too much', () => {
    fc.assert(
      fc.property(anyBringing, ({ item, cases, handedIn }) => {
        const missing = missingMaterials(item, cases, handedIn);
        expect(missingMaterials(item, cases, [...handedIn, ...missing])).toEqual([]);
        for (const one of missing) {
          const allButOne = missing.filter((code) => code !== one);
          expect(missingMaterials(item, cases, [...handedIn, ...allButOne])).toEqual([one]);
        }
      }),
    );
  });

  it('never asks for what is optional, nor for what a case asks that the applicant is not in', () => {
    fc.assert(
      fc.property(anyBringing, ({ item, cases }) => {
        const required = requiredMaterials(item, cases);
        for (const { code, need, cases: asking } of item.materials) {
          const isAsked = need === 'REQUIRED' || asking.some((one) => cases.includes(one.code));
          expect([code, required.includes(code)]).toEqual([code, isAsked]);
        }
      }),
    );
  });
});

it('items are found by centre, department and text', () => {
  const found = (filter: Parameters<typeof fits>[1]): string[] =>
    serviceItems.filter((item) => fits(item, filter)).map(({ code }) => code);
  expect(found({})).toHaveLength(64);
  expect(found({ text: '老年优待' })).toEqual(['ELDERLY_PREFERENCE_CARD']);
  expect(found({ text: ' elderly_pref ' })).toEqual(['ELDERLY_PREFERENCE_CARD']);
  expect(found({ department: '区司法局' })).toEqual(['LEGAL_AID', 'MEDIATION']);
  expect(found({ acceptedAt: 'COMMUNITY', text: '住房建设审批' })).toEqual([]);
  expect(found({ acceptedAt: 'VILLAGE', text: '住房建设审批' })).toEqual(['RURAL_HOUSE_APPROVAL']);
});
