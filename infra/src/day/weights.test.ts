import { PLATFORMS } from '@gridhall/messages';
import fc from 'fast-check';
import type { ModelWorkItem } from './district.model.js';
import { ITEM_FREQUENCY, PLATFORM_PERCENT } from './proportions.js';
import { weigh } from './weights.js';

const codes = Object.keys(ITEM_FREQUENCY);
const platforms = [...PLATFORMS, null];
const item = (code: string, platform: ModelWorkItem['platform']): Omit<ModelWorkItem, 'weight'> => ({
  code,
  name: code,
  category: 'SOCIAL_AFFAIRS',
  platform,
  defaultLevel: 'GRID',
  admittedLevel: 'GRID',
  canSettleOnTheSpot: true,
  isTrivial: false,
  requiredEvidence: [],
});
const share = (items: readonly ModelWorkItem[], platform: ModelWorkItem['platform']): number =>
  items.filter((one) => one.platform === platform).reduce((sum, { weight }) => sum + weight, 0);

describe('the weights of work items', () => {
  it('are known for the 28 items of the list (domain §3)', () => {
    expect(codes).toHaveLength(28);
  });

  it('give each platform its share of the events, whichever items are routed to it', () => {
    const assignment = fc.array(fc.constantFrom(...platforms), { minLength: 23, maxLength: 23 });
    fc.assert(
      fc.property(assignment, (others) => {
        // Every platform has an item, as every district's list has; the others lie anywhere.
        const items = weigh(codes.map((code, index) => item(code, [...platforms, ...others][index] ?? null)));
        for (const platform of platforms) {
          expect(share(items, platform)).toBeCloseTo(PLATFORM_PERCENT[platform ?? 'NONE'], 9);
        }
      }),
    );
  });

  it('let what is seen every day come up more often than what is rare', () => {
    const [waste, chemicals] = weigh([item('WASTE', 'ENFORCEMENT'), item('HAZARDOUS_CHEMICALS', 'ENFORCEMENT')]);
    expect(waste?.weight).toBeGreaterThan((chemicals?.weight ?? Number.NaN) * 10);
  });
});
