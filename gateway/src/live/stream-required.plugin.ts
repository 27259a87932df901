import type { ApolloServerPlugin } from '@apollo/server';
import { GridhallError } from '@gridhall/service-kit';
import { OperationTypeNode } from 'graphql';
import { liveErrors } from './live.errors.js';

/** Refuses subscriptions that were not asked as a stream (LIVE_STREAM_REQUIRED). */
export function streamRequiredPlugin(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation }) => {
          if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
          throw new GridhallError(liveErrors.LIVE_STREAM_REQUIRED, {}, { httpStatus: 400 });
        },
      }),
  };
}
