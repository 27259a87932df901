import { accountResolvers } from './account/account.resolvers.js';
import { dutyResolvers } from './duty/duty.resolvers.js';
import type { Resolvers } from './generated/graphql.js';
import { jurisdictionResolvers } from './jurisdiction/jurisdiction.resolvers.js';
import { providerResolvers } from './provider/provider.resolvers.js';
import { staffResolvers } from './staff/staff.resolvers.js';
import { sinkDownResolvers } from './unit/sink-down.resolvers.js';
import { unitResolvers } from './unit/unit.resolvers.js';
import { visitPlanResolvers } from './visit/visit.plan.resolvers.js';
import { visitResolvers } from './visit/visit.resolvers.js';
import { workItemListResolvers } from './work-item-list/work-item-list.resolvers.js';
import { workItemResolvers } from './work-item/work-item.resolvers.js';

/** The resolvers of every feature. */
const features: readonly Resolvers[] = [
  accountResolvers,
  jurisdictionResolvers,
  providerResolvers,
  sinkDownResolvers,
  staffResolvers,
  unitResolvers,
  visitResolvers,
  visitPlanResolvers,
  workItemResolvers,
  workItemListResolvers,
  dutyResolvers,
];

/**
 * Puts the features' resolvers together, type by type: several features add fields to one type.
 *
 * @throws Error when two features resolve the same field
 */
export function mergeResolvers(parts: readonly Resolvers[]): Resolvers {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const [type, fields] of parts.flatMap((part) => Object.entries(part))) {
    const known = (merged[type] ??= {});
    for (const [field, resolve] of Object.entries(fields as Record<string, unknown>)) {
      if (field in known) throw new Error(`Two features resolve ${type}.${field}.`);
      known[field] = resolve;
    }
  }
  return merged;
}

/** Grid's resolvers. */
export const resolvers = mergeResolvers(features);
