import { dispatchRuleMessages, type DispatchRuleData } from '@gridhall/messages';
import { AggregateStore, placeFilter, placesFor, type Caller, type StoreRuntime } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { placesAbove } from '../event/levels.js';
import type { DispatchRuleDocument } from './dispatch-rule.document.js';
import { dispatchRuleErrors } from './dispatch-rule.errors.js';

/** What happens to rules. */
export type DispatchRuleStep = keyof typeof dispatchRuleMessages;
/** The store of dispatch rules. */
export type DispatchRuleStore = AggregateStore<DispatchRuleDocument, DispatchRuleData, DispatchRuleStep>;

/** Opens the store of dispatch rules. */
export function dispatchRuleStore(runtime: StoreRuntime): DispatchRuleStore {
  return new AggregateStore<DispatchRuleDocument, DispatchRuleData, DispatchRuleStep>(runtime, {
    collection: 'dispatch_rules',
    contracts: dispatchRuleMessages,
    indexes: [{ key: { placeCode: 1, _id: 1 } }],
    errors: {
      notFound: dispatchRuleErrors.DISPATCH_RULE_NOT_FOUND,
      versionConflict: dispatchRuleErrors.DISPATCH_RULE_VERSION_CONFLICT,
    },
    toMessage: (rule) => ({
      ruleId: rule._id,
      isActive: rule.isActive,
      placeCode: rule.placeCode,
      workItemCodes: rule.workItemCodes,
      categories: rule.categories,
      platforms: rule.platforms,
      urgency: rule.urgency,
      sources: rule.sources,
      keywords: rule.keywords,
      weekdays: rule.weekdays,
      hours: rule.hours,
      season: rule.season,
      workingTime: rule.workingTime,
      validFrom: rule.validFrom,
      validTo: rule.validTo,
      target: rule.target,
      unitId: rule.unitId,
      signForWorkingHours: rule.signForWorkingHours,
      disposeWorkingDays: rule.disposeWorkingDays,
      order: rule.order,
    }),
  });
}

/**
 * The rules that the caller may see: those of the places that they have rules in, and those of the places above, which
 * count in theirs too.
 */
export function visibleRules(caller: Caller): Filter<DispatchRuleDocument> {
  const places = placesFor(caller, 'dispatch-rule:read');
  const above = [...new Set(places.flatMap(placesAbove))];
  return {
    $or: [placeFilter('placeCode', places), { placeCode: { $in: above } }],
  } as Filter<DispatchRuleDocument>;
}
