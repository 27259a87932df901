import { envelopeSchema, type Message, type MessageContract } from '@gridhall/messages';
import type { JsMsg } from 'nats';

/** A message as it came and as it reads. */
export interface Received<Data> {
  readonly raw: JsMsg;
  readonly message: Message<Data>;
}

/**
 * Reads a message against its contract.
 *
 * @throws Error saying what does not fit; such a message is poison
 */
export function readMessage<Data>(contracts: ReadonlyMap<string, MessageContract<Data>>, raw: JsMsg): Received<Data> {
  const body: unknown = raw.json();
  const envelope = envelopeSchema.parse(body);
  const contract = contracts.get(envelope.type);
  if (contract === undefined) throw new Error(`no contract for messages of type ${envelope.type}`);
  if (envelope.schemaVersion > contract.schemaVersion) {
    throw new Error(`schema version ${envelope.schemaVersion} of ${envelope.type} is newer than this consumer`);
  }
  return { raw, message: { ...envelope, data: contract.data.parse((body as { data: unknown }).data) } };
}

/** Contracts by type, as {@link readMessage} wants them. */
export function contractsByType<Data>(
  contracts: Readonly<Record<string, MessageContract<Data>>>,
): Map<string, MessageContract<Data>> {
  return new Map(Object.values(contracts).map((contract) => [contract.type, contract]));
}
