import { sendJson, type RouteHandler, type TokenVerifier } from '@gridhall/service-kit';
import type { GatewayMetrics } from '../metrics.js';
import type { SubgraphSource } from '../subgraphs/subgraph.source.js';

/** How long a subgraph may take to say that it is ready. */
const READY_WITHIN_MS = 2_000;

/** What makes a gateway ready: it is not stopping, its subgraphs are ready, and the keys of tokens are known. */
async function problemsOf(options: OperatingOptions): Promise<Record<string, string>> {
  const problems: Record<string, string> = {};
  if (options.isStopping()) problems['gateway'] = 'stopping';
  await Promise.all([
    ...[...options.sources].map(async ([name, source]) => {
      if (!(await source.isReady(READY_WITHIN_MS))) problems[name] = 'not ready';
    }),
    options.verifier.ready().catch(() => {
      problems['keys'] = 'cannot be fetched from the token issuer';
    }),
  ]);
  return problems;
}

/** What the operating routes look at. */
export interface OperatingOptions {
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly verifier: TokenVerifier;
  readonly metrics: GatewayMetrics;
  readonly live: { readonly isHearing: () => boolean };
  readonly isStopping: () => boolean;
}

/** What does not work, while all else does: no reason to send requests elsewhere. */
function missingOf({ live }: OperatingOptions): { readonly missing?: Record<string, string> } {
  return live.isHearing() ? {} : { missing: { live: 'the broker (NATS) cannot be heard: subscriptions are refused' } };
}

/**
 * The routes for those who operate it: `/health` (the process lives), `/ready` (it can answer; 503 with the reasons when it
 * cannot; what is missing beside that) and `/metrics` (Prometheus).
 */
export function operatingRoutes(options: OperatingOptions): Record<string, RouteHandler> {
  const { registry } = options.metrics;
  return {
    'GET /health': (_, response) => {
      sendJson(response, 200, { service: 'gateway', status: 'alive' });
    },
    'GET /ready': async (_, response) => {
      const problems = await problemsOf(options);
      const isReady = Object.keys(problems).length === 0;
      const status = isReady ? 'ready' : 'not ready';
      sendJson(response, isReady ? 200 : 503, { service: 'gateway', status, problems, ...missingOf(options) });
    },
    'GET /metrics': async (_, response) => {
      const text = await registry.metrics();
      response.writeHead(200, { 'content-type': registry.contentType });
      response.end(text);
    },
  };
}
