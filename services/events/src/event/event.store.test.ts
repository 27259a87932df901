import { eventMessages, type EventData, type Message } from '@gridhall/messages';
import { firstBrokenVersion, streamName, type GridhallError } from '@gridhall/service-kit';
import { eventually } from '@gridhall/service-kit/testing';
import { people, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest, type Seen } from '../testing/events.fixture.js';
import fc from 'fast-check';
import { changeMutations, type ChangeMutation } from './mutations.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

/** All of them: those of two events need another one, which the tests of together/ have. */
const mutations = changeMutations.filter((mutation) => mutation !== 'merge' && mutation !== 'suspend');
const everybody = Object.values(people);

interface Attempt {
  readonly mutation: ChangeMutation;
  readonly as: Person;
}

/** What would come next: without it, chance would hardly ever get anywhere. */
const next: Readonly<Record<string, Attempt>> = {
  REPORTED: { mutation: 'accept', as: people.dispatcher },
  ACCEPTED: { mutation: 'dispatch', as: people.dispatcher },
  DISPATCHED: { mutation: 'acknowledge', as: people.handler },
  IN_PROGRESS: { mutation: 'dispose', as: people.handler },
  PENDING_VERIFICATION: { mutation: 'verify', as: people.leader },
  PENDING_EVALUATION: { mutation: 'evaluate', as: people.member },
  CLOSED: { mutation: 'reopen', as: people.supervisor },
};

/** The number of the newest message that reached the broker. */
async function newest(): Promise<number> {
  const { jetstreamManager, namespace } = events.subgraph.runtime;
  return (await jetstreamManager.streams.info(streamName(namespace, 'events'))).state.last_seq;
}

/** The messages of an event that reached the broker after one, in the order of the stream. */
async function published(id: string, after: number): Promise<Message<EventData>[]> {
  const { jetstreamManager, namespace } = events.subgraph.runtime;
  const stream = streamName(namespace, 'events');
  const last = await newest();
  const messages: Message<EventData>[] = [];
  for (let sequence = after + 1; sequence <= last; sequence++) {
    const message: Message<EventData> = (await jetstreamManager.streams.getMessage(stream, { seq: sequence })).json();
    if (message.aggregateId === id) messages.push(message);
  }
  return messages;
}

describe('whatever is sent, by whomever, twice', () => {
  it('the record counts its steps, chains them without a gap, and holds what the last one led to', async () => {
    const attempt: fc.Arbitrary<Attempt | null> = fc.option(
      fc.record({ mutation: fc.constantFrom(...mutations), as: fc.constantFrom(...everybody) }),
      { freq: 1 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 20, maxLength: 40 }), async (attempts) => {
        let event: Seen = await events.report();
        for (const [index, chosen] of attempts.entries()) {
          const { mutation, as } = chosen ?? next[event.state] ?? { mutation: 'close', as: people.dispatcher };
          const before = await events.stored(event.id);
          const key = { idempotencyKey: `${event.id}-${String(index)}` };
          const [one, two] = await Promise.allSettled([
            events.step(mutation, event, as, key),
            events.step(mutation, event, as, key),
          ]);
          const after = await events.stored(event.id);
          // Both tries of one act are answered alike, and make one step or none.
          expect(one.status).toBe(two.status);
          if (one.status === 'rejected') {
            expect(after).toEqual(before);
            expect((one.reason as GridhallError).code).not.toBe('INTERNAL');
          } else {
            expect(after.version).toBe(before.version + 1);
            event = one.value;
          }
        }
        const { version, timeline, headHash, state } = await events.stored(event.id);
        expect(timeline.map((entry) => entry.version)).toEqual(
          Array.from({ length: version }, (_, index) => index + 1),
        );
        expect(firstBrokenVersion(timeline)).toBeNull();
        expect(timeline.at(-1)).toMatchObject({ to: state, hash: headHash });
        for (const [index, entry] of timeline.entries())
          expect(entry.from ?? null).toBe(timeline[index - 1]?.to ?? null);
      }),
      { numRuns: 4 },
    );
  });

  it('every step is told once, in order, as it was', async () => {
    const before = await newest();
    const { id } = await events.eventIn('CLOSED');
    const messages = await eventually(async () => {
      const found = await published(id, before);
      return found.length === 7 && found;
    });
    expect(messages.map(({ type, version }) => [type, version])).toEqual(
      (['reported', 'accepted', 'dispatched', 'acknowledged', 'disposed', 'verified', 'evaluated'] as const).map(
        (step, index) => [eventMessages[step].type, index + 1],
      ),
    );
    const { timeline, closedAt } = await events.stored(id);
    expect(messages.map(({ data }) => data)).toEqual(timeline.map(({ message }) => message));
    expect(messages.at(-1)?.data).toMatchObject({
      state: 'CLOSED',
      satisfaction: 5,
      closedAt: closedAt?.toISOString(),
    });
  });
});
