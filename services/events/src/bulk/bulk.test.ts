import { randomUUID } from 'node:crypto';
import { farGrid, people, unitIds } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest, type Seen } from '../testing/events.fixture.js';
import { MOST_EVENTS } from './bulk.commands.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

interface Outcome {
  readonly id: string;
  readonly event: Seen | null;
  readonly replayed: boolean;
  readonly error: { code: string; message: string; messageZh: string; extensions: object } | null;
}
interface Answer {
  readonly done: number;
  readonly refused: number;
  readonly outcomes: readonly Outcome[];
}

async function send(mutation: string, input: object, as = people.dispatcher): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { done refused outcomes {
    id replayed event { id state version holderUnit { id } } error { code message messageZh extensions }
  } } }`;
  return (await events.ask(query, { input }, as))[mutation];
}

function named(list: readonly Pick<Seen, 'id' | 'version'>[]): { id: string; expectedVersion: number }[] {
  return list.map(({ id, version }) => ({ id, expectedVersion: version }));
}

const reports = async (count: number): Promise<Seen[]> =>
  Promise.all(Array.from({ length: count }, () => events.report()));

/** How many commands `act` sends to the collection of events. */
async function commandsDuring(act: () => Promise<unknown>): Promise<number> {
  const driver = Object.getPrototypeOf(events.collection) as typeof events.collection;
  const spies = (['find', 'findOne', 'updateOne', 'bulkWrite'] as const).map((method) => jest.spyOn(driver, method));
  try {
    await act();
    const receivers = spies.flatMap(({ mock }) => mock.contexts) as { readonly collectionName: string }[];
    return receivers.filter(({ collectionName }) => collectionName === 'events').length;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('many events in one call', () => {
  it('are accepted, dispatched and closed, each with its own outcome in the order of the call', async () => {
    const list = await reports(3);
    const accepted = await send('acceptEvents', { events: named(list), idempotencyKey: randomUUID(), comment: '批量' });
    expect(accepted).toMatchObject({ done: 3, refused: 0 });
    expect(accepted.outcomes.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
    expect(accepted.outcomes.map(({ event }) => event?.state)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    const dispatch = { unitId: unitIds.agency, idempotencyKey: randomUUID() };
    const then = accepted.outcomes.flatMap(({ event }) => event ?? []);
    const dispatched = await send('dispatchEvents', { ...dispatch, events: named(then) });
    expect(dispatched.outcomes.map(({ event }) => event?.holderUnit?.id)).toEqual(Array(3).fill(unitIds.agency));

    const asked = await Promise.all([events.eventIn('PENDING_EVALUATION'), events.eventIn('PENDING_EVALUATION')]);
    const close = { reasonCode: 'ASKED_AND_SILENT', idempotencyKey: randomUUID() };
    const closed = await send('closeEvents', { ...close, events: named(asked) });
    expect(closed.outcomes.map(({ event }) => event?.state)).toEqual(['CLOSED', 'CLOSED']);
    const { timeline } = await events.stored(list[0]?.id ?? '');
    expect(timeline[1]).toMatchObject({
      command: 'accept',
      comment: '批量',
      actor: { staffId: people.dispatcher.staffId },
    });
  });

  it('change though others are refused, each for its own reason', async () => {
    const [good, stale, done] = await reports(3);
    if (good === undefined || stale === undefined || done === undefined) throw new Error('Three were reported.');
    const far = await events.report(people.farMember, { placeCode: farGrid });
    await events.step('accept', done, people.dispatcher);
    const list = [
      { id: stale.id, expectedVersion: 4 },
      { id: far.id, expectedVersion: 1 },
      { id: done.id, expectedVersion: 2 },
      { id: good.id, expectedVersion: 1 },
    ];
    const answer = await send('acceptEvents', { events: list, idempotencyKey: randomUUID() });
    expect(answer).toMatchObject({ done: 1, refused: 3 });
    expect(answer.outcomes.map(({ error }) => error?.code ?? null)).toEqual([
      'EVENT_VERSION_CONFLICT',
      'EVENT_NOT_FOUND',
      'EVENT_STATE_FORBIDS',
      null,
    ]);
    expect(answer.outcomes[0]?.error).toMatchObject({
      message: expect.stringContaining('version 1'),
      messageZh: expect.stringContaining('版本'),
      extensions: { current: 1, expected: 4 },
    });
    expect(await events.stored(good.id)).toMatchObject({ state: 'ACCEPTED', version: 2 });
    expect(await events.stored(stale.id)).toMatchObject({ state: 'REPORTED', version: 1 });
    expect(await events.stored(far.id)).toMatchObject({ state: 'REPORTED', version: 1 });
  });

  it('take each step once however often, and however many at once, the call is sent', async () => {
    const list = await reports(20);
    const stale = { id: (await events.report()).id, expectedVersion: 3 };
    const input = { events: [...named(list), stale], idempotencyKey: randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(async () => send('acceptEvents', input)));
    answers.push(await send('acceptEvents', input));
    const told = answers.map(({ outcomes }) => outcomes.map(({ id, event, error }) => ({ id, event, error })));
    for (const one of told) expect(one).toEqual(told[0]);
    expect(answers.at(-1)?.outcomes.filter(({ replayed }) => replayed)).toHaveLength(20);
    for (const { id } of list) expect((await events.stored(id)).timeline).toHaveLength(2);
  });

  it('are refused one by one when the key comes again with other input', async () => {
    const list = await reports(2);
    const input = { events: named(list), idempotencyKey: randomUUID() };
    await send('acceptEvents', input);
    const { outcomes } = await send('acceptEvents', { ...input, comment: '另一句' });
    expect(outcomes.map(({ error }) => error?.code)).toEqual(['IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('cost far fewer round trips than as many single calls', async () => {
    const list = await reports(MOST_EVENTS);
    const input = { events: named(list), idempotencyKey: randomUUID() };
    const together = await commandsDuring(async () => send('acceptEvents', input));
    // One command where the store remembers them; a read before it where it does not. One by one it would be two hundred.
    expect(together).toBeGreaterThanOrEqual(1);
    expect(together).toBeLessThanOrEqual(10);
    const isAllThere = await events.collection.countDocuments({
      _id: { $in: list.map(({ id }) => id) as never[] },
      state: 'ACCEPTED',
    });
    expect(isAllThere).toBe(MOST_EVENTS);
  });
});

describe('a call that does not fit is refused as a whole', () => {
  const one = { id: 'x', expectedVersion: 1 };
  it.each([
    ['no event', { events: [] }],
    [
      'too many',
      { events: Array.from({ length: MOST_EVENTS + 1 }, (_, i) => ({ id: `e${String(i)}`, expectedVersion: 1 })) },
    ],
    ['one event twice', { events: [one, one] }],
    ['a key that is too short', { events: [one], idempotencyKey: 'short' }],
    ['a comment that is too long', { events: [one], comment: '长'.repeat(2_001) }],
  ])('%s', async (_, input) => {
    await expect(send('acceptEvents', { idempotencyKey: randomUUID(), ...input })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('and by who may not', async () => {
    const input = { events: [one], idempotencyKey: randomUUID() };
    await expect(send('acceptEvents', input, people.handler)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
