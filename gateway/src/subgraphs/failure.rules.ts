/** Why a subgraph gave no answer. */
export type Failure =
  /** No connection: nothing was sent. */
  | 'refused'
  /** The connection ended in the middle: what was sent may have been done. */
  | 'reset'
  | 'timeout'
  /** It answered, with something that is no GraphQL answer. */
  | 'unusable';

const failures: ReadonlyMap<unknown, Failure> = new Map(
  Object.entries({
    ECONNREFUSED: 'refused',
    ENOTFOUND: 'refused',
    EAI_AGAIN: 'refused',
    UND_ERR_CONNECT_TIMEOUT: 'refused',
    ECONNRESET: 'reset',
    EPIPE: 'reset',
    UND_ERR_SOCKET: 'reset',
    UND_ERR_HEADERS_TIMEOUT: 'timeout',
    UND_ERR_BODY_TIMEOUT: 'timeout',
  } as const),
);

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** What an error of the HTTP client means. */
export function failureOf(error: unknown): Failure {
  // Several addresses were tried: each has an error of its own, and one tells as much as all.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return failures.get(codeOf(first)) ?? 'unusable';
}

/**
 * May the request be sent once more? What was never sent may; what may have been done only when it changes nothing. A
 * connection that the subgraph closed while it was idle looks like a reset, so queries meet one at every restart.
 */
export function mayTryAgain(failure: Failure, isQuery: boolean): boolean {
  return failure === 'refused' || (failure === 'reset' && isQuery);
}
