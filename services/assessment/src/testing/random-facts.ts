import {
  APPLICATION_STATES,
  EVENT_SOURCES,
  EVENT_STATES,
  LEVELS,
  PLATFORMS,
  STAGES,
  URGENCIES,
  WORK_ITEM_CATEGORIES,
} from '@gridhall/messages';
import type { FactDocument } from '../fact/fact.collections.js';
import { placesOf } from '../fact/place.rules.js';
import { stageNames, type StageTally } from '../fact/stage.rules.js';

/** A repeatable source of chance: the same seed gives the same facts (mulberry32). */
export class Chance {
  constructor(private seed: number) {}

  /** At least 0, less than 1. */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  isLess(probability: number): boolean {
    return this.next() < probability;
  }

  of<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }

  orNull<Value>(probability: number, value: () => Value): Value | null {
    return this.isLess(probability) ? value() : null;
  }
}

/** The places of a made-up district the size of Zhenhai: 7 towns, 98 villages, 784 grids. */
export const DISTRICT = '330211';
export const TOWNS = Array.from({ length: 7 }, (_, index) => `${DISTRICT}${101 + index}`);
export const VILLAGES = TOWNS.flatMap((town) => Array.from({ length: 14 }, (_, index) => `${town}${201 + index}`));
export const GRIDS = VILLAGES.flatMap((village) => Array.from({ length: 8 }, (_, index) => `${village}00${1 + index}`));

const PLACES_ABOVE_GRIDS = [...VILLAGES, ...TOWNS, DISTRICT];

/** The year that the facts lie in, to the edges of neighbouring days. */
export const BEGIN = Date.UTC(2025, 10, 30, 12);
export const SPREAD_MS = 380 * 86_400_000;

/** Facts as they would be folded, but of any mixture of values: every state, level, absent value and place. */
export class RandomFacts {
  #made = 0;

  constructor(private readonly chance: Chance) {}

  #base(): { _id: string; version: number; createdOn: string; steppedAt: Date } & ReturnType<typeof placesOf> {
    const place = this.chance.isLess(0.95) ? this.chance.of(GRIDS) : this.chance.of(PLACES_ABOVE_GRIDS);
    return {
      _id: `fact-${String(this.#made++).padStart(8, '0')}`,
      version: 1 + this.chance.below(9),
      createdOn: '2026-01-01',
      steppedAt: this.#moment(),
      ...placesOf(place),
    };
  }

  #moment(): Date {
    const exact = BEGIN + this.chance.below(SPREAD_MS);
    // Some lie exactly on a day's border, 16:00 UTC.
    return new Date(this.chance.isLess(0.05) ? exact - (exact % 86_400_000) + 16 * 3_600_000 : exact);
  }

  event(): FactDocument<'event'> {
    const { chance } = this;
    const few = (): number => (chance.isLess(0.1) ? 1 + chance.below(3) : 0);
    return {
      ...this.#base(),
      state: chance.isLess(0.7) ? 'CLOSED' : chance.of(EVENT_STATES),
      level: chance.of(LEVELS),
      resolvedAtLevel: chance.orNull(0.9, () => chance.of(LEVELS)),
      platform: chance.orNull(0.9, () => chance.of(PLATFORMS)),
      workItemCode: `W${String(1 + chance.below(28)).padStart(2, '0')}`,
      category: chance.of(WORK_ITEM_CATEGORIES),
      source: chance.of(EVENT_SOURCES),
      urgency: chance.of(URGENCIES),
      selfHandled: chance.isLess(0.6),
      isResponded: chance.isLess(0.9),
      isFiled: chance.isLess(0.4),
      isDisposed: chance.isLess(0.4),
      isSolved: chance.isLess(0.8),
      ...(Object.fromEntries(
        Object.values(stageNames).flatMap((name) => [
          ...[`${name}Kept`, `${name}Missed`].map((field) => [field, few()]),
          [`${name}Minutes`, chance.orNull(0.5, () => chance.below(chance.isLess(0.5) ? 10 : 5_000))],
        ]),
      ) as StageTally),
      missedDeadlines: few(),
      dueAt: chance.orNull(0.3, () => this.#moment()),
      dueStage: chance.orNull(0.3, () => chance.of(STAGES)),
      suspensionCount: few(),
      extensionCount: few(),
      responseMinutes: chance.orNull(0.5, () => chance.below(3_000)),
      resolutionMinutes: chance.orNull(0.5, () => chance.below(30_000)),
      dispatchCount: chance.below(3),
      suggestedDispatches: chance.below(3),
      keptSuggestions: chance.below(2),
      isSuggestionKept: chance.isLess(0.5),
      escalationCount: few(),
      returnCount: few(),
      reworkCount: few(),
      reopenCount: few(),
      satisfaction: chance.orNull(0.3, () => 1 + chance.below(5)),
      reportedAt: this.#moment(),
      closedAt: chance.orNull(0.7, () => this.#moment()),
    };
  }

  visit(): FactDocument<'visit'> {
    return { ...this.#base(), subject: this.chance.of(['HOUSEHOLD', 'ENTERPRISE']), visitedAt: this.#moment() };
  }

  application(): FactDocument<'application'> {
    const { chance } = this;
    return {
      ...this.#base(),
      state: chance.of(APPLICATION_STATES),
      serviceItemCode: `S${String(1 + chance.below(58)).padStart(2, '0')}`,
      outcome: chance.orNull(0.8, () => chance.of(['GRANTED', 'REFUSED'] as const)),
      trips: chance.below(4),
      grade: chance.orNull(0.4, () => 1 + chance.below(5)),
      submittedAt: this.#moment(),
      acceptedAt: chance.orNull(0.9, () => this.#moment()),
      deliveredAt: chance.orNull(0.8, () => this.#moment()),
    };
  }
}
