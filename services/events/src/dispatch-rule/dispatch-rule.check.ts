import { parseInput, shanghaiDay, type Caller } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { Directory } from '../directory/directory.js';
import type { EventDocument, EventRow } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { visible } from '../event/event.visibility.js';
import { placesAbove } from '../event/levels.js';
import { problemsOf, type RuleProblem } from './check.rules.js';
import type { Rule } from './dispatch-rule.document.js';
import { ruleSchema } from './dispatch-rule.input.js';
import { visibleRules, type DispatchRuleStore } from './dispatch-rule.store.js';
import { byPrecedence, isValidOn, matches } from './match.rules.js';
import { momentOf } from './moment.rules.js';
import type { IsWorkingTime } from './working-time.js';

/** So many of a place's latest events a draft is tried on. */
const TRIED_EVENTS = 200;
/** So many rules a place is checked with, at most. */
const CHECKED_RULES = 1_000;
/** The id of a draft that is no rule yet; the last in precedence among equals. */
const DRAFT = '~draft';

/** What a draft rule would do. */
export interface RulePreview {
  readonly problems: readonly RuleProblem[];
  readonly triedEvents: number;
  /** Of those: of which it speaks, at the moment they were reported. */
  readonly matchedEvents: number;
  /** Of those matched: in which no other rule goes first. */
  readonly decidedEvents: number;
  readonly examples: readonly EventRow[];
}

/** Checks rules against one another, the work-item list and the units, and tries drafts on events that were. */
export class DispatchRuleChecks {
  constructor(
    private readonly store: DispatchRuleStore,
    private readonly events: EventStore,
    private readonly directory: Directory,
    private readonly isWorkingTime: IsWorkingTime,
    private readonly now: () => Date,
  ) {}

  /** Everything wrong with the rules of a place, those under it and those above it that the caller may see. */
  async problemsIn(caller: Caller, placeCode: string): Promise<RuleProblem[]> {
    return this.#problems(await this.#rulesAround(caller, placeCode));
  }

  /**
   * What a draft would do, and what would be wrong with it.
   *
   * @param replaced the rule that the draft revises
   * @throws BAD_INPUT
   */
  async preview(caller: Caller, rawRule: unknown, replaced: string | null): Promise<RulePreview> {
    const input = parseInput(ruleSchema, rawRule, ['rule']);
    const draft: Rule = { ...input, isActive: true, _id: replaced ?? DRAFT, version: 1 };
    const around = await this.#rulesAround(caller, draft.placeCode);
    const others = around.filter(({ _id }) => _id !== draft._id);
    const problems = await this.#problems([...others, draft]);
    const inPlace: Filter<EventDocument> = { $and: [{ places: draft.placeCode }, visible(caller)] };
    const tried = await this.events.collection
      .find<EventRow>(inPlace, { projection: { timeline: 0, commands: 0 } })
      .sort({ reportedAt: -1, _id: -1 })
      .limit(TRIED_EVENTS)
      .toArray();
    const today = shanghaiDay(this.now());
    const matched = tried.filter((event) => {
      // As if the rule had been in force then: its first day lies ahead of what there is to try it on.
      const then = momentOf(event.reportedAt, this.isWorkingTime);
      return isValidOn(draft, draft.validFrom) && matches({ ...draft, validFrom: '', validTo: null }, event, then);
    });
    const decided = matched.filter((event) => {
      const then = momentOf(event.reportedAt, this.isWorkingTime);
      const rivals = others.filter(
        (rule) => isValidOn(rule, today) && matches({ ...rule, validFrom: '', validTo: null }, event, then),
      );
      return rivals.every((rule) => byPrecedence(draft, rule) < 0);
    });
    return {
      problems: problems.filter(({ ruleId, otherRuleId }) => ruleId === draft._id || otherRuleId === draft._id),
      triedEvents: tried.length,
      matchedEvents: matched.length,
      decidedEvents: decided.length,
      examples: decided.slice(0, 10),
    };
  }

  async #rulesAround(caller: Caller, placeCode: string): Promise<Rule[]> {
    const around = {
      $or: [{ placeCode: { $gte: placeCode, $lt: `${placeCode}:` } }, { placeCode: { $in: placesAbove(placeCode) } }],
    };
    return this.store.collection
      .find<Rule>(
        { $and: [{ isActive: true }, around, visibleRules(caller)] },
        { projection: { timeline: 0, commands: 0 } },
      )
      .sort({ placeCode: 1, _id: 1 })
      .limit(CHECKED_RULES)
      .toArray();
  }

  async #problems(rules: readonly Rule[]): Promise<RuleProblem[]> {
    const codes = [...new Set(rules.flatMap(({ workItemCodes }) => workItemCodes))];
    const unitIds = [...new Set(rules.flatMap(({ unitId }) => unitId ?? []))];
    const [items, units] = await Promise.all([this.directory.workItems(codes), this.directory.units(unitIds)]);
    return problemsOf(rules, {
      items: new Map(items.flatMap((item) => (item === null ? [] : [[item.code, item]]))),
      units: new Map(units.flatMap((unit) => (unit === null ? [] : [[unit.unitId, unit]]))),
      day: shanghaiDay(this.now()),
    });
  }
}
