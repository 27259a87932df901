import { placeCodeSchema } from '@gridhall/messages';
import {
  beginAt,
  beginning,
  changeAt,
  changing,
  GridhallError,
  parseInput,
  peoplesText,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import { MongoServerError } from 'mongodb';
import { z } from 'zod';
import type { Stores } from '../stores.js';
import { workItemListErrors as errors } from './work-item-list.errors.js';
import { itemSchema, workItemCode } from './work-item-list.input.js';
import { nextVersion, requireDraft, withItem, withoutItem } from './work-item-list.rules.js';
import { listInForce, type WorkItemListDocument } from './work-item-list.store.js';

const draftSchema = z.object({
  ...beginning,
  placeCode: placeCodeSchema.length(6, 'must be a district'),
  note: peoplesText(1_000).min(1),
});
const putSchema = z.object({ ...changing, item: itemSchema });
const takeOutSchema = z.object({ ...changing, workItemCode });
const plainSchema = z.object(changing);

type Acted = Promise<Outcome<WorkItemListDocument>>;
const action = 'district:administer';

/**
 * Begins a next version of the list: at first it says what the one in force says.
 *
 * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, IDEMPOTENCY_KEY_REUSED
 */
export async function draftList({ workItemLists }: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { idempotencyKey, ...asked } = parseInput(draftSchema, rawInput);
  const { placeCode } = asked;
  return beginAt(workItemLists, asker, { action, command: 'draft', placeCode, idempotencyKey, asked }, async () => {
    const current = await listInForce(workItemLists);
    const beginsAs = { basedOn: current?.listVersion ?? 0, items: current?.items ?? [] };
    return {
      document: { ...asked, ...beginsAs, state: 'DRAFT' as const, listVersion: null, dutyId: null, publishedAt: null },
      step: 'drafted',
      entry: { from: null, to: 'DRAFT', comment: asked.note },
    };
  });
}

/**
 * Puts an item into a draft: a new one at its end, or the one with its code anew.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, WORK_ITEM_LIST_NOT_DRAFT, IDEMPOTENCY_KEY_REUSED
 */
export async function putItem({ workItemLists }: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { item: said, ...keyed } = parseInput(putSchema, rawInput);
  return changeAt(workItemLists, asker, { action, command: 'putItem', keyed, asked: said }, (list) => {
    requireDraft(list);
    // Whose duty it is came with its admission, and stays.
    const { duty = null } = list.items.find((one) => one.code === said.code) ?? {};
    const entry = { from: 'DRAFT', to: 'DRAFT', reasonCode: said.code };
    return { set: { items: withItem(list.items, { ...said, duty }) }, step: 'edited', entry };
  });
}

/**
 * Takes an item out of a draft.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, WORK_ITEM_LIST_NOT_DRAFT, WORK_ITEM_UNKNOWN,
 *   IDEMPOTENCY_KEY_REUSED
 */
export async function takeOutItem({ workItemLists }: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { workItemCode, ...keyed } = parseInput(takeOutSchema, rawInput);
  return changeAt(workItemLists, asker, { action, command: 'takeOutItem', keyed, asked: workItemCode }, (list) => {
    requireDraft(list);
    const entry = { from: 'DRAFT', to: 'DRAFT', reasonCode: workItemCode };
    return { set: { items: withoutItem(list.items, workItemCode) }, step: 'edited', entry };
  });
}

/**
 * Publishes a draft: it holds from now on, and never changes again. The items follow by message.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, WORK_ITEM_LIST_NOT_DRAFT, WORK_ITEM_LIST_OUTDATED,
 *   WORK_ITEM_LIST_UNCHANGED, IDEMPOTENCY_KEY_REUSED
 */
export async function publishList({ workItemLists }: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const keyed = parseInput(plainSchema, rawInput);
  const current = await listInForce(workItemLists);
  const publishedAt = workItemLists.runtime.now();
  const act = { action, command: 'publish', keyed, asked: null } as const;
  try {
    return await changeAt(workItemLists, asker, act, (list) => ({
      set: { state: 'PUBLISHED' as const, listVersion: nextVersion(list, current), publishedAt },
      step: 'published',
      entry: { from: 'DRAFT', to: 'PUBLISHED', comment: list.note },
    }));
  } catch (error) {
    // The index by number: another draft became this very version a moment ago.
    if (!(error instanceof MongoServerError) || error.code !== 11_000) throw error;
    const winner = await listInForce(workItemLists);
    const basedOn = current?.listVersion ?? 0;
    throw new GridhallError(errors.WORK_ITEM_LIST_OUTDATED, { basedOn, current: winner?.listVersion ?? 0 });
  }
}

/**
 * Gives a draft up.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, WORK_ITEM_LIST_NOT_DRAFT, IDEMPOTENCY_KEY_REUSED
 */
export async function discardList({ workItemLists }: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const keyed = parseInput(plainSchema, rawInput);
  return changeAt(workItemLists, asker, { action, command: 'discard', keyed, asked: null }, (list) => {
    requireDraft(list);
    return {
      set: { state: 'DISCARDED' as const },
      step: 'discarded' as const,
      entry: { from: 'DRAFT', to: 'DISCARDED' },
    };
  });
}
