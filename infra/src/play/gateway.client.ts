import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { z } from 'zod';

/** What the gateway answers to a GraphQL request. */
const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string().optional() }).optional() }))
    .optional(),
});

/** The platform refused, or could not be reached however often it was tried. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';

  constructor(
    /** The error's stable code; `UNREACHABLE` when nothing answered. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** How often a request is tried before it counts as failed: with the waits between, about half a minute. */
const ATTEMPTS = 12;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 4_000;

/** Refusals that say nothing about the request: the same one may succeed a moment later, and its key makes that safe. */
const PASSING_CODES = new Set(['INTERNAL', 'INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE']);

type Attempt = { readonly data: Record<string, unknown> } | { readonly passing: GatewayError };

/** A client of the one endpoint that keeps its connections and tries again what may be tried again. */
export class GatewayClient {
  readonly #pool: Pool;
  readonly #path: string;
  #retries = 0;

  /** @param connections requests under way at the same time */
  constructor(url: string, connections: number) {
    const { origin, pathname } = new URL(url);
    this.#pool = new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: 30_000, headersTimeout: 60_000 });
    this.#path = pathname;
  }

  /** How often something was tried again. */
  get retries(): number {
    return this.#retries;
  }

  /**
   * Sends an operation. A mutation must carry an idempotency key: whenever a connection breaks or the platform stumbles, the
   * same request is sent again, and nobody can know whether the first one arrived.
   *
   * @throws GatewayError with the code of the first error, or UNREACHABLE
   */
  async request(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    token: string | null,
  ): Promise<Record<string, unknown>> {
    const body = JSON.stringify({ query: document, variables });
    let failure: GatewayError | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) {
        this.#retries++;
        await delay(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS));
      }
      const result = await this.#attempt(body, token);
      if ('data' in result) return result.data;
      failure = result.passing;
    }
    throw failure ?? new GatewayError('UNREACHABLE', 'The gateway was never asked.');
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  async #attempt(body: string, token: string | null): Promise<Attempt> {
    let status: number;
    let text: string;
    try {
      const response = await this.#pool.request({
        method: 'POST',
        path: this.#path,
        body,
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
      });
      status = response.statusCode;
      text = await response.body.text();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { passing: new GatewayError('UNREACHABLE', `The gateway did not answer: ${reason}`, { cause: error }) };
    }
    return readAnswer(status, text);
  }
}

function readAnswer(status: number, text: string): Attempt {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = null;
  }
  const answer = answerSchema.safeParse(json);
  // Neither data nor errors: no GraphQL answer, but something in front of the platform.
  if (!answer.success || (answer.data.data == null && answer.data.errors === undefined)) {
    return { passing: new GatewayError('UNREACHABLE', `The gateway answered ${status}: ${text.slice(0, 200)}`) };
  }
  const { data, errors = [] } = answer.data;
  const [first] = errors;
  if (first === undefined) return { data: data ?? {} };
  const code = first.extensions?.code ?? 'UNKNOWN';
  const error = new GatewayError(code, first.message);
  if (status >= 500 || PASSING_CODES.has(code)) return { passing: error };
  throw error;
}
