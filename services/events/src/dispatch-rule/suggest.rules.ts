import type { Level } from '@gridhall/messages';
import type { UnitRecord, WorkItemRecord } from '../directory/records.js';
import type { Deadlines, EventFacts } from '../event/event.document.js';
import { levelOfUnit } from '../event/levels.js';
import type { Rule } from './dispatch-rule.document.js';
import { byPrecedence, matches } from './match.rules.js';
import type { Moment } from './moment.rules.js';
import { defaultAims, unitsFor, type Aim } from './target.rules.js';
import { reasonOfDefault, reasonOfReopening, reasonOfRule, type Words } from './words.js';

/** So many other units are named beside the one suggested. */
const ALTERNATIVES = 5;

/** What is suggested to do with an accepted event. */
export interface Suggestion {
  /** Dispatch it, or send it up a level. */
  readonly action: 'DISPATCH' | 'ESCALATE';
  /** Null when going up is suggested. */
  readonly unitId: string | null;
  readonly level: Level;
  /** As the rule that decided says. */
  readonly deadlines: Deadlines;
  /** Working days that the unit has to dispose of it, by the rule or the item. */
  readonly disposeWorkingDays: number;
  readonly reason: Words;
  /** The rule that decided, in the version it had; null for the work-item list. */
  readonly rule: { readonly id: string; readonly version: number; readonly name: string } | null;
  /** Other units that the command would take, the next best first. */
  readonly alternativeUnitIds: readonly string[];
}

/** Everything that a suggestion follows from. */
export interface Situation {
  readonly event: EventFacts;
  /** The active rules of the event's place and of those above it. */
  readonly rules: readonly Rule[];
  /** The units that work at the event's place or above. */
  readonly units: readonly UnitRecord[];
  /** The event's item; null while no message told of it. */
  readonly item: WorkItemRecord | null;
  readonly moment: Moment;
}

/** One thing that could be suggested, with why. */
interface Idea {
  readonly aim: Aim;
  readonly rule: Rule | null;
  readonly reason: Words;
}

/** An idea with the unit that it comes to; null when it is to go up. */
interface Choice extends Idea {
  readonly unit: UnitRecord | null;
}

/** Everything that could be suggested, the first one first. */
function ideasOf({ event, rules, item, moment }: Situation): Idea[] {
  const matching = rules.filter((rule) => matches(rule, event, moment)).sort(byPrecedence);
  // Who led last knows the matter (event-lifecycle §3, reopen); signed for, so it was not given back.
  const isReopened = event.reopenCount > 0 && event.acknowledgedAt !== null && event.leadUnitId !== null;
  return [
    ...(isReopened
      ? [{ aim: { target: 'UNIT', unitId: event.leadUnitId } as const, rule: null, reason: reasonOfReopening }]
      : []),
    ...matching.map((rule) => ({ aim: rule, rule, reason: reasonOfRule(rule) })),
    ...defaultAims(event, item).map((aim) => ({ aim, rule: null, reason: reasonOfDefault(aim.target, event, item) })),
  ];
}

/** The unit that gave the event back: to send it there again would be no use. */
function returnedBy({ returnCount, acknowledgedAt, leadUnitId }: EventFacts): string | null {
  return returnCount > 0 && acknowledgedAt === null ? leadUnitId : null;
}

/**
 * What to do with an event: the first rule that has a unit for it, else the work-item list. Whatever is suggested, the
 * command takes. Pure.
 *
 * @returns null when nobody at its place could take it
 */
export function suggest(situation: Situation): Suggestion | null {
  const { event, units } = situation;
  const { at } = situation.moment;
  const giver = returnedBy(event);
  const choices = ideasOf(situation).flatMap((idea): Choice[] => {
    if (idea.aim.target === 'HIGHER_LEVEL') return event.commandLevel === 'TOWN' ? [{ ...idea, unit: null }] : [];
    return unitsFor(idea.aim, event, { units, at }).map((unit) => ({ ...idea, unit }));
  });
  const first = choices.find(({ unit }) => giver === null || unit?.unitId !== giver) ?? choices[0];
  if (first === undefined) return null;
  const { rule, unit, reason } = first;
  const named = choices.flatMap((choice) => choice.unit?.unitId ?? []);
  return {
    action: unit === null ? 'ESCALATE' : 'DISPATCH',
    unitId: unit?.unitId ?? null,
    level: unit === null ? 'DISTRICT' : levelOfUnit(unit.kind, event.commandLevel),
    deadlines: {
      signForWorkingHours: rule?.signForWorkingHours ?? null,
      disposeWorkingDays: rule?.disposeWorkingDays ?? null,
    },
    disposeWorkingDays: rule?.disposeWorkingDays ?? event.disposeWorkingDays,
    reason,
    rule: rule && { id: rule._id, version: rule.version, name: rule.name },
    alternativeUnitIds: [...new Set(named)].filter((id) => id !== unit?.unitId).slice(0, ALTERNATIVES),
  };
}
