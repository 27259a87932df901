import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { commonErrors } from './catalogue.js';
import { GridhallError } from './gridhall-error.js';

const apolloCodes: ReadonlySet<unknown> = new Set(
  Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
);

function isPresentable(error: unknown, formatted: Pick<GraphQLFormattedError, 'extensions'>): boolean {
  return unwrapResolverError(error) instanceof GridhallError || apolloCodes.has(formatted.extensions?.['code']);
}

/**
 * `formatError` of every Apollo server here: refusals pass as they are, everything unforeseen shows as `INTERNAL`,
 * so that no inside leaks (conventions §"Errors").
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (isPresentable(error, formatted)) return formatted;
  const { en, zh, code } = commonErrors.INTERNAL;
  return {
    message: en,
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code, messageZh: zh },
  };
}

/** Logs what went wrong unforeseen and puts the request id into every error of the answer. */
export function errorsPlugin<
  Context extends BaseContext & { requestId: string; log: Logger },
>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          for (const error of errors) {
            if (!isPresentable(error, error)) {
              contextValue.log.error({ err: unwrapResolverError(error), path: error.path }, 'unforeseen failure');
            }
          }
          return Promise.resolve();
        },
        willSendResponse: ({ response, contextValue }) => {
          if (response.body.kind === 'single' && response.body.singleResult.errors !== undefined) {
            response.body.singleResult.errors = response.body.singleResult.errors.map((error) => ({
              ...error,
              extensions: { ...error.extensions, requestId: contextValue.requestId },
            }));
          }
          return Promise.resolve();
        },
      }),
  };
}
