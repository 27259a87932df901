import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { createClient, NetworkError } from 'graphql-sse';

/** A subscription as GraphiQL hands it over. */
interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null | undefined;
}

/** Does a document ask for a stream? GraphiQL learns it a moment after the text was changed, which may be too late. */
export function isSubscription(query: string, operationName: string | null | undefined): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    // The gateway says where the text is wrong.
    return false;
  }
}

/** Was a stream refused because of its token? */
function isTokenRefused(error: unknown): boolean {
  return error instanceof NetworkError && (error.response as { readonly status?: number } | undefined)?.status === 401;
}

/**
 * Answers of a subscription, until it is stopped (graphql-sse, one connection for each).
 *
 * @param operation what was asked
 * @param headers the headers as they are now: with the token of whoever is signed in
 * @param renew goes on with the session whose token has ended; tried once
 */
export function subscribe(
  operation: Operation,
  headers: () => Record<string, string>,
  renew: () => Promise<void>,
): AsyncIterableIterator<object> {
  const { query, variables, operationName } = operation;
  const client = createClient({ url: '/graphql', headers, retryAttempts: 0 });
  const request = { query, variables: variables ?? {}, ...(operationName == null ? {} : { operationName }) };
  const answers = (async function* (): AsyncGenerator<object> {
    try {
      yield* client.iterate(request);
    } catch (error) {
      if (!isTokenRefused(error)) throw error;
      await renew();
      yield* client.iterate(request);
    }
  })();
  const iterator: AsyncIterableIterator<object> = {
    next: () => answers.next(),
    // A generator's own return waits for the answer that it waits for: the stop button would stop nothing until then.
    return: () => {
      client.dispose();
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
