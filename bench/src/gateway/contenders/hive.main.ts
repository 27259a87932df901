import { randomUUID } from 'node:crypto';
import { createGatewayRuntime, type GatewayPlugin } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { readSettings, serve } from './settings.js';

/** Hive Gateway on node:http, as its command line serves it; with `--rust` its planner is the one of Hive's router. */
const settings = readSettings();

/** What ours does too: the token is verified before anything else, passed on, and what is sent is signed. */
const sameWork: GatewayPlugin = {
  onRequest: async ({ request }) => {
    await settings.verifier.verify(request.headers.get('authorization') ?? undefined);
  },
  onFetch: (payload) => {
    const { url, options, context } = payload;
    // The one without a request is that of fetching the supergraph, which here is a text.
    if (!('request' in context)) throw new Error('Something was fetched beside any request.');
    const authorization = context.request.headers.get('authorization') ?? '';
    const { body } = options;
    if (typeof body !== 'string') throw new Error('What is sent to a subgraph is not text.');
    const headers = settings.headersFor(settings.serviceAt(url), randomUUID(), authorization, body);
    payload.setOptions({ ...options, headers: { ...options.headers, ...headers } });
  },
};

const runtime = createGatewayRuntime({
  supergraph: settings.supergraphSdl,
  logging: false,
  graphiql: false,
  landingPage: false,
  plugins: () => [sameWork],
  ...(process.argv.includes('--rust') ? { unifiedGraphHandler } : {}),
});
serve((request, response) => {
  void runtime(request, response);
});
