import type { ServiceName } from '@gridhall/messages';
import type { Db } from 'mongodb';
import type { Connection } from 'mongoose';
import type { JetStreamClient, JetStreamManager, NatsConnection } from 'nats';
import type { Logger } from 'pino';
import type { TokenVerifier } from '../auth/token-verifier.js';
import type { BaseConfig } from '../config/config.js';
import type { Metrics } from '../metrics/metrics.js';

/** What a running service gives to its stores, consumers and resolvers. */
export interface Runtime<Config extends BaseConfig = BaseConfig> {
  readonly name: ServiceName;
  readonly config: Config;
  readonly log: Logger;
  /** The service's own database; no other service opens it. */
  readonly db: Db;
  /** The same database for mongoose models. */
  readonly mongo: Connection;
  readonly nats: NatsConnection;
  readonly jetstream: JetStreamClient;
  readonly jetstreamManager: JetStreamManager;
  /** In front of every subject: `<namespace>.<message type>`. */
  readonly namespace: string;
  readonly metrics: Metrics;
  readonly verifier: TokenVerifier;
  /** The clock; tests may turn it. */
  readonly now: () => Date;
}

/** What stores need of a runtime: enough for tools that work on a service's own database, without a broker. */
export type StoreRuntime = Pick<Runtime, 'db' | 'mongo' | 'log' | 'metrics' | 'now'>;
