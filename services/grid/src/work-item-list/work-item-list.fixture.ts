import { randomUUID } from 'node:crypto';
import type { Posting } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { openStores } from '../stores.js';
import { COMMON_DEADLINES } from '../work-item/work-item.list.js';
import { applyList } from './work-item-list.apply.js';
import { firstList } from './first-list.js';

/** Gives a grid under test the first version of the list. */
export async function establishList({ runtime }: TestSubgraph, placeCode: string): Promise<void> {
  const stores = openStores(runtime);
  const command = { command: 'establish', actor: { system: 'test' }, requestId: 'test' };
  await stores.workItemLists.insertMany([firstList(placeCode, runtime.now())], command);
  await applyList(stores, 'test');
}

/** An item as an administrator or a department writes it. */
export function itemInput(more: object = {}): object {
  return {
    ...{ code: 'GREENERY', name: '绿化养护', category: 'URBAN_CONSTRUCTION', platform: 'ENFORCEMENT' },
    ...{ defaultLevel: 'VILLAGE', defaultUnitKind: 'VILLAGE_OFFICE', admittedLevel: 'VILLAGE' },
    ...{ canSettleOnTheSpot: false, isTrivial: false, requiredEvidence: ['PHOTO_AFTER'] },
    deadlines: { ...COMMON_DEADLINES, disposeWorkingDays: 5 },
    ...more,
  };
}

/** Sends a mutation with one input, under a key of its own; `fields` is what its payload is asked for. */
export async function sendTo(
  grid: TestSubgraph,
  name: string,
  fields: string,
  input: object,
  as: readonly Posting[],
  staffId = 'tester',
): Promise<TestResponse> {
  const types: Record<string, string> = {
    publishWorkItemList: 'WorkItemListInput',
    discardWorkItemList: 'WorkItemListInput',
    retractDuty: 'DutyReasonInput',
    withdrawDuty: 'DutyReasonInput',
    putDutyInForce: 'DutyStepInput',
  };
  const type = types[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { replayed ${fields} } }`;
  return grid.request(query, { input: { idempotencyKey: randomUUID(), ...input } }, { as, staffId });
}
