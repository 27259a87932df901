import type { Metrics } from '@gridhall/service-kit';
import { Counter, Gauge } from 'prom-client';

/** What engines tell, in the service's own registry. */
export interface EngineMetrics {
  readonly backlog: Gauge<'aggregate'>;
  readonly oldestDueSeconds: Gauge<'aggregate'>;
  readonly firedTotal: Counter<'aggregate' | 'clock' | 'alarm'>;
  readonly failedTotal: Counter<'aggregate' | 'clock' | 'alarm'>;
}

const known = new WeakMap<Metrics['registry'], EngineMetrics>();

/** The metrics of all engines of a service: several may run in one process. */
export function engineMetrics({ registry }: Metrics): EngineMetrics {
  const existing = known.get(registry);
  if (existing !== undefined) return existing;
  const registers = [registry];
  const labelNames = ['aggregate', 'clock', 'alarm'] as const;
  const metrics = {
    backlog: new Gauge({
      name: 'gridhall_clock_backlog',
      help: 'Aggregates with an alarm that is due and has not taken effect.',
      labelNames: ['aggregate'] as const,
      registers,
    }),
    oldestDueSeconds: new Gauge({
      name: 'gridhall_clock_oldest_due_seconds',
      help: 'Seconds since the oldest due alarm should have taken effect.',
      labelNames: ['aggregate'] as const,
      registers,
    }),
    firedTotal: new Counter({
      name: 'gridhall_clock_alarms_total',
      help: 'Alarms of clocks that took effect.',
      labelNames,
      registers,
    }),
    failedTotal: new Counter({
      name: 'gridhall_clock_failures_total',
      help: 'Alarms of clocks that were refused or failed; they are tried again later.',
      labelNames,
      registers,
    }),
  };
  known.set(registry, metrics);
  return metrics;
}
