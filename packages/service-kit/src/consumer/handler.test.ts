import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Message } from '@gridhall/messages';
import type { z } from 'zod';
import { counterMessages } from '../testing/counter.fixture.js';
import { collect, eventually, startTestSubgraph, type TestSubgraph } from '../testing/index.js';
import type { RequestContext } from '../subgraph/context.js';
import type { SubgraphDefinition } from '../subgraph/subgraph.js';
import { deadLetters } from './dead-letters.js';
import { handler } from './handler.js';

type Data = z.infer<(typeof counterMessages)['begun']['data']>;

/** A service that acts on counters as `handle` says. */
function definition(
  handle: (message: Message<Data>) => Promise<void>,
  concerns: (message: Message<Data>) => boolean = () => true,
  contracts: Partial<typeof counterMessages> = counterMessages,
): SubgraphDefinition<z.ZodRawShape, RequestContext> {
  return {
    name: 'assessment',
    directory: join(__dirname, '../../test-fixture'),
    setUp: () => ({
      resolvers: {},
      context: (base) => base,
      consumers: [handler<Data>({ durable: 'assessment-acts', contracts, handle, concerns })],
    }),
  };
}

function message(id: string, value = 0, step: keyof typeof counterMessages = 'begun'): Message {
  const at = new Date(1_000).toISOString();
  return {
    ...{ id: `${id}:1`, type: `events.counter.${step}`, schemaVersion: 1, aggregateId: id, version: 1 },
    ...{ createdAt: at, at, requestId: 'r', data: { value, from: null } },
  };
}

async function settled({ runtime }: TestSubgraph): Promise<boolean> {
  const stream = `${runtime.namespace}-events`;
  const { num_pending, num_ack_pending } = await runtime.jetstreamManager.consumers.info(stream, 'assessment-acts');
  return num_pending + num_ack_pending === 0;
}

describe('acting on messages', () => {
  it('is tried again until it succeeds, and then no more', async () => {
    const tries: string[] = [];
    const subgraph = await startTestSubgraph(
      definition(async ({ aggregateId }) => {
        tries.push(aggregateId);
        if (tries.length < 3) return Promise.reject(new Error('the database is away'));
      }),
    );
    await subgraph.publish(message('a'));
    await eventually(() => settled(subgraph));
    expect(tries).toEqual(['a', 'a', 'a']);
    await subgraph.stop();
  });

  it('goes on where a release before stopped that knew fewer messages', async () => {
    const acted: string[] = [];
    const act = ({ aggregateId }: Message<Data>): Promise<void> => {
      acted.push(aggregateId);
      return Promise.resolve();
    };
    const namespace = { GRIDHALL_NAMESPACE: `test-${randomUUID().slice(0, 8)}` };
    const { begun } = counterMessages;
    const before = await startTestSubgraph(
      definition(act, () => true, { begun }),
      namespace,
    );
    await before.publish(message('known'));
    await eventually(() => settled(before));
    await before.stop();
    const after = await startTestSubgraph(definition(act), namespace);
    await after.publish(message('new', 1, 'increased'));
    await eventually(() => acted.includes('new'));
    expect(acted).toEqual(['known', 'new']);
    await after.stop();
  });

  it('passes over what it has nothing to do with', async () => {
    const acted: string[] = [];
    const subgraph = await startTestSubgraph(
      definition(
        ({ aggregateId }) => {
          acted.push(aggregateId);
          return Promise.resolve();
        },
        ({ data }) => data.value > 0,
      ),
    );
    await subgraph.publish(message('not-this'));
    await subgraph.publish(message('this', 1));
    await eventually(() => settled(subgraph));
    expect(acted).toEqual(['this']);
    await subgraph.stop();
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['whose data break the contract', { data: { value: 'many', from: null } }, /expected number/],
    [
      'of an unknown kind',
      { type: 'events.counter.exploded' },
      /no contract for messages of type events.counter.exploded/,
    ],
    ['of a newer schema', { schemaVersion: 2 }, /newer than this consumer/],
    ['without an envelope', { aggregateId: undefined }, /aggregateId/],
  ])('puts a message aside %s, and acts on the next', async (_, change, reason) => {
    const acted: string[] = [];
    const subgraph = await startTestSubgraph(
      definition(({ aggregateId }) => {
        acted.push(aggregateId);
        return Promise.resolve();
      }),
    );
    const { jetstream, jetstreamManager, namespace } = subgraph.runtime;
    await subgraph.publish(message('first'));
    await jetstream.publish(`${namespace}.events.counter.begun`, JSON.stringify({ ...message('poison'), ...change }));
    await subgraph.publish(message('next'));
    await eventually(() => settled(subgraph));
    expect(acted.sort()).toEqual(['first', 'next']);
    const letters = await collect(deadLetters(jetstreamManager, namespace));
    expect(letters).toMatchObject([{ durable: 'assessment-acts', reason: expect.stringMatching(reason) as string }]);
    expect(await subgraph.runtime.metrics.registry.getSingleMetricAsString('gridhall_messages_consumed_total')).toMatch(
      /outcome="dead",service="assessment"\} 1$/m,
    );
    await subgraph.stop();
  });

  it('keeps one letter of a message, however often it is put aside', async () => {
    const subgraph = await startTestSubgraph(definition(() => Promise.resolve()));
    const { jetstream, jetstreamManager, namespace } = subgraph.runtime;
    await subgraph.publish(message('first'));
    for (let again = 0; again < 3; again++)
      await jetstream.publish(`${namespace}.events.counter.begun`, '{"not":"ours"}');
    await jetstream.publish(`${namespace}.events.counter.begun`, 'not even JSON');
    await eventually(() => settled(subgraph));
    const letters = await collect(deadLetters(jetstreamManager, namespace));
    expect(letters.map(({ body }) => body).sort()).toEqual(['not even JSON', '{"not":"ours"}']);
    await subgraph.stop();
  });
});
