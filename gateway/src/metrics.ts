import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { ForwardOutcome } from './forward/forward.js';
import type { LiftingOutcome } from './lifting/lifter.js';
import type { FetchOutcome } from './subgraphs/subgraph.source.js';

/** The gateway's metrics, in a registry of their own (served at /metrics). */
export interface GatewayMetrics {
  readonly registry: Registry;
  /** Notes an operation: its name as the caller gave it, and whether it answered with errors. */
  readonly operation: (name: string | null | undefined, outcome: 'ok' | 'error', seconds: number) => void;
  /** Notes what was asked of a subgraph. */
  readonly fetch: (service: string, outcome: FetchOutcome, seconds: number) => void;
  /** Notes what was passed on to a service beside GraphQL. */
  readonly forward: (service: string, outcome: ForwardOutcome, seconds: number) => void;
  /** Notes whether an operation's plan was known. */
  readonly plan: (outcome: 'hit' | 'miss') => void;
  /** Notes what became of an operation's literals. */
  readonly lifting: (outcome: LiftingOutcome) => void;
}

/** Callers choose the names of operations: more than these are counted as one, or memory would be theirs to fill. */
const MOST_NAMES = 200;
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Makes the gateway's metrics. */
export function createGatewayMetrics(): GatewayMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service: 'gateway' });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const operationSeconds = new Histogram({
    name: 'gridhall_operation_seconds',
    help: 'Seconds of each GraphQL operation.',
    labelNames: ['operation', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const fetchSeconds = new Histogram({
    name: 'gridhall_subgraph_fetch_seconds',
    help: 'Seconds that subgraphs took for parts of plans.',
    labelNames: ['subgraph', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const forwardSeconds = new Histogram({
    name: 'gridhall_forward_seconds',
    help: 'Seconds that requests passed on to services took, their bodies included.',
    labelNames: ['service', 'outcome'],
    buckets: [...SECONDS, 60, 600],
    registers,
  });
  const plans = new Counter({
    name: 'gridhall_query_plans_total',
    help: 'Operations by whether their plan was known.',
    labelNames: ['outcome'],
    registers,
  });
  const liftings = new Counter({
    name: 'gridhall_lifted_operations_total',
    help: 'Operations by what became of their literals.',
    labelNames: ['outcome'],
    registers,
  });
  const names = new Set<string>();
  const label = (name: string | null | undefined): string => {
    if (name === null || name === undefined) return 'anonymous';
    if (names.size < MOST_NAMES) names.add(name);
    return names.has(name) ? name : 'other';
  };
  return {
    registry,
    operation: (name, outcome, seconds) => {
      operationSeconds.observe({ operation: label(name), outcome }, seconds);
    },
    fetch: (subgraph, outcome, seconds) => {
      fetchSeconds.observe({ subgraph, outcome }, seconds);
    },
    forward: (service, outcome, seconds) => {
      forwardSeconds.observe({ service, outcome }, seconds);
    },
    plan: (outcome) => {
      plans.inc({ outcome });
    },
    lifting: (outcome) => {
      liftings.inc({ outcome });
    },
  };
}
