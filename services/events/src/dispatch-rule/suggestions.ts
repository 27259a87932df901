import { RememberedLists } from '@gridhall/service-kit';
import type { WorkItemRecord } from '../directory/records.js';
import type { Directory } from '../directory/directory.js';
import type { EventRow } from '../event/event.document.js';
import type { DispatchRuleRow } from './dispatch-rule.document.js';
import type { DispatchRuleStore } from './dispatch-rule.store.js';
import { momentOf, type Moment } from './moment.rules.js';
import { suggest, type Suggestion } from './suggest.rules.js';
import type { IsWorkingTime } from './working-time.js';

/** Suggests whom to dispatch events to: reads rules, units and items, and asks the pure rules. */
export class Suggestions {
  readonly #rules: RememberedLists<DispatchRuleRow>;
  /** When the rules were last changed here. */
  #stepsSeen = 0;

  constructor(
    private readonly store: DispatchRuleStore,
    private readonly directory: Directory,
    private readonly isWorkingTime: IsWorkingTime,
    private readonly now: () => Date,
  ) {
    this.#rules = new RememberedLists(
      async (placeCodes) => this.#readRules(placeCodes),
      (rule) => rule.placeCode,
    );
  }

  /** The present moment, as rules ask for it. */
  moment(): Moment {
    return momentOf(this.now(), this.isWorkingTime);
  }

  /** The active rules of some places, all of them exactly these; those that another replica changed seconds ago as they were. */
  async rulesAt(placeCodes: readonly string[]): Promise<DispatchRuleRow[]> {
    if (this.#stepsSeen !== this.store.stepsTaken) this.#rules.forget();
    this.#stepsSeen = this.store.stepsTaken;
    return this.#rules.of(placeCodes);
  }

  async #readRules(placeCodes: readonly string[]): Promise<DispatchRuleRow[]> {
    return this.store.collection
      .find<DispatchRuleRow>(
        { placeCode: { $in: [...placeCodes] }, isActive: true },
        { projection: { timeline: 0, commands: 0 } },
      )
      .toArray();
  }

  /** Suggestions for any number of events, in their order, in three queries at most: the batch of a DataLoader. */
  async forEvents(events: readonly EventRow[]): Promise<(Suggestion | null)[]> {
    const places = [...new Set(events.flatMap((event) => event.places))];
    const codes = [...new Set(events.map(({ workItemCode }) => workItemCode))];
    const [rules, units, items] = await Promise.all([
      this.rulesAt(places),
      this.directory.unitsAt(places),
      this.directory.workItems(codes),
    ]);
    const itemOf = new Map<string, WorkItemRecord | null>(codes.map((code, index) => [code, items[index] ?? null]));
    const moment = this.moment();
    return events.map((event) =>
      suggest({
        event,
        rules,
        // One search serves all events: each looks at its own place and those above.
        units: units.filter(({ placeCode }) => event.placeCode.startsWith(placeCode)),
        item: itemOf.get(event.workItemCode) ?? null,
        moment,
      }),
    );
  }

  /** The suggestion for one event. */
  async forEvent(event: EventRow): Promise<Suggestion | null> {
    const [suggestion] = await this.forEvents([event]);
    return suggestion ?? null;
  }
}
