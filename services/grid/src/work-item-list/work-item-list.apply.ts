import { workItemListMessages, type WorkItemListData } from '@gridhall/messages';
import { handler, type ConsumerDefinition } from '@gridhall/service-kit';
import type { Stores } from '../stores.js';
import type { WorkItemFacts, WorkItemRow } from '../work-item/work-item.store.js';
import { listInForce, type WorkItemListRow } from './work-item-list.store.js';

type Lists = Pick<Stores, 'workItems' | 'workItemLists'>;

/** What a version says of an item, as the item itself holds it. */
function factsOf({ items, listVersion }: WorkItemListRow): ReadonlyMap<string, WorkItemFacts> {
  return new Map(
    items.map(({ code, ...item }, index) => [
      code,
      { ...item, position: index + 1, listVersion: listVersion ?? 0, isWithdrawn: false },
    ]),
  );
}

/**
 * Brings the work items up to the version of the list that holds: those it has, in their order, and those it has no more.
 * Done again it changes nothing; broken off it is finished by doing it again.
 */
export async function applyList({ workItemLists, workItems: items }: Lists, requestId: string): Promise<void> {
  const list = await listInForce(workItemLists);
  if (list === null) return;
  const listVersion = list.listVersion ?? 0;
  const wanted = factsOf(list);
  const rows = await items.collection.find<WorkItemRow>({}, { projection: { timeline: 0 } }).toArray();
  const known = new Set(rows.map(({ _id }) => _id));
  const actor = { system: 'work-item-list' };
  const command = { command: 'applyList', actor, requestId };
  const births = [...wanted].filter(([code]) => !known.has(code));
  await items.insertMany(
    births.map(([id, document]) => ({ id, document, step: 'admitted', entry: { to: document.name } })),
    command,
  );
  for (const row of rows.filter((one) => one.listVersion < listVersion)) {
    const facts = wanted.get(row._id);
    // What left the list before has nothing to hear of this version.
    if (facts === undefined && row.isWithdrawn === true) continue;
    const idempotencyKey = `list:${String(listVersion)}`;
    const keyed = { ...command, expectedVersion: row.version, idempotencyKey, fingerprint: listVersion };
    await items.change(row._id, keyed, () =>
      facts === undefined
        ? { set: { isWithdrawn: true, listVersion }, step: 'withdrawn', entry: { from: row.name, to: null } }
        : { set: facts, step: 'revised', entry: { from: row.name, to: facts.name } },
    );
  }
}

/** Applies each version that is published; the message comes until it is done. */
export function listApplier(stores: Lists): ConsumerDefinition {
  return handler<WorkItemListData>({
    durable: 'grid-work-item-lists',
    contracts: { published: workItemListMessages.published },
    handle: async ({ requestId }) => applyList(stores, requestId),
  });
}
