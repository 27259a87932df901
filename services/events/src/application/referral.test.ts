import {
  applicationMessages,
  eventMessages,
  workItemMessages,
  type ApplicationData,
  type EventData,
  type Message,
  type ReferredMatter,
  visitMessages,
} from '@gridhall/messages';
import { aggregateIdFor, deadLetters, streamName } from '@gridhall/service-kit';
import { eventually } from '@gridhall/service-kit/testing';
import { grid, messageOf, people, unitIds, village, workItems } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { foundOnVisit } from '../visit/visit.matters.js';
import { handedOver } from './referral.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

function referred(
  applicationId: string,
  matter: Partial<ReferredMatter> | null = {},
  version = 2,
): Message<ApplicationData> {
  return messageOf(
    applicationMessages.referred,
    applicationId,
    {
      applicationId,
      number: `BJ-${applicationId}`,
      state: 'REFERRED',
      serviceItemCode: 'OLD_AGE_CARD',
      placeCode: village,
      trips: 1,
      outcome: null,
      delivery: null,
      grade: null,
      submittedAt: '2026-11-24T00:00:00.000Z',
      acceptedAt: null,
      deliveredAt: null,
      matter: matter && {
        workItemCode: 'FIRE',
        title: '楼道堆物',
        description: '居民来窗口反映三楼楼道堆放纸箱。',
        placeCode: grid,
        urgency: 'NORMAL',
        staffId: people.socialWorker.staffId,
        ...matter,
      },
      eventId: null,
    },
    version,
  );
}

const eventIdOf = (applicationId: string): string => aggregateIdFor('event', 'application', applicationId);
const countOf = async (applicationId: string): Promise<number> => events.collection.countDocuments({ applicationId });

/** How many messages a consumer has not settled yet. */
async function pending(durable: string): Promise<number> {
  const { jetstreamManager, namespace } = events.subgraph.runtime;
  const info = await jetstreamManager.consumers.info(streamName(namespace, 'service-desk'), durable);
  return info.num_pending + info.num_ack_pending;
}

describe('an application that is really a matter', () => {
  it('becomes exactly one event, however often the message comes', async () => {
    for (let times = 0; times < 5; times++) await events.subgraph.publish(referred('app-1'));
    await events.subgraph.publish(referred('app-1', { description: '又说了一遍' }, 4));
    await eventually(async () => (await countOf('app-1')) === 1 && (await pending('events-referrals')) === 0);
    expect(await countOf('app-1')).toBe(1);
    const stored = await events.stored(eventIdOf('app-1'));
    expect(stored).toMatchObject({
      state: 'REPORTED',
      version: 1,
      source: 'SERVICE_DESK',
      holderUnitId: unitIds.command,
      reporterStaffId: people.socialWorker.staffId,
      timeline: [{ step: 'reported', actor: { system: 'service-desk' } }],
    });
  });

  it('is linked from the event, and told of in its message, from which the desk links back', async () => {
    await events.subgraph.publish(referred('app-2'));
    const id = eventIdOf('app-2');
    await eventually(async () => (await countOf('app-2')) === 1);
    const query = `query($id: ID!) { event(id: $id) { application { id } reporter { id } timeline { actor { id } actorRole actorPlace { code } } } }`;
    const { event } = await events.ask(query, { id }, people.dispatcher);
    expect(event).toEqual({
      application: { id: 'app-2' },
      reporter: { id: people.socialWorker.staffId },
      timeline: [{ actor: null, actorRole: 'service-desk', actorPlace: null }],
    });
    const { jetstreamManager, namespace } = events.subgraph.runtime;
    const message = await eventually(async () => {
      const subject = `${namespace}.${eventMessages.reported.type}`;
      const stored = await jetstreamManager.streams.getMessage(streamName(namespace, 'events'), {
        last_by_subj: subject,
      });
      const body: Message<EventData> = stored.json();
      return body.aggregateId === id && body;
    });
    expect(message).toMatchObject({ id: `${id}:1`, data: { applicationId: 'app-2', eventId: id, state: 'REPORTED' } });
  });

  it('goes its way like any other, and its reporter at the window is asked in the end', async () => {
    await events.subgraph.publish(referred('app-3'));
    await eventually(async () => (await countOf('app-3')) === 1);
    let event = await events.step('accept', { id: eventIdOf('app-3'), version: 1 }, people.dispatcher);
    event = await events.step('dispatch', event, people.dispatcher, { unitId: unitIds.team });
    event = await events.step('acknowledge', event, people.member);
    event = await events.step('dispose', event, people.member);
    event = await events.step('verify', event, people.instructor);
    expect(event).toMatchObject({ state: 'PENDING_EVALUATION', resolvedAtLevel: 'GRID' });
    expect(await events.step('evaluate', event, people.socialWorker)).toMatchObject({ state: 'CLOSED' });
  });

  it('waits for a work item that events does not know yet', async () => {
    await events.subgraph.publish(referred('app-4', { workItemCode: 'NOT_YET' }));
    const [fire] = workItems;
    if (fire === undefined) throw new Error('The fixture has no item.');
    await events.subgraph.publish(messageOf(workItemMessages.admitted, 'NOT_YET', { ...fire, code: 'NOT_YET' }));
    await eventually(async () => (await countOf('app-4')) === 1, { timeoutMs: 20_000 });
  });

  it('is put aside with the reason when the message tells of no matter', async () => {
    expect(() => handedOver(referred('app-5', null))).toThrow(/without a matter/);
    const { jetstreamManager, namespace, jetstream } = events.subgraph.runtime;
    // What can never be read is put aside at once; what is only unknown is tried for a minute first.
    await jetstream.publish(`${namespace}.${applicationMessages.referred.type}`, '{"not": "a message"}');
    const letters = await eventually(async () => {
      const found = [];
      for await (const letter of deadLetters(jetstreamManager, namespace)) found.push(letter);
      return found.length > 0 && found;
    });
    expect(letters[0]).toMatchObject({ durable: 'events-referrals', reason: expect.stringContaining('aggregateId') });
    expect(await countOf('app-5')).toBe(0);
  });
});

describe('what a visit found', () => {
  const matter = {
    ...{ workItemCode: 'FIRE', title: '电线老化', description: '走访发现室内电线老化。', placeCode: grid },
    ...{ urgency: 'NORMAL' as const, staffId: people.member.staffId },
  };
  const raised = messageOf(
    visitMessages.raised,
    'visit-1',
    {
      ...{ visitId: 'visit-1', placeCode: grid, staffId: people.member.staffId, subject: 'HOUSEHOLD' as const },
      ...{ visitedAt: '2026-11-24T00:00:00.000Z', matter },
    },
    2,
  );

  it('becomes exactly one event that names the visit, however often the message comes', async () => {
    for (let times = 0; times < 3; times++) await events.subgraph.publish(raised);
    const count = async (): Promise<number> => events.collection.countDocuments({ visitId: 'visit-1' });
    await eventually(async () => (await count()) > 0);
    await events.subgraph.publish(raised);
    const [stored] = await events.collection.find({ visitId: 'visit-1' }).toArray();
    expect(stored).toMatchObject({ source: 'VISIT', state: 'REPORTED', reporterStaffId: people.member.staffId });
    const query = 'query ($id: ID!) { event(id: $id) { source visit { id } } }';
    const { event } = await events.ask(query, { id: stored?._id }, people.dispatcher);
    expect(event).toEqual({ source: 'VISIT', visit: { id: 'visit-1' } });
    expect(await count()).toBe(1);
  });

  it('is nothing that an event can be made of when the message tells of no matter', () => {
    expect(() => foundOnVisit({ ...raised, data: { ...raised.data, matter: null } })).toThrow(/no matter/);
  });
});
