import { mediaConfigSchema } from '@gridhall/media';
import { Numbers, sealConfig, type BaseConfig, type Runtime } from '@gridhall/service-kit';
import type { z } from 'zod';
import { clockConfigSchema, clockTerms } from './clock/terms.js';
import type { ClockTerms } from './clock/policy.rules.js';
import { Directory } from './directory/directory.js';
import { dispatchRuleStore, type DispatchRuleStore } from './dispatch-rule/dispatch-rule.store.js';
import { Suggestions } from './dispatch-rule/suggestions.js';
import { workingTimeOf, type IsWorkingTime } from './dispatch-rule/working-time.js';
import { EventCommands } from './event/event.commands.js';
import { eventStore, type EventStore } from './event/event.store.js';
import { openMedia, type MediaParts } from './media/media.js';
import { SavedFilters } from './saved-filter/saved-filter.commands.js';
import { savedFilterStore, type SavedFilterStore } from './saved-filter/saved-filter.store.js';

/** What the environment tells the service beside what it tells every one. */
export const configSchema = clockConfigSchema.extend(mediaConfigSchema.shape).extend(sealConfig);

/** A running events service. */
export type EventsRuntime = Runtime<BaseConfig & z.output<typeof configSchema>>;

/** What features share: whatever more than one of them stands on is opened once, here. */
export interface Core {
  readonly runtime: EventsRuntime;
  /** The clock of the service. */
  readonly now: () => Date;
  /** The terms that clocks run by. */
  readonly terms: ClockTerms;
  readonly isWorkingTime: IsWorkingTime;
  /** The events. */
  readonly store: EventStore;
  /** Their commands. */
  readonly commands: EventCommands;
  /** Places, units, people and work items, as grid tells of them. */
  readonly directory: Directory;
  readonly rules: DispatchRuleStore;
  readonly suggestions: Suggestions;
  readonly keeping: MediaParts;
  readonly filters: SavedFilterStore;
  readonly savedFilters: SavedFilters;
}

/** Opens what the features of events share. */
export async function openCore(runtime: EventsRuntime): Promise<Core> {
  const { db, now, config } = runtime;
  const terms = clockTerms(config);
  const store = eventStore(runtime, terms);
  const keeping = await openMedia(runtime, store);
  const directory = new Directory(db);
  const rules = dispatchRuleStore(runtime);
  const isWorkingTime = workingTimeOf(terms.calendar);
  const suggestions = new Suggestions(rules, directory, isWorkingTime, now);
  const numbers = new Numbers(db, store.options.collection);
  const commands = new EventCommands(store, directory, numbers, suggestions, keeping.media, now);
  const filters = savedFilterStore(runtime);
  return {
    ...{ runtime, now, terms, isWorkingTime, store, commands, directory, rules, suggestions, keeping, filters },
    savedFilters: new SavedFilters(filters),
  };
}
