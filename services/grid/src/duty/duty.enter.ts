import { dutyMessages, type DutyData, type Message } from '@gridhall/messages';
import { aggregateIdFor, handler, type ConsumerDefinition } from '@gridhall/service-kit';
import type { Stores } from '../stores.js';
import { listInForce, publishedList, type WorkItemListRow } from '../work-item-list/work-item-list.store.js';
import { listAfter } from './duty.rules.js';
import type { DutyRow } from './duty.store.js';

type Kept = Pick<Stores, 'duties' | 'workItemLists'>;

/** The version of the list that a duty came with; null when it never entered it. */
async function firstVersionOf({ workItemLists }: Kept, dutyId: string): Promise<WorkItemListRow | null> {
  const options = { sort: { listVersion: 1 }, projection: { timeline: 0 } } as const;
  return workItemLists.collection.findOne<WorkItemListRow>({ dutyId, state: 'PUBLISHED' }, options);
}

/**
 * Makes the version of the list that a duty's coming into force, or going, asks for. Its id follows from the message, so
 * that it is made once however often that comes.
 *
 * @returns the version's number; null when the duty goes that never entered the list
 */
async function makeVersion(stores: Kept, { id, requestId }: Message, duty: DutyRow): Promise<number | null> {
  const { workItemLists } = stores;
  const first = await firstVersionOf(stores, duty._id);
  if (duty.state === 'WITHDRAWN' && first === null) return null;
  const listId = aggregateIdFor('work-item-list', 'duty', id);
  const idempotencyKey = `duty:${id}`;
  const command = { command: 'enterDuty', idempotencyKey, fingerprint: null, actor: { system: 'duty' }, requestId };
  const { document } = await workItemLists.create({ ...command, id: listId }, async () => {
    const [current, earlier] = await Promise.all([
      listInForce(workItemLists),
      first === null ? null : publishedList(workItemLists, first.basedOn),
    ]);
    const before = earlier?.items.find(({ code }) => code === duty.item.code) ?? null;
    const basedOn = current?.listVersion ?? 0;
    return {
      document: {
        ...{ placeCode: duty.placeCode, note: duty.reason, dutyId: duty._id, basedOn, state: 'PUBLISHED' },
        // Two at once: the index by number refuses one of them, and its message comes again.
        ...{ listVersion: basedOn + 1, publishedAt: workItemLists.runtime.now() },
        items: listAfter(duty._id, { ...duty, before }, current?.items ?? []),
      },
      step: 'published',
      entry: { from: null, to: 'PUBLISHED', comment: duty.reason },
    };
  });
  return document.listVersion;
}

/** Takes a duty that came into force, or went, into the work-item list, and notes the version with the duty. */
async function enterDuty(stores: Kept, message: Message<DutyData>): Promise<void> {
  const { duties } = stores;
  const duty = await duties.findById(message.aggregateId);
  if (duty === null) throw new Error(`There is no duty ${message.aggregateId}.`);
  // A duty that went meanwhile is not put in again.
  if (duty.state !== message.data.state) return;
  const idempotencyKey = `entered:${message.id}`;
  if (duty.commands.some(({ key }) => key === idempotencyKey)) return;
  const listVersion = await makeVersion(stores, message, duty);
  const command = { command: 'enter', idempotencyKey, fingerprint: null, actor: { system: 'duty' } };
  const keyed = { ...command, requestId: message.requestId, expectedVersion: duty.version };
  await duties.change(duty._id, keyed, ({ state }) => ({
    set: { listVersion },
    step: 'entered',
    entry: { from: state, to: state },
  }));
}

/** Lets the work-item list follow the duties that come into force and go. */
export function dutyEntry(stores: Kept): ConsumerDefinition {
  return handler<DutyData>({
    durable: 'grid-duties',
    contracts: { 'put-in-force': dutyMessages['put-in-force'], withdrawn: dutyMessages.withdrawn },
    handle: async (message) => enterDuty(stores, message),
  });
}
