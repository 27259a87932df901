import type { ServiceName } from '@gridhall/messages';
import {
  RetentionPolicy,
  StorageType,
  connect,
  nanos,
  type JetStreamManager,
  type NatsConnection,
  type StreamInfo,
} from 'nats';

/** Connects to NATS and keeps trying for ever: a broker that is away for a while delays messages, it loses none. */
export async function connectNats(url: string, name: string): Promise<NatsConnection> {
  return connect({
    servers: url.split(','),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    waitOnFirstConnect: true,
    pingInterval: 10_000,
  });
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

async function ensure(
  manager: JetStreamManager,
  name: string,
  subjects: string[],
  replicas: number,
): Promise<StreamInfo> {
  try {
    return await manager.streams.info(name);
  } catch {
    return manager.streams.add({
      name,
      subjects,
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      max_age: nanos(KEPT_DAYS * 24 * 3_600_000),
      duplicate_window: nanos(REPEAT_WINDOW_MINUTES * 60_000),
      num_replicas: replicas,
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
  return ensure(manager, streamName(namespace, owner), [`${namespace}.${owner}.>`], replicas);
}

/** Makes the dead-letter stream unless it is there. */
export async function ensureDeadLetterStream(
  manager: JetStreamManager,
  namespace: string,
  replicas: number,
): Promise<StreamInfo> {
  return ensure(manager, deadLetterStreamName(namespace), [`${namespace}.dead-letters.>`], replicas);
}
