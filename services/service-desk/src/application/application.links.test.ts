import { randomUUID } from 'node:crypto';
import {
  applicationMessages,
  eventMessages,
  type ApplicationData,
  type EventData,
  type Message,
} from '@gridhall/messages';
import { createKeyRing, createSealer, deadLetters, Numbers, streamName } from '@gridhall/service-kit';
import { eventually } from '@gridhall/service-kit/testing';
import { Directory } from '../directory/directory.js';
import { startDesk, type DeskUnderTest, type Seen } from '../testing/desk.fixture.js';
import { firstMessage, grid, people } from '../testing/district.fixture.js';
import { ApplicationCommands } from './application.commands.js';
import { applicationStore } from './application.store.js';
import { ReferralWatch, UNANSWERED_MINUTES } from './referral.watch.js';

const EVENT_OF =
  'query($number: ID!) { application(number: $number) { state event { id } matter { title workItem { code } } } }';

/** What events tells when it made an event of an application, or of anything else. */
function reported(eventId: string, applicationId: string | null): Message<EventData> {
  return firstMessage(eventMessages.reported, eventId, {
    eventId,
    number: '330211003-20261124-0001',
    from: null,
    state: 'REPORTED',
    command: 'report',
    placeCode: grid,
    level: 'TOWN',
    resolvedAtLevel: null,
    platform: 'CONVENIENCE_SERVICES',
    workItemCode: 'WASTE',
    workItemListVersion: 1,
    category: 'URBAN_CONSTRUCTION',
    source: applicationId === null ? 'STAFF' : 'SERVICE_DESK',
    urgency: 'NORMAL',
    holderUnitId: null,
    reporterStaffId: people.worker.staffId,
    selfHandled: false,
    reworkCount: 0,
    returnCount: 0,
    reopenCount: 0,
    reportedAt: '2026-11-24T01:00:00.000Z',
    closedAt: null,
    satisfaction: null,
    applicationId,
  });
}

describe('an application that is really a matter', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => desk.stop());

  /** What the broker holds of an application, oldest first. */
  async function told(id: string): Promise<Message<ApplicationData>[]> {
    const { jetstreamManager, namespace } = desk.subgraph.runtime;
    const name = streamName(namespace, 'service-desk');
    const { state } = await jetstreamManager.streams.info(name);
    const found: Message<ApplicationData>[] = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
      const message = (await jetstreamManager.streams.getMessage(name, { seq })).json<Message<ApplicationData>>();
      if (message.aggregateId === id) found.push(message);
    }
    return found;
  }

  async function eventOf({ number }: Seen): Promise<string | undefined> {
    return (await desk.ask(EVENT_OF, { number }, people.worker)).application.event?.id;
  }

  it('is told to events with all that an event needs, and the matter stands in no later message', async () => {
    const referred = await desk.applicationIn('REFERRED');
    expect(referred).toMatchObject({ state: 'REFERRED', version: 2 });
    const { id } = referred;
    await desk.subgraph.publish(reported(randomUUID(), id));
    const messages = await eventually(async () => {
      const all = await told(id);
      return all.length === 3 && all;
    });
    expect(messages.map(({ type }) => type)).toEqual([
      applicationMessages.accepted.type,
      applicationMessages.referred.type,
      applicationMessages.linked.type,
    ]);
    const matter = {
      workItemCode: 'WASTE',
      title: '楼道堆物',
      description: '三单元堆满纸箱。',
      placeCode: grid,
      urgency: 'NORMAL',
      staffId: people.worker.staffId,
    };
    expect(messages.map(({ data }) => data.matter)).toEqual([null, matter, null]);
  });

  it('is linked to its event once, however often and in whatever step it is told', async () => {
    const application = await desk.applicationIn('REFERRED');
    expect(await eventOf(application)).toBeUndefined();
    const eventId = randomUUID();
    const first = reported(eventId, application.id);
    const later = { ...first, id: `${eventId}:2`, version: 2, type: eventMessages.accepted.type };
    for (const message of [first, first, later, reported(randomUUID(), null)]) await desk.subgraph.publish(message);
    await eventually(async () => (await eventOf(application)) === eventId);
    const { jetstreamManager, namespace } = desk.subgraph.runtime;
    await eventually(async () => {
      const info = await jetstreamManager.consumers.info(streamName(namespace, 'events'), 'service-desk-links');
      return info.num_pending + info.num_ack_pending === 0;
    });
    expect(await desk.stored(application.id)).toMatchObject({ version: 3, state: 'REFERRED', eventId });
  });

  it('is linked by a later step of the event when the broker lost the first', async () => {
    const application = await desk.applicationIn('REFERRED');
    const eventId = randomUUID();
    const first = reported(eventId, application.id);
    await desk.subgraph.publish({ ...first, id: `${eventId}:2`, version: 2, type: eventMessages.accepted.type });
    await eventually(async () => (await eventOf(application)) === eventId);
  });

  it('is referred once, of five tries at the same time, and can be nothing else afterwards', async () => {
    const { id, version } = await desk.accept();
    const matter = { workItemCode: 'WASTE', title: '堆物', description: '堆物。', placeCode: grid };
    const input = { id, expectedVersion: version, idempotencyKey: 'refer-this-once', matter };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => desk.send('referApplication', input, people.worker)),
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    await expect(desk.step('process', { id, version: 2 })).rejects.toMatchObject({ code: 'APPLICATION_STATE_FORBIDS' });
  });

  it('is sent again until an event answers, and then no more', async () => {
    const { runtime } = desk.subgraph;
    const application = await desk.applicationIn('REFERRED');
    await eventually(async () => (await told(application.id)).length === 2);
    const watch = new ReferralWatch(runtime, applicationStore(runtime));
    await watch.reconcile();
    expect(await told(application.id)).toHaveLength(2);

    desk.turnClock(new Date(Date.now() + (UNANSWERED_MINUTES + 1) * 60_000));
    expect(await watch.reconcile()).toBeGreaterThan(0);
    const messages = await told(application.id);
    expect(messages.map(({ version }) => version)).toEqual([1, 2, 2]);
    expect(messages[2]).toEqual(messages[1]);

    await desk.subgraph.publish(reported(randomUUID(), application.id));
    await eventually(async () => (await eventOf(application)) !== undefined);
    await watch.reconcile();
    desk.turnClock(null);
    const versions = async (): Promise<number[]> => (await told(application.id)).map(({ version }) => version);
    await eventually(async () => (await versions()).includes(3));
    expect(await versions()).toEqual([1, 2, 2, 3]);
  });
});

it('a message that cannot be read is put aside with the reason, and stops nobody', async () => {
  const desk = await startDesk();
  const { runtime } = desk.subgraph;
  await desk.subgraph.publish({ ...reported('event-of-nothing', null), data: {} });
  const application = await desk.applicationIn('REFERRED');
  await desk.subgraph.publish(reported('event-of-something', application.id));
  await eventually(async () => (await desk.stored(application.id)).eventId === 'event-of-something');
  const letters = [];
  for await (const letter of deadLetters(runtime.jetstreamManager, runtime.namespace)) letters.push(letter);
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({ durable: 'service-desk-links' });
  await desk.stop();
});

describe('a link', () => {
  let desk: DeskUnderTest;
  let commands: ApplicationCommands;
  beforeAll(async () => {
    desk = await startDesk();
    const { runtime } = desk.subgraph;
    const { db, now } = runtime;
    const sealer = createSealer(createKeyRing('k'.repeat(43)), 'i'.repeat(43));
    commands = new ApplicationCommands(
      applicationStore(runtime),
      new Directory(db),
      new Numbers(db, 'applications'),
      sealer,
      now,
    );
  });
  afterAll(async () => desk.stop());
  const cause = { id: 'event:1', requestId: 'test' };

  it('is not made to an application that is none, nor to a second event, nor before it was referred', async () => {
    await expect(commands.link('no-such-application', 'event', cause)).rejects.toThrow(/which is no application/);
    const application = await desk.applicationIn('REFERRED');
    await commands.link(application.id, 'event', cause);
    await commands.link(application.id, 'event', cause);
    await expect(commands.link(application.id, 'another', { ...cause, id: 'another:1' })).rejects.toThrow(
      /became event already/,
    );
    expect(await desk.stored(application.id)).toMatchObject({ version: 3, eventId: 'event' });
    const { id } = await desk.accept();
    await expect(commands.link(id, 'event', cause)).rejects.toMatchObject({ code: 'APPLICATION_STATE_FORBIDS' });
  });

  it('is made once by two replicas that hear of it at the same time', async () => {
    const { id } = await desk.applicationIn('REFERRED');
    const both = await Promise.allSettled([commands.link(id, 'event', cause), commands.link(id, 'event', cause)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await desk.stored(id)).version).toBe(3);
  });
});
