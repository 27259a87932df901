import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { aggregateContracts, type Message } from '@gridhall/messages';
import { z } from 'zod';
import { AggregateStore } from '../aggregate/store.js';
import type { Aggregate } from '../aggregate/types.js';
import { requireCaller } from '../auth/caller.js';
import { projection, type Projected } from '../consumer/projection.js';
import { defineErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';
import type { RequestContext } from '../subgraph/context.js';
import type { Runtime } from '../subgraph/runtime.js';
import type { SubgraphDefinition } from '../subgraph/subgraph.js';

/** The smallest aggregate, for the kit's own tests: a number that is counted up. */
export interface CounterDocument extends Aggregate<CounterData> {
  value: number;
}

const counterData = z.object({ value: z.number(), from: z.string().nullable() });
type CounterData = z.infer<typeof counterData>;

/** Its messages. */
export const counterMessages = aggregateContracts({
  owner: 'events',
  aggregate: 'counter',
  schemaVersion: 1,
  data: counterData,
  steps: { begun: 'It began.', increased: 'It was counted up.' },
});

/** Its refusals. */
export const counterErrors = defineErrors({
  COUNTER_TOO_HIGH: { en: 'It cannot count beyond {limit}.', zh: '不能超过 {limit}。' },
});

/** Its store. */
export function counterStore(runtime: Runtime): AggregateStore<CounterDocument, CounterData, 'begun' | 'increased'> {
  return new AggregateStore(runtime, {
    collection: 'counters',
    contracts: counterMessages,
    toMessage: ({ value }, { from }) => ({ value, from }),
  });
}

type Store = ReturnType<typeof counterStore>;

/** Begins a counter at 0. */
export async function begin(store: Store, id: string, key = `begin-${id}`): ReturnType<Store['create']> {
  return store.create(
    { id, command: 'begin', idempotencyKey: key, fingerprint: { id }, actor: { system: 'test' }, requestId: 'test' },
    () => ({ document: { value: 0 }, step: 'begun', entry: { to: '0' } }),
  );
}

/** Counts up. */
export async function increase(
  store: Store,
  id: string,
  expectedVersion: number,
  key = `increase-${id}-${expectedVersion}`,
  by = 1,
  requestId = 'test',
): ReturnType<Store['change']> {
  return store.change(
    id,
    {
      command: 'increase',
      expectedVersion,
      idempotencyKey: key,
      fingerprint: { by },
      actor: { system: 'test' },
      requestId,
    },
    ({ value }) => {
      if (value + by > 1000) throw new GridhallError(counterErrors.COUNTER_TOO_HIGH, { limit: 1000 });
      return { set: { value: value + by }, step: 'increased', entry: { from: String(value), to: String(value + by) } };
    },
  );
}

/** A subgraph around {@link counterStore}. */
export const counterDefinition: SubgraphDefinition<z.ZodRawShape, RequestContext> = {
  name: 'events',
  directory: join(__dirname, '../../test-fixture'),
  setUp: (runtime) => {
    const store = counterStore(runtime);
    return {
      aggregates: [store],
      context: (base) => base,
      forwarded: {
        '/echo/': async (request, response, { caller }) => {
          if (request.url === '/echo/refused') throw new GridhallError(counterErrors.COUNTER_TOO_HIGH, { limit: 1000 });
          response.setHeader('x-caller', caller?.staffId ?? 'nobody');
          await pipeline(request, response);
        },
      },
      resolvers: {
        Query: {
          counter: (_: unknown, { id }: { id: string }) => store.findById(id),
          broken: () => {
            throw new Error('the password is swordfish');
          },
          whoAmI: (_: unknown, __: unknown, context: RequestContext) => requireCaller(context).staffId,
        },
        Mutation: {
          increase: async (
            _: unknown,
            input: { id: string; expectedVersion: number; idempotencyKey: string; by: number },
            { requestId }: RequestContext,
          ) => {
            const { id, expectedVersion, idempotencyKey, by } = input;
            return (await increase(store, id, expectedVersion, idempotencyKey, by, requestId)).document;
          },
        },
        Counter: {
          __resolveReference: ({ id }: { id: string }) => store.findById(id),
          id: ({ _id }: CounterDocument) => _id,
          secret: () => 'open',
        },
      },
    };
  },
};

/** What {@link mirrorDefinition} keeps of a counter. */
export interface Mirror {
  value: number;
  steps: number;
}

/** A service that mirrors counters and can be told to find one of them indigestible. */
export function mirrorDefinition(
  isIndigestible: (message: Message<CounterData>) => boolean = () => false,
): SubgraphDefinition<z.ZodRawShape, RequestContext> {
  return {
    name: 'assessment',
    directory: join(__dirname, '../../test-fixture'),
    setUp: () => ({
      resolvers: {},
      context: (base) => base,
      consumers: [
        projection<CounterData, Mirror>({
          durable: 'assessment-counters',
          contracts: counterMessages,
          collection: 'mirrors',
          fold: (current, message) => {
            if (isIndigestible(message)) throw new Error('indigestible');
            return { value: message.data.value, steps: (current?.steps ?? 0) + 1 };
          },
        }),
      ],
    }),
  };
}

/** The mirror of a counter. */
export type MirrorDocument = Projected & Mirror;
