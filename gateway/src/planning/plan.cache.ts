import type { ApolloGateway } from '@apollo/gateway';
import { LRUCache } from 'lru-cache';

type GatewayOptions = NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>;
type ApolloPlanCache = NonNullable<NonNullable<GatewayOptions['queryPlannerConfig']>['cache']>;
type QueryPlan = NonNullable<Awaited<ReturnType<ApolloPlanCache['get']>>>;
type PlanNode = NonNullable<QueryPlan['node']>;

/** Memory of a plan per character of the operations that it sends, about: selections, paths and rewrites stand beside. */
const BYTES_PER_CHARACTER = 8;
const BYTES_PER_NODE = 600;

function sizeOf(node: PlanNode): number {
  switch (node.kind) {
    case 'Fetch':
      return BYTES_PER_NODE + BYTES_PER_CHARACTER * node.operation.length;
    case 'Sequence':
    case 'Parallel':
      return node.nodes.reduce((sum, child) => sum + sizeOf(child), BYTES_PER_NODE);
    case 'Flatten':
      return BYTES_PER_NODE + sizeOf(node.node);
    default:
      // Conditions are rare and hold one of the above.
      return 10 * BYTES_PER_NODE;
  }
}

/**
 * Query plans by operation, bounded by memory. Apollo's own cache writes each plan out as JSON to learn its size, which
 * costs a tenth of making the plan.
 */
export class PlanCache implements ApolloPlanCache {
  readonly #plans: LRUCache<string, QueryPlan>;
  readonly #observe: (outcome: 'hit' | 'miss') => void;

  constructor(maxBytes: number, observe: (outcome: 'hit' | 'miss') => void) {
    this.#plans = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ node }) =>
        BYTES_PER_NODE + (node === undefined || node.kind === 'Subscription' ? 0 : sizeOf(node)),
    });
    this.#observe = observe;
  }

  /** The plan of an operation, if it is known. */
  get(key: string): Promise<QueryPlan | undefined> {
    const plan = this.#plans.get(key);
    this.#observe(plan === undefined ? 'miss' : 'hit');
    return Promise.resolve(plan);
  }

  /** Keeps an operation's plan. */
  set(key: string, plan: QueryPlan): Promise<void> {
    this.#plans.set(key, plan);
    return Promise.resolve();
  }

  /** Forgets a plan. */
  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#plans.delete(key));
  }

  /** Forgets all plans, as another supergraph needs others. */
  clear(): void {
    this.#plans.clear();
  }
}
