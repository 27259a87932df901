import type { Aggregate } from '@gridhall/service-kit';
import type { EventFacts, EventRow, SearchKeys } from '../event/event.document.js';

/** What the store keeps beside an event's facts; the chain tells of it in other ways. */
const kept: ReadonlySet<string> = new Set<keyof Aggregate | keyof SearchKeys>([
  ...(['_id', 'version', 'createdAt', 'createdOn', 'updatedAt'] as const),
  ...(['headHash', 'commands', 'timeline'] as const),
  // What it is searched by follows from its texts.
  ...(['words', 'townCode'] as const),
]);

/** Facts that change without a step, so that no entry can vouch for them; whoever brings another one names it here. */
const unsealed: ReadonlySet<string> = new Set<keyof EventFacts>([
  // It is sealed anew with another key; the seal itself shows whether it was changed.
  'outsideContact',
]);

/** The facts of an event that each of its entries seals: all that people and rules said of it. Pure. */
export function sealedFacts(event: EventRow): object {
  return Object.fromEntries(Object.entries(event).filter(([name]) => !kept.has(name) && !unsealed.has(name)));
}
