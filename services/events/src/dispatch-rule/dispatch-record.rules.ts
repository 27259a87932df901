import type { SuggestionRecord } from '../event/event.document.js';
import type { Suggestion } from './suggest.rules.js';

/** What is kept of a suggestion when the event is dispatched to a unit. Pure. */
export function dispatchRecord(
  { unitId, rule }: Suggestion,
  dispatchedTo: string,
  overrideReason: string | null,
): SuggestionRecord {
  const followed = unitId === dispatchedTo;
  return {
    suggestedUnitId: unitId,
    ruleId: rule?.id ?? null,
    ruleVersion: rule?.version ?? null,
    followed,
    // Who follows overrides nothing.
    overrideReason: followed ? null : overrideReason,
  };
}
