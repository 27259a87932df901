import type { EventFacts } from '../event/event.document.js';
import type { Rule } from './dispatch-rule.document.js';
import { isInHours, isInSeason, type Moment } from './moment.rules.js';

/** What of an event dispatch rules ask for. */
export type Matter = Pick<
  EventFacts,
  'placeCode' | 'workItemCode' | 'category' | 'platform' | 'urgency' | 'source' | 'title' | 'description'
>;

const isAmong = <Value>(values: readonly Value[], value: Value): boolean =>
  values.length === 0 || values.includes(value);

/** Is the rule in force on the day? */
export function isValidOn({ isActive, validFrom, validTo }: Rule, day: string): boolean {
  return isActive && day >= validFrom && (validTo === null || day <= validTo);
}

/** Does the rule speak of the matter at the moment? All its conditions hold; one that is empty always does. Pure. */
export function matches(rule: Rule, matter: Matter, moment: Moment): boolean {
  return (
    isValidOn(rule, moment.day) &&
    matter.placeCode.startsWith(rule.placeCode) &&
    isAmong(rule.workItemCodes, matter.workItemCode) &&
    isAmong(rule.categories, matter.category) &&
    (rule.platforms.length === 0 || (matter.platform !== null && rule.platforms.includes(matter.platform))) &&
    (rule.urgency === null || rule.urgency === matter.urgency) &&
    isAmong(rule.sources, matter.source) &&
    isAmong(rule.weekdays, moment.weekday) &&
    (rule.hours === null || isInHours(moment.time, rule.hours)) &&
    (rule.season === null || isInSeason(moment.day, rule.season)) &&
    (rule.workingTime === null || rule.workingTime === moment.isWorkingTime) &&
    (rule.keywords.length === 0 ||
      rule.keywords.some((word) => matter.title.includes(word) || matter.description.includes(word)))
  );
}

/**
 * How closely a rule looks, weightiest first: at the item (an item before a category before a platform), at the place
 * (the finer, the more), at the time, at everything else.
 */
function specificity(rule: Rule): readonly number[] {
  const item = rule.workItemCodes.length > 0 ? 3 : rule.categories.length > 0 ? 2 : rule.platforms.length > 0 ? 1 : 0;
  const count = (...said: boolean[]): number => said.filter(Boolean).length;
  return [
    item,
    rule.placeCode.length,
    count(rule.weekdays.length > 0, rule.hours !== null, rule.season !== null, rule.workingTime !== null),
    count(rule.keywords.length > 0, rule.urgency !== null, rule.sources.length > 0),
  ];
}

/** Which of two rules goes first when both match: below zero, the first one. The more specific, then the lower order. */
export function byPrecedence(one: Rule, other: Rule): number {
  return equalRank(one, other) || one.order - other.order || (one._id < other._id ? -1 : 1);
}

/** Compares by specificity only; zero when neither is the more specific. */
function equalRank(one: Rule, other: Rule): number {
  const [mine, others] = [specificity(one), specificity(other)];
  for (const [index, value] of mine.entries()) {
    const difference = (others[index] ?? 0) - value;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Are two rules equally specific and of one order, so that only chance decides which goes first? */
export function isUndecided(one: Rule, other: Rule): boolean {
  return equalRank(one, other) === 0 && one.order === other.order;
}
