import type { UnitRecord, WorkItemRecord } from '../directory/records.js';
import { isAdmitted, overlap } from '../event/levels.js';
import type { Rule, Span } from './dispatch-rule.document.js';
import { byPrecedence, isUndecided } from './match.rules.js';
import { isInHours, isInSeason } from './moment.rules.js';

/** What may be wrong with a rule. */
export const RULE_PROBLEMS = [
  'CONFLICT',
  'NEVER_DECIDES',
  'EXPIRED',
  'ITEM_UNKNOWN',
  'CONDITIONS_EXCLUDE_EACH_OTHER',
  'UNIT_UNKNOWN',
  'UNIT_NOT_IN_SERVICE',
  'UNIT_OUT_OF_AREA',
  'ITEM_NOT_ADMITTED',
] as const;
/** One of {@link RULE_PROBLEMS}. */
export type RuleProblemKind = (typeof RULE_PROBLEMS)[number];

/** Something wrong with a rule: it is told, never refused. */
export interface RuleProblem {
  readonly kind: RuleProblemKind;
  readonly ruleId: string;
  /** The other rule, of CONFLICT and NEVER_DECIDES. */
  readonly otherRuleId: string | null;
}

/** What a check knows of the district. */
export interface Known {
  readonly items: ReadonlyMap<string, WorkItemRecord>;
  readonly units: ReadonlyMap<string, UnitRecord>;
  /** Today in Asia/Shanghai, `2026-11-25`. */
  readonly day: string;
}

const overlaps = <Value>(one: readonly Value[], other: readonly Value[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((value) => other.includes(value));
const includes = <Value>(outer: readonly Value[], inner: readonly Value[]): boolean =>
  outer.length === 0 || (inner.length > 0 && inner.every((value) => outer.includes(value)));
const agree = <Value>(one: Value | null, other: Value | null): boolean =>
  one === null || other === null || one === other;

/** The minutes of a day and the days of a (leap) year: spans are compared by what lies in them. */
const minutes = Array.from({ length: 1_440 }, (_, minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));
const hoursOf = (span: Span | null): readonly string[] =>
  span === null ? [] : minutes.filter((minute) => isInHours(minute, span));
const seasonOf = (span: Span | null): readonly string[] =>
  span === null ? [] : days.filter((day) => isInSeason(day, span));

/** Is there a matter and a moment of which both rules speak? Keywords may always both stand in a text. */
export function canMeet(one: Rule, other: Rule): boolean {
  return (
    overlap(one.placeCode, other.placeCode) &&
    one.validFrom <= (other.validTo ?? '9999') &&
    other.validFrom <= (one.validTo ?? '9999') &&
    overlaps(one.workItemCodes, other.workItemCodes) &&
    overlaps(one.categories, other.categories) &&
    overlaps(one.platforms, other.platforms) &&
    overlaps(one.sources, other.sources) &&
    overlaps(one.weekdays, other.weekdays) &&
    overlaps(hoursOf(one.hours), hoursOf(other.hours)) &&
    overlaps(seasonOf(one.season), seasonOf(other.season)) &&
    agree(one.urgency, other.urgency) &&
    agree(one.workingTime, other.workingTime)
  );
}

/** Does `outer` speak of everything of which `inner` does? */
export function covers(outer: Rule, inner: Rule): boolean {
  return (
    inner.placeCode.startsWith(outer.placeCode) &&
    outer.validFrom <= inner.validFrom &&
    (outer.validTo ?? '9999') >= (inner.validTo ?? '9999') &&
    includes(outer.workItemCodes, inner.workItemCodes) &&
    includes(outer.categories, inner.categories) &&
    includes(outer.platforms, inner.platforms) &&
    includes(outer.sources, inner.sources) &&
    includes(outer.weekdays, inner.weekdays) &&
    includes(outer.keywords, inner.keywords) &&
    includes(hoursOf(outer.hours), hoursOf(inner.hours)) &&
    includes(seasonOf(outer.season), seasonOf(inner.season)) &&
    (outer.urgency === null || outer.urgency === inner.urgency) &&
    (outer.workingTime === null || outer.workingTime === inner.workingTime)
  );
}

/** What is wrong with a rule taken alone. Pure. */
function ownProblems(rule: Rule, { items, units, day }: Known): RuleProblemKind[] {
  const named = rule.workItemCodes.map((code) => items.get(code));
  const known = named.flatMap((item) => item ?? []);
  const fits = known.filter(
    ({ category, platform }) =>
      (rule.categories.length === 0 || rule.categories.includes(category)) &&
      (rule.platforms.length === 0 || (platform !== null && rule.platforms.includes(platform))),
  );
  const unit = rule.unitId === null ? null : units.get(rule.unitId);
  const level = { GRID_TEAM: 'GRID', VILLAGE_OFFICE: 'VILLAGE' } as const;
  const kind = unit?.kind ?? rule.target;
  const down = kind === 'GRID_TEAM' || kind === 'VILLAGE_OFFICE' ? level[kind] : null;
  const problems: Readonly<Record<Exclude<RuleProblemKind, 'CONFLICT' | 'NEVER_DECIDES'>, boolean>> = {
    EXPIRED: rule.validTo !== null && rule.validTo < day,
    ITEM_UNKNOWN: known.length < named.length,
    CONDITIONS_EXCLUDE_EACH_OTHER: known.length > 0 && known.length === named.length && fits.length === 0,
    UNIT_UNKNOWN: unit === undefined,
    UNIT_NOT_IN_SERVICE: unit?.isDissolved === true,
    UNIT_OUT_OF_AREA: unit != null && !overlap(unit.placeCode, rule.placeCode),
    ITEM_NOT_ADMITTED: down !== null && known.some(({ admittedLevel }) => !isAdmitted(admittedLevel, down)),
  };
  return RULE_PROBLEMS.filter((problem) => problem in problems && problems[problem as keyof typeof problems]);
}

/**
 * What is wrong with rules: alone, and beside one another. CONFLICT: two that neither specificity nor order decides
 * between, and that send one matter to two units. NEVER_DECIDES: another rule goes first in everything it speaks of. Pure.
 */
export function problemsOf(rules: readonly Rule[], known: Known): RuleProblem[] {
  const active = rules.filter(({ isActive }) => isActive);
  return active.flatMap((rule) => {
    const alone = ownProblems(rule, known).map((kind) => ({ kind, ruleId: rule._id, otherRuleId: null }));
    const beside = active.flatMap((other): RuleProblem[] => {
      if (other._id === rule._id) return [];
      const named = { ruleId: rule._id, otherRuleId: other._id };
      const isSame = other.target === rule.target && other.unitId === rule.unitId;
      if (isUndecided(rule, other) && !isSame && canMeet(rule, other)) return [{ kind: 'CONFLICT', ...named }];
      return byPrecedence(other, rule) < 0 && covers(other, rule) ? [{ kind: 'NEVER_DECIDES', ...named }] : [];
    });
    return [...alone, ...beside];
  });
}
