import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** The metrics that every service has, in its own registry (served at /metrics). */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds of each GraphQL operation, by its name and whether it answered with errors. */
  readonly operationSeconds: Histogram<'operation' | 'outcome'>;
  /** Steps that aggregates took. */
  readonly stepsTotal: Counter<'aggregate' | 'step'>;
  /** Messages handed to the broker. */
  readonly publishedTotal: Counter;
  /** Seconds for which the oldest step waits that the broker does not have. */
  readonly relayLagSeconds: Gauge;
  /** Messages that a consumer finished, by outcome: applied, repeated, gap, dead. */
  readonly consumedTotal: Counter<'durable' | 'outcome'>;
  /** Aggregates that the reconciler found behind and asked for again. */
  readonly healedTotal: Counter<'durable'>;
  /** Aggregates that the reconciler compared with their owner. */
  readonly reconcileComparedTotal: Counter<'durable'>;
  /** When the present rotation over all aggregates began, in seconds of Unix time: then the one before it was complete. */
  readonly reconcileRotationBegan: Gauge<'durable'>;
  /** Up to which day of their beginning it has compared the aggregates, in seconds of Unix time. */
  readonly reconcileRotationDay: Gauge<'durable'>;
  /** Texts that are not sealed with the current key yet, by `<collection>.<path>`. */
  readonly sealedWithOtherKeys: Gauge<'field'>;
}

/** Makes a service's metrics. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    operationSeconds: new Histogram({
      name: 'gridhall_operation_seconds',
      help: 'Seconds of each GraphQL operation.',
      labelNames: ['operation', 'outcome'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    stepsTotal: new Counter({
      name: 'gridhall_steps_total',
      help: 'Steps that aggregates took.',
      labelNames: ['aggregate', 'step'],
      registers,
    }),
    publishedTotal: new Counter({
      name: 'gridhall_messages_published_total',
      help: 'Messages that the broker acknowledged.',
      registers,
    }),
    relayLagSeconds: new Gauge({
      name: 'gridhall_relay_lag_seconds',
      help: 'Seconds for which the oldest step waits that the broker does not have.',
      registers,
    }),
    consumedTotal: new Counter({
      name: 'gridhall_messages_consumed_total',
      help: 'Messages that consumers finished, by outcome.',
      labelNames: ['durable', 'outcome'],
      registers,
    }),
    healedTotal: new Counter({
      name: 'gridhall_reconciled_total',
      help: 'Aggregates that were found behind their owner and sent again.',
      labelNames: ['durable'],
      registers,
    }),
    reconcileComparedTotal: new Counter({
      name: 'gridhall_reconcile_compared_total',
      help: 'Aggregates that were compared with their owner.',
      labelNames: ['durable'],
      registers,
    }),
    reconcileRotationBegan: new Gauge({
      name: 'gridhall_reconcile_rotation_began_timestamp_seconds',
      help: 'When the present rotation over all aggregates began: then the one before it was complete.',
      labelNames: ['durable'],
      registers,
    }),
    reconcileRotationDay: new Gauge({
      name: 'gridhall_reconcile_rotation_day_timestamp_seconds',
      help: 'Up to which day of their beginning the present rotation has compared the aggregates.',
      labelNames: ['durable'],
      registers,
    }),
    sealedWithOtherKeys: new Gauge({
      name: 'gridhall_sealed_with_other_keys',
      help: 'Sealed texts that the current key has not sealed yet.',
      labelNames: ['field'],
      registers,
    }),
  };
}
