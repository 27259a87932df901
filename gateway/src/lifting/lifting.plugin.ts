import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentStore } from '../planning/document.store.js';
import { restoreKeys, restorePath } from './keys.js';
import { LiteralLifter, type LifterOptions } from './lifter.js';

/**
 * Lifts the literals of what comes in before Apollo Server looks at it, and hands it the document that was validated
 * once; what it took out of the names of the answer it puts back. Persisted queries stay as they are: their hash is that of the text as it was written.
 */
export function literalLiftingPlugin(options: LifterOptions, documents: DocumentStore): ApolloServerPlugin {
  let lifter: LiteralLifter | undefined;
  return {
    serverWillStart: ({ schema }) => {
      lifter = new LiteralLifter(schema, options);
      return Promise.resolve();
    },
    requestDidStart: ({ request }) => {
      const { query, variables, extensions } = request;
      if (query === undefined || extensions?.['persistedQuery'] !== undefined) return Promise.resolve();
      const lifted = lifter?.lift(query, variables);
      if (lifted === undefined) return Promise.resolve();
      request.query = lifted.query;
      request.variables = { ...lifted.variables };
      documents.put(createHash('sha256').update(lifted.query).digest('hex'), lifted.document);
      const { scope } = lifted;
      if (scope === undefined) return Promise.resolve();
      return Promise.resolve({
        willSendResponse: ({ response: { body } }) => {
          if (body.kind !== 'single') return Promise.resolve();
          const { singleResult } = body;
          if (singleResult.data != null) {
            singleResult.data = restoreKeys(singleResult.data, scope) as Record<string, unknown>;
          }
          if (singleResult.errors !== undefined) {
            singleResult.errors = singleResult.errors.map(({ path, ...error }) => ({
              ...error,
              ...(path === undefined ? {} : { path: restorePath(path, scope) }),
            }));
          }
          return Promise.resolve();
        },
      });
    },
  };
}
