import { jurisdictionMessages, type JurisdictionData, type Message } from '@gridhall/messages';
import { handler, type ConsumerDefinition, type Sealer } from '@gridhall/service-kit';
import { storeOf } from '../basic-data/record.commands.js';
import { naturalKeyOf, saidOf } from '../basic-data/record.rules.js';
import type { Stores } from '../stores.js';

/** The kinds that lie in a grid themselves; residents follow their household. */
const kinds = ['household', 'enterprise'] as const;

/** Brings the current records of a grid that ended to the first of its successors, once each. */
async function followEnd(
  stores: Stores,
  sealer: Sealer,
  { data, requestId }: Message<JurisdictionData>,
): Promise<void> {
  const { code, successorCodes: [placeCode] = [] } = data;
  if (placeCode === undefined) return;
  for (const kind of kinds) {
    const store = storeOf(stores, kind);
    const left = store.collection.find({ state: 'CURRENT', placeCode: code }, { projection: { version: 1 } });
    for await (const { _id, version } of left) {
      const command = {
        ...{ command: 'handOver', idempotencyKey: `handover:${code}`, fingerprint: null, requestId },
        ...{ actor: { system: 'handover' }, expectedVersion: version },
      };
      // Whoever changed it meanwhile wins: the message comes again, and finds it at its new version.
      await store.change(_id, command, (row) => ({
        set: { placeCode, naturalKey: naturalKeyOf(kind, saidOf(kind, row, sealer), placeCode, sealer) },
        step: 'moved',
        entry: { from: code, to: placeCode },
      }));
    }
  }
}

/** Lets households and enterprises follow the grids that end: after a split, to the first part. */
export function recordsHandover(stores: Stores, sealer: Sealer): ConsumerDefinition {
  return handler<JurisdictionData>({
    durable: 'grid-records-handover',
    contracts: { ended: jurisdictionMessages.ended },
    handle: async (message) => followEnd(stores, sealer, message),
  });
}
