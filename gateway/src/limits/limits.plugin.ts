import type { ApolloServerPlugin } from '@apollo/server';
import { GridhallError } from '@gridhall/service-kit';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { gatewayErrors } from '../errors/gateway.errors.js';
import { measure, type Size } from './measure.js';

/** What an operation may ask for at most. */
export interface Limits {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}

/** Refuses what asks for too much. @throws QUERY_TOO_DEEP, QUERY_TOO_COMPLEX */
export function checkSize(size: Size, limits: Limits): void {
  const badRequest = { httpStatus: 400 };
  if (size.depth > limits.depth) {
    const details = { depth: size.depth, limit: limits.depth };
    throw new GridhallError(gatewayErrors.QUERY_TOO_DEEP, details, badRequest);
  }
  for (const what of ['fields', 'aliases'] as const) {
    if (size[what] > limits[what]) {
      throw new GridhallError(gatewayErrors.QUERY_TOO_COMPLEX, { what, limit: limits[what] }, badRequest);
    }
  }
}

/**
 * Refuses, before anything is planned, operations that ask for too much (QUERY_TOO_DEEP, QUERY_TOO_COMPLEX) and documents that
 * leave open which operation is meant (OPERATION_RESOLUTION_FAILURE).
 *
 * @param renamed documents whose aliases are not the caller's
 */
export function limitsPlugin(limits: Limits, renamed: WeakSet<DocumentNode>): ApolloServerPlugin {
  const sizes = new WeakMap<OperationDefinitionNode, Size>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, operation, request }) => {
          if (operation === undefined) {
            // @apollo/gateway would fail on it as if the fault were ours.
            const details = { operationName: request.operationName ?? null };
            throw new GridhallError(gatewayErrors.OPERATION_RESOLUTION_FAILURE, details, { httpStatus: 400 });
          }
          const measured = sizes.get(operation) ?? measure(document, operation);
          // Of these the lifting has counted the caller's own aliases.
          const size = renamed.has(document) ? { ...measured, aliases: 0 } : measured;
          sizes.set(operation, measured);
          checkSize(size, limits);
          return Promise.resolve();
        },
      }),
  };
}
