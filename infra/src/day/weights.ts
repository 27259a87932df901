import type { ModelWorkItem } from './district.model.js';
import { ITEM_FREQUENCY, PLATFORM_PERCENT, USUAL_FREQUENCY } from './proportions.js';

/**
 * Gives a district's work items the weights that make a day look like Zhenhai's (domain §1): each platform gets its share
 * of the events, whichever items the district routes to it, and the items of a platform divide that share by how often
 * they come up.
 */
export function weigh(items: readonly Omit<ModelWorkItem, 'weight'>[]): ModelWorkItem[] {
  const frequencyOf = ({ code }: { readonly code: string }): number => ITEM_FREQUENCY[code] ?? USUAL_FREQUENCY;
  return items.map((item) => {
    const peers = items.filter(({ platform }) => platform === item.platform);
    const whole = peers.reduce((sum, peer) => sum + frequencyOf(peer), 0);
    return { ...item, weight: (PLATFORM_PERCENT[item.platform ?? 'NONE'] * frequencyOf(item)) / whole };
  });
}
