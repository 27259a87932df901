import { jurisdictionMessages, unitMessages, workItemMessages, type Message } from '@gridhall/messages';
import { eventually } from '@gridhall/service-kit/testing';
import {
  grid,
  known,
  messageOf,
  people,
  places,
  units,
  unitIds,
  village,
  workItems,
} from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { photo } from '../testing/given.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

const fire = known(workItems, ({ code }) => code === 'FIRE');

/** What events keeps under an id. */
async function kept(collection: string, id: string): Promise<{ readonly version: number } | null> {
  return events.subgraph.runtime.db.collection<{ _id: string; version: number }>(collection).findOne({ _id: id });
}

async function publishAll(messages: readonly Message[]): Promise<void> {
  for (const message of messages) await events.subgraph.publish(message);
}

describe('what events knows of the net', () => {
  it('is what grid told, and no more of it than events needs', async () => {
    expect(await kept('places', grid)).toEqual({
      _id: grid,
      version: 1,
      createdOn: '2026-11-24',
      code: grid,
      name: `地${grid}`,
      level: 'GRID',
    });
    expect(await kept('units', unitIds.agency)).toMatchObject({ kind: 'STATIONED_AGENCY', platform: 'ENFORCEMENT' });
    expect(await kept('workItems', 'FIRE')).toMatchObject({ name: '消防安全', listVersion: 1 });
  });

  it('includes a place from the moment its message was applied, though it was asked for in vain before', async () => {
    const placeCode = `${village}077`;
    const report = async (): Promise<unknown> => events.report(people.dispatcher, { placeCode });
    await expect(report()).rejects.toMatchObject({ code: 'PLACE_UNKNOWN' });
    const place = { ...known(places, ({ code }) => code === grid), code: placeCode };
    await events.subgraph.publish(messageOf(jurisdictionMessages.established, placeCode, place));
    await eventually(async () => (await kept('places', placeCode)) !== null);
    await expect(report()).resolves.toMatchObject({ state: 'REPORTED' });
  });

  it('holds the newest version, in whichever order and however often its messages come', async () => {
    const versions = [1, 2, 3, 4].map((version) =>
      messageOf(
        version === 1 ? workItemMessages.admitted : workItemMessages.revised,
        'NEW_ITEM',
        { ...fire, code: 'NEW_ITEM', listVersion: version, name: `第${String(version)}版` },
        version,
      ),
    );
    const [first, second, third, fourth] = versions;
    await publishAll([fourth, second, second, third, first, fourth, first].flatMap((message) => message ?? []));
    await eventually(async () => (await kept('workItems', 'NEW_ITEM'))?.version === 4);
    expect(await kept('workItems', 'NEW_ITEM')).toMatchObject({ name: '第4版' });
    // An event keeps the version of the list that it was reported under.
    const event = await events.report(people.member, { workItemCode: 'NEW_ITEM' });
    expect(await events.stored(event.id)).toMatchObject({ workItemListVersion: 4 });
  });

  it('changes what it remembers as soon as a change was applied', async () => {
    const settled = { workItemCode: 'CHANGING', settled: true, evidence: [photo] };
    const item = { ...fire, code: 'CHANGING' };
    await events.subgraph.publish(messageOf(workItemMessages.admitted, item.code, item));
    await eventually(async () => (await kept('workItems', item.code)) !== null);
    await expect(events.report(people.member, settled)).resolves.toMatchObject({ state: 'PENDING_VERIFICATION' });
    const revised = { ...item, listVersion: 2, canSettleOnTheSpot: false };
    await events.subgraph.publish(messageOf(workItemMessages.revised, item.code, revised, 2));
    await eventually(async () => (await kept('workItems', item.code))?.version === 2);
    await eventually(async () => {
      await expect(events.report(people.member, settled)).rejects.toMatchObject({ code: 'NOT_FOR_THE_SPOT' });
      return true;
    });
  });

  it('moves a unit whose platform changed', async () => {
    const provider = known(units, ({ unitId }) => unitId === unitIds.provider);
    const changed = { ...provider, platform: 'PUBLIC_ORDER' as const };
    await events.subgraph.publish(messageOf(unitMessages.changed, provider.unitId, changed, 2));
    await eventually(async () => (await kept('units', provider.unitId))?.version === 2);
    await eventually(async () => {
      const accepted = await events.eventIn('ACCEPTED');
      const dispatched = events.step('dispatch', accepted, people.dispatcher, { unitId: provider.unitId });
      await expect(dispatched).rejects.toMatchObject({ code: 'UNIT_OF_OTHER_PLATFORM' });
      return true;
    });
  });
});
