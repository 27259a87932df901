import { randomUUID } from 'node:crypto';
import { headers, type PubAck } from 'nats';
import { REQUEST_ID_HEADER } from '../auth/gateway-signature.js';
import type { Runtime } from '../subgraph/runtime.js';
import type { Outgoing } from './outbox.js';

const encoder = new TextEncoder();

/**
 * Hands a message to the service's stream; resolves when the broker has it on disk.
 *
 * @param options.again send it although the broker may remember its id: for what was lost after the broker had it
 */
export async function publish(
  runtime: Pick<Runtime, 'jetstream' | 'namespace'>,
  outgoing: Outgoing,
  options: { readonly again?: boolean } = {},
): Promise<PubAck> {
  const { type, message } = outgoing;
  const about = headers();
  about.set(REQUEST_ID_HEADER, message.requestId);
  return runtime.jetstream.publish(`${runtime.namespace}.${type}`, encoder.encode(JSON.stringify(message)), {
    msgID: options.again === true ? `${message.id}:again:${randomUUID()}` : message.id,
    headers: about,
    timeout: 10_000,
  });
}
