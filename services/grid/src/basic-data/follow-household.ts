import { householdMessages, type HouseholdData, type Message } from '@gridhall/messages';
import { handler, type ConsumerDefinition } from '@gridhall/service-kit';
import type { Stores } from '../stores.js';

type Kept = Pick<Stores, 'households' | 'residents'>;

/** Brings the residents of a household, those who live there no more too, to the grid that it is in now. */
async function followHousehold({ households, residents }: Kept, message: Message<HouseholdData>): Promise<void> {
  const { householdId } = message.data;
  const household = await households.findById(householdId);
  if (household === null) throw new Error(`There is no household ${householdId}.`);
  const { placeCode } = household;
  const behind = residents.collection.find(
    { householdId, placeCode: { $ne: placeCode } },
    { projection: { version: 1, placeCode: 1 } },
  );
  for await (const { _id, version, placeCode: from } of behind) {
    const command = {
      ...{ command: 'followHousehold', idempotencyKey: `follow:${message.id}`, fingerprint: null },
      ...{ actor: { system: 'basic-data' }, requestId: message.requestId, expectedVersion: version },
    };
    // Whoever changed it meanwhile wins: the message comes again, and finds it at its new version.
    await residents.change(_id, command, () => ({ set: { placeCode }, step: 'moved', entry: { from, to: placeCode } }));
  }
}

/** Lets residents follow their household to another grid. */
export function householdFollowing(stores: Kept): ConsumerDefinition {
  return handler<HouseholdData>({
    durable: 'grid-households',
    contracts: { moved: householdMessages.moved },
    handle: async (message) => followHousehold(stores, message),
  });
}
