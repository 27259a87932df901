import type { ServiceName } from '@gridhall/messages';
import {
  NatsError,
  RetentionPolicy,
  StorageType,
  connect,
  nanos,
  type JetStreamManager,
  type NatsConnection,
  type StreamConfig,
  type StreamInfo,
} from 'nats';

/**
 * Connects to NATS and keeps trying for ever: a broker that is away for a while delays messages, it loses none.
 *
 * @param options.waits for a broker that is not there yet; otherwise only a connection that was made once is kept for ever
 * @throws NatsError when it does not wait and there is no broker
 */
export async function connectNats(
  url: string,
  name: string,
  { waits = true }: { readonly waits?: boolean } = {},
): Promise<NatsConnection> {
  return connect({
    servers: url.split(','),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    waitOnFirstConnect: waits,
    pingInterval: 10_000,
  });
}

/** How long a parting may take: acknowledgements that do not get through are made again after the next start. */
const DRAIN_MS = 3_000;

/** Parts from NATS: sends what is still to be sent, unless the broker is away. */
export async function disconnect(connection: NatsConnection): Promise<void> {
  const timer = setTimeout(() => void connection.close(), DRAIN_MS);
  await connection.drain().catch(() => undefined);
  await connection.closed();
  clearTimeout(timer);
}

/** A service's stream. */
export function streamName(namespace: string, owner: ServiceName): string {
  return `${namespace}-${owner}`;
}

/** The stream of what consumers could not take. */
export function deadLetterStreamName(namespace: string): string {
  return `${namespace}-dead-letters`;
}

/** How long the broker keeps messages: the database is the record, the stream is for consumers to catch up. */
const KEPT_DAYS = 30;
/** The broker drops a repeat of a message id within this window. */
const REPEAT_WINDOW_MINUTES = 2;

/** JetStream's error code for a stream that is not there. */
const STREAM_NOT_FOUND = 10_059;

/** Is `error` the broker's answer that there is no such stream, and not that it did not answer? */
export function isStreamMissing(error: unknown): boolean {
  return error instanceof NatsError && error.api_error?.err_code === STREAM_NOT_FOUND;
}

/** JetStream's error code for a message that is not there. */
const MESSAGE_NOT_FOUND = 10_037;

/** Is `error` the broker's answer that its stream does not hold that message? */
export function isMessageMissing(error: unknown): boolean {
  return error instanceof NatsError && error.api_error?.err_code === MESSAGE_NOT_FOUND;
}

async function ensure(
  manager: JetStreamManager,
  config: Pick<StreamConfig, 'name' | 'subjects' | 'num_replicas'> & Partial<StreamConfig>,
): Promise<StreamInfo> {
  try {
    return await manager.streams.info(config.name);
  } catch (error) {
    if (!isStreamMissing(error)) throw error;
    return manager.streams.add({
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      max_age: nanos(KEPT_DAYS * 24 * 3_600_000),
      duplicate_window: nanos(REPEAT_WINDOW_MINUTES * 60_000),
      ...config,
    });
  }
}

/** Makes the stream of a service unless it is there; its owner and its consumers may both be first. */
export async function ensureStream(
  manager: JetStreamManager,
  namespace: string,
  owner: ServiceName,
  replicas: number,
): Promise<StreamInfo> {
  return ensure(manager, {
    name: streamName(namespace, owner),
    subjects: [`${namespace}.${owner}.>`],
    num_replicas: replicas,
  });
}

/** Makes the dead-letter stream unless it is there. */
export async function ensureDeadLetterStream(
  manager: JetStreamManager,
  namespace: string,
  replicas: number,
): Promise<StreamInfo> {
  return ensure(manager, {
    name: deadLetterStreamName(namespace),
    subjects: [`${namespace}.dead-letters.>`],
    num_replicas: replicas,
    // A subject per consumer and message: one that is sent again and put aside again takes its own place.
    max_msgs_per_subject: 1,
    // They wait for a person, not for a time.
    max_age: 0,
  });
}
