import { randomUUID } from 'node:crypto';
import type { Stack } from '@gridhall/infra';
import { eventually } from '@gridhall/service-kit/testing';
import { connect } from 'nats';
import { castOf, liveOn, type Cast } from '../harness/life.js';
import { at, matter, type EventAnswer, type Person } from '../harness/person.js';
import { OWN_PLACES } from '../harness/places.js';
import { Platform } from '../harness/platform.js';
import { counted, countsBecome, eventsHeld } from '../harness/sent.js';
import { Watchers } from '../harness/watch.js';

const { district: DISTRICT, town: TOWN } = OWN_PLACES;

const VISIT = 'visit { id } replayed';

/** Faults of whole processes. While the broker is away nothing is published, so a kill then is a kill between write and publish. */
describe('nothing is lost or doubled', () => {
  let platform: Platform<Stack>;
  let cast: Cast;
  let reader: Person;
  /** What was acknowledged so far. */
  const sent = { reported: 0, closed: 0, visits: 0 };

  beforeAll(async () => {
    platform = await Platform.own();
    cast = await castOf(platform);
    reader = await platform.person('DISPATCHER', DISTRICT);
  }, 120_000);
  afterAll(async () => platform.stop());

  const report = async (): Promise<EventAnswer> => {
    const event = await cast.member.reports(cast.grid);
    sent.reported++;
    return event;
  };
  const close = async (): Promise<void> => {
    await liveOn(await report(), cast);
    sent.closed++;
  };
  const visit = async (): Promise<void> => {
    const input = {
      placeCode: cast.grid,
      subject: 'HOUSEHOLD',
      subjectName: '林家',
      seen: '老人身体好',
      idempotencyKey: randomUUID(),
    };
    const { errors } = await cast.member.mutate('recordVisit', input, VISIT);
    expect(errors).toEqual([]);
    sent.visits++;
  };

  it('when the broker stops for a while and people work on', async () => {
    await close();
    await countsBecome(reader, sent);
    await platform.stack.stopNats();
    await close();
    await visit();
    await platform.stack.startNats();
    await countsBecome(reader, sent);
  });

  it('to who watches, when the broker was away for a moment', async () => {
    const watchers = new Watchers(platform.stack.gatewayUrl);
    const stream = watchers.watch(cast.dispatcher, { place: TOWN, opening: true });
    await stream.told();
    await platform.stack.stopNats();
    await platform.stack.startNats();
    // Told by the relay as soon as it has the broker again, which may be before the gateway listens again.
    const event = await report();
    await cast.dispatcher.does('acceptEvent', at(event));
    const steps = [await stream.told(), await stream.told()];
    expect(steps.map(({ step, event: seen }) => [step, seen?.number])).toEqual([
      ['reported', event.number],
      ['accepted', event.number],
    ]);
    watchers.leave();
  }, 60_000);

  it('when the owner of events is killed between its write and its publish', async () => {
    await platform.stack.stopNats();
    const open = await report();
    await close();
    await platform.stack.kill('events');
    await platform.stack.startNats();
    const refused = await cast.dispatcher.command('acceptEvent', { id: open.id, expectedVersion: 1 });
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', service: 'events' });
    await platform.stack.restart('events');
    await countsBecome(reader, sent);
    expect(await cast.dispatcher.does('acceptEvent', { id: open.id, expectedVersion: 1 })).toMatchObject({
      version: 2,
    });
  });

  it('when the owner of visits is killed between its write and its publish', async () => {
    await platform.stack.stopNats();
    await visit();
    await platform.stack.kill('grid');
    await platform.stack.startNats();
    await platform.stack.restart('grid');
    await countsBecome(reader, sent);
  });

  it('when the window’s service is killed between referring a matter and publishing it', async () => {
    const worker = await platform.person('SOCIAL_WORKER', `${TOWN}200`);
    const items = await worker.read(
      '{ serviceItems(filter: { acceptedAt: VILLAGE }, first: 1) { edges { node { code materials { code } } } } }',
    );
    const [{ node: item }] = items.serviceItems.edges;
    const APPLICATION = 'application { id number version } replayed';
    const accepted = await worker.mutate(
      'acceptApplication',
      {
        serviceItemCode: item.code,
        placeCode: `${TOWN}200`,
        applicant: { name: '林秀英', phone: '13800001234' },
        materials: item.materials.map(({ code }: { code: string }) => code),
        idempotencyKey: randomUUID(),
      },
      APPLICATION,
    );
    const { id, number, version } = accepted.data.acceptApplication.application;
    await platform.stack.stopNats();
    const { title, description, placeCode, workItemCode } = matter(cast.grid);
    const referred = await worker.mutate(
      'referApplication',
      {
        id,
        expectedVersion: version,
        idempotencyKey: randomUUID(),
        matter: { title, description, placeCode, workItemCode, urgency: 'NORMAL' },
      },
      APPLICATION,
    );
    expect(referred.errors).toEqual([]);
    sent.reported++;
    await platform.stack.kill('service-desk');
    await platform.stack.startNats();
    await platform.stack.restart('service-desk');
    await eventually(
      async () => {
        const data = await worker.read(
          'query Linked($number: ID!) { application(number: $number) { event { number } } }',
          { number },
        );
        return data.application.event !== null;
      },
      { timeoutMs: 60_000, everyMs: 200 },
    );
    await countsBecome(reader, sent);
  });

  it('when the counter of figures is killed while messages come, and when it comes back', async () => {
    const closing = Promise.all(Array.from({ length: 8 }, close));
    await platform.stack.kill('assessment');
    await closing;
    await platform.stack.restart('assessment');
    await countsBecome(reader, sent);
  });

  it('when the broker has lost its whole stream, and with it what a consumer had not taken yet', async () => {
    await platform.stack.kill('assessment');
    await close();
    const nats = await connect({ servers: platform.stack.servers.natsUrl });
    const manager = await nats.jetstreamManager();
    expect(await manager.streams.delete(`${platform.stack.namespace}-events`)).toBe(true);
    await nats.close();
    await platform.stack.restart('assessment');
    await countsBecome(reader, sent);
  });

  it('when the gateway is killed in the middle of a command: the same request again finds it done', async () => {
    const event = await report();
    const input = { id: event.id, expectedVersion: 1, idempotencyKey: 'in-the-middle-of-it' };
    const first = cast.dispatcher.command('acceptEvent', input).catch(() => null);
    await platform.stack.kill('gateway');
    await first;
    await platform.stack.restart('gateway');
    expect(await cast.dispatcher.does('acceptEvent', input)).toMatchObject({ state: 'ACCEPTED', version: 2 });
  });

  it('and the owner holds each event once, as many as were acknowledged and as the figures count', async () => {
    const held = await eventsHeld(reader);
    expect(new Set(held.map(({ number }) => number)).size).toBe(held.length);
    expect(held).toHaveLength(sent.reported);
    expect(held.filter(({ state }) => state === 'CLOSED')).toHaveLength(sent.closed);
    expect(await counted(reader)).toEqual(sent);
  });
});
