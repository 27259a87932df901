import type { Message, MessageContract } from '@gridhall/messages';
import type { JsMsg } from 'nats';
import type { Runtime } from '../subgraph/runtime.js';
import type { ConsumerDefinition } from './consumer.js';
import { bury } from './dead-letters.js';
import { contractsByType, readMessage } from './envelope.js';
import { Subscription } from './subscription.js';

/** How a service acts on messages of another. */
export interface HandlerOptions<Data> {
  readonly durable: string;
  readonly contracts: Readonly<Record<string, MessageContract<Data>>>;
  /** Messages that this handler has nothing to do with: they are acknowledged unread further. */
  readonly concerns?: (message: Message<Data>) => boolean;
  /**
   * Acts. It may be called again for the same message, so it issues commands whose idempotency key is the message's
   * id, on aggregates whose ids follow from the message.
   */
  readonly handle: (message: Message<Data>, runtime: Runtime) => Promise<void>;
}

/** A message is tried this often, over about a minute, before it is put aside. */
const TRIES = 10;

/** Acts on messages: each is tried until `handle` succeeds, then acknowledged; after ten tries it is put aside. */
export function handler<Data>(options: HandlerOptions<Data>): ConsumerDefinition {
  const { durable, handle, concerns = () => true } = options;
  const contracts = contractsByType(options.contracts);

  const takeOne = async (runtime: Runtime, raw: JsMsg): Promise<void> => {
    let message: Message<Data>;
    try {
      ({ message } = readMessage(contracts, raw));
    } catch (error) {
      await bury(runtime, durable, raw, error instanceof Error ? error.message : 'unreadable');
      return;
    }
    try {
      if (concerns(message)) {
        await handle(message, runtime);
        runtime.metrics.consumedTotal.inc({ durable, outcome: 'applied' });
        runtime.log.info({ durable, requestId: message.requestId, messageId: message.id }, 'message acted on');
      }
      raw.ack();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (raw.info.deliveryCount >= TRIES) {
        await bury(runtime, durable, raw, reason);
        return;
      }
      runtime.log.warn({ err: error, durable, requestId: message.requestId, messageId: message.id }, 'will try again');
      raw.nak(Math.min(100 * 2 ** raw.info.deliveryCount, 20_000));
    }
  };

  return {
    durable,
    open: (runtime) =>
      new Subscription(runtime, durable, [...contracts.values()], async (batch) => {
        await Promise.all(batch.map((raw) => takeOne(runtime, raw)));
      }),
  };
}
