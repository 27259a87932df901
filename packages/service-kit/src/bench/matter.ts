import { randomUUID } from 'node:crypto';
import { eventMessages, type EventData } from '@gridhall/messages';
import { AggregateStore } from '../aggregate/store.js';
import type { TimelineEntry } from '../aggregate/timeline.js';
import type { Aggregate, Outcome } from '../aggregate/types.js';
import type { StoreRuntime } from '../subgraph/runtime.js';

/** An aggregate of the size and message of a district's event, for benches. */
export interface MatterDocument extends Aggregate<EventData> {
  title: string;
  description: string;
  placeCode: string;
  state: EventData['state'];
  holderUnitId: string | null;
  /** Way (b) of the relay's bench: a step of it has not been published yet. */
  unpublished?: boolean;
  /** Way (b): the newest version whose message the broker has. */
  publishedVersion?: number;
}

const actor = {
  staffId: '330211101-dispatcher-01',
  role: 'DISPATCHER',
  placeCode: '330211101',
  unitId: '330211101-COMMAND',
};
const description = '庄市街道某小区三号楼前路灯已连续两晚不亮，居民夜间出行不便，请安排检修并回复处理结果。'.repeat(2);

/** A store of matters in `collection`. */
export function matterStore(
  runtime: StoreRuntime,
  collection: string,
): AggregateStore<MatterDocument, EventData, keyof typeof eventMessages> {
  return new AggregateStore(runtime, {
    collection,
    contracts: eventMessages,
    toMessage: (matter, { command, from }) => ({
      eventId: matter._id,
      number: '330211101-20261124-0042',
      from: from as EventData['from'],
      state: matter.state,
      command,
      placeCode: matter.placeCode,
      level: 'TOWN',
      resolvedAtLevel: null,
      platform: 'ENFORCEMENT',
      workItemCode: 'MUNICIPAL_FACILITIES',
      workItemListVersion: 1,
      category: 'URBAN_CONSTRUCTION',
      source: 'STAFF',
      urgency: 'NORMAL',
      holderUnitId: matter.holderUnitId,
      reporterStaffId: '330211101201001-grid-member-01',
      selfHandled: false,
      reworkCount: 0,
      returnCount: 0,
      reopenCount: 0,
      reportedAt: matter.createdAt.toISOString(),
      closedAt: null,
      satisfaction: null,
      applicationId: null,
    }),
  });
}

type MatterStore = ReturnType<typeof matterStore>;

/** Reports matters. */
export async function report(store: MatterStore, ids: readonly string[]): Promise<void> {
  await store.insertMany(
    ids.map((id) => ({
      id,
      document: {
        title: '路灯不亮',
        description,
        placeCode: '330211101201001',
        state: 'REPORTED' as const,
        holderUnitId: null,
      },
      step: 'reported' as const,
      entry: { to: 'REPORTED' },
    })),
    { command: 'report', actor, requestId: randomUUID() },
  );
}

/**
 * Takes a matter one step on, as a dispatcher does.
 *
 * @param more fields that are set with it
 */
export async function step(
  store: MatterStore,
  id: string,
  expectedVersion: number,
  more: Pick<MatterDocument, 'unpublished'> = {},
): Promise<Outcome<MatterDocument>> {
  const fingerprint = { id, expectedVersion, unitId: '330211101-AGENCY-ENFORCEMENT', comment: '请及时处置' };
  return store.change(
    id,
    {
      command: 'dispatch',
      expectedVersion,
      idempotencyKey: randomUUID(),
      fingerprint,
      actor,
      requestId: randomUUID(),
      clientAt: new Date(),
    },
    ({ state }) => ({
      set: { state: 'DISPATCHED', holderUnitId: '330211101-AGENCY-ENFORCEMENT', ...more },
      step: 'dispatched',
      entry: { from: state, to: 'DISPATCHED', comment: '请及时处置', evidence: [] },
    }),
  );
}

/** The same step as a bare update: what it costs to write it, and nothing else. */
export async function bareStep(
  store: MatterStore,
  id: string,
  version: number,
  line: TimelineEntry<EventData>,
): Promise<void> {
  await store.collection.updateOne(
    { _id: id, version },
    {
      $set: { state: 'DISPATCHED', version: version + 1, updatedAt: new Date(), headHash: line.hash },
      $push: {
        timeline: { ...line, version: version + 1 },
        commands: { key: line.idempotencyKey, fingerprint: line.hash, version: version + 1, attempt: '' },
      },
    },
  );
}
