import { randomUUID } from 'node:crypto';
import supertest, { type Response } from 'supertest';

/** An error as the gateway shows it. */
export interface ShownError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly messageZh?: string; readonly [detail: string]: unknown };
}

/** What the gateway answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // Tests look into answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  readonly data: any;
  readonly errors: readonly ShownError[];
}

/** Sends an operation to a GraphQL endpoint as a front end does. */
export async function send(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response: Response = await supertest(url)
    .post('')
    .set({ accept: 'application/json', ...headers })
    .send({ query, variables });
  const body = response.body as { data?: unknown; errors?: ShownError[] };
  return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] };
}

const EVENT_FIELDS = 'event { id number state version } replayed';

/** An event as commands answer it. */
export interface EventAnswer {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
}

/** Somebody of the district, at their phone or in the command room. */
export class Person {
  constructor(
    private readonly gatewayUrl: string,
    readonly staffId: string,
    readonly token: string,
  ) {}

  /** Sends an operation and gives whatever came back. */
  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    return send(this.gatewayUrl, query, variables, { authorization: `Bearer ${this.token}` });
  }

  /** Reads, and fails on any error. */
  async read(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer['data']> {
    const { data, errors } = await this.ask(query, variables);
    if (errors.length > 0)
      throw new Error(errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join('\n'));
    return data;
  }

  /** Sends a mutation of one input, selecting `fields` of its payload. */
  async mutate(name: string, input: Readonly<Record<string, unknown>>, fields: string): Promise<Answer> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    return this.ask(`mutation ${name}($input: ${type}) { ${name}(input: $input) { ${fields} } }`, { input });
  }

  /** Sends a command on an event; a new idempotency key unless one is given. */
  async command(name: string, input: Readonly<Record<string, unknown>>): Promise<Answer> {
    return this.mutate(name, { idempotencyKey: randomUUID(), ...input }, EVENT_FIELDS);
  }

  /** Does a command on an event and fails on any error. */
  async does(name: string, input: Readonly<Record<string, unknown>>): Promise<EventAnswer> {
    const { data, errors } = await this.command(name, input);
    if (errors.length > 0)
      throw new Error(
        `${name}: ${errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join('\n')}`,
      );
    const payload = (data as Record<string, { event: EventAnswer }>)[name];
    if (payload === undefined) throw new Error(`${name} answered neither data nor errors.`);
    return payload.event;
  }

  /** Reports a matter at a grid. */
  async reports(placeCode: string, more: Readonly<Record<string, unknown>> = {}): Promise<EventAnswer> {
    return this.does('reportEvent', matter(placeCode, more));
  }
}

/** A matter to report: heaped waste, which every command room knows. */
export function matter(placeCode: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    title: '沿街垃圾堆积',
    description: '菜场北门外垃圾堆积，有异味，影响通行。',
    placeCode,
    workItemCode: 'WASTE',
    evidence: [{ kind: 'PHOTO', phase: 'BEFORE', reference: 'photo-1' }],
    ...more,
  };
}

/** What names an event at the version that was seen. */
export function at({ id, version }: EventAnswer): { readonly id: string; readonly expectedVersion: number } {
  return { id, expectedVersion: version };
}
