import type { DispatchRuleData } from '@gridhall/messages';
import type { Aggregate, Loaded } from '@gridhall/service-kit';

/** From one point to another of a day (`HH:MM`) or a year (`MM-DD`); over its end where `to` is the earlier one. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What a dispatch rule says: which matters, when, to whom, until when (domain §4, "item × place × time"). */
export interface DispatchRuleFacts extends Omit<DispatchRuleData, 'ruleId'> {
  /** What people call it. */
  name: string;
}

/** A dispatch rule as MongoDB holds it. */
export interface DispatchRuleDocument extends Aggregate<DispatchRuleData>, DispatchRuleFacts {}
/** A dispatch rule without its timeline. */
export type DispatchRuleRow = Loaded<DispatchRuleDocument>;
/** A rule as rules look at it: a draft has no id and version yet. */
export type Rule = DispatchRuleFacts & { readonly _id: string; readonly version: number };
