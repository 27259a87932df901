import { randomUUID } from 'node:crypto';
import { eventually } from '@gridhall/service-kit/testing';
import { castOf, liveOn, type Cast } from '../harness/life.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';

const { town: TOWN } = placesOf('matter-becomes-event');

const APPLICATION = 'application { id number state version } replayed';
const VILLAGE = `${TOWN}200`;

describe('a matter that is brought to a window', () => {
  let platform: Platform;
  let cast: Cast;
  beforeAll(async () => {
    platform = await Platform.shared('matter-becomes-event');
    cast = await castOf(platform);
  }, 120_000);
  afterAll(async () => platform.stop());

  it('becomes an event, once, and each knows the other; the event then lives as any does', async () => {
    const worker = await platform.person('SOCIAL_WORKER', VILLAGE);
    const items = await worker.read(
      '{ serviceItems(filter: { acceptedAt: VILLAGE }, first: 1) { edges { node { code materials { code } } } } }',
    );
    const [{ node: item }] = items.serviceItems.edges;
    const accepted = await worker.mutate(
      'acceptApplication',
      {
        serviceItemCode: item.code,
        placeCode: VILLAGE,
        applicant: { name: '林秀英', phone: '13800001234' },
        materials: item.materials.map(({ code }: { code: string }) => code),
        idempotencyKey: randomUUID(),
      },
      APPLICATION,
    );
    expect(accepted.errors).toEqual([]);
    const application = accepted.data.acceptApplication.application;
    const referral = {
      id: application.id,
      expectedVersion: application.version,
      idempotencyKey: 'refer-this-one-once',
      matter: {
        workItemCode: 'WASTE',
        title: '楼道堆物',
        description: '三单元楼道堆满纸箱。',
        placeCode: cast.grid,
        urgency: 'NORMAL',
      },
    };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => worker.mutate('referApplication', referral, APPLICATION)),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);

    const LINKED =
      'query Linked($number: ID!) { application(number: $number) { id event { id number source state version application { number } } } }';
    const { event } = await eventually(async () => {
      const data = await worker.read(LINKED, { number: application.number });
      return data.application.event !== null && data.application;
    });
    expect(event).toMatchObject({
      source: 'SERVICE_DESK',
      state: 'REPORTED',
      application: { number: application.number },
    });
    const list = await cast.dispatcher.read(
      '{ events(filter: { sources: [SERVICE_DESK] }) { edges { node { id } } } }',
    );
    expect(list.events.edges).toEqual([{ node: { id: event.id } }]);
    expect(await liveOn(event, { ...cast, member: worker })).toMatchObject({ state: 'CLOSED' });
  });
});
