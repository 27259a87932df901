import type { LiveAnswer } from '../live-stream.js';

/** An event of a stream: the answers of `next`, or its end. */
export interface StreamEvent {
  readonly event: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
  readonly data: any;
}

/** A stream as a browser's EventSource reads it. */
export interface OpenStream {
  readonly status: number;
  readonly headers: Headers;
  /** The next event; heartbeats are passed over. */
  next(): Promise<StreamEvent>;
  /** The rest of it. */
  rest(): Promise<StreamEvent[]>;
  /** Drops the connection, as a network does. */
  drop(): void;
}

/** Sends a subscription and reads what comes. */
export async function openStream(
  url: string,
  request: { readonly query: string; readonly variables?: object; readonly operationName?: string },
  headers: Readonly<Record<string, string>> = {},
): Promise<OpenStream> {
  const abort = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(request),
    signal: abort.signal,
  });
  const events = parse(response);
  return {
    status: response.status,
    headers: response.headers,
    next: async () => {
      const { value, done } = await events.next();
      if (done === true) throw new Error('The stream is over.');
      return value;
    },
    rest: async () => {
      const all: StreamEvent[] = [];
      for await (const event of events) all.push(event);
      return all;
    },
    drop: () => {
      abort.abort();
    },
  };
}

async function* parse(response: Response): AsyncGenerator<StreamEvent, void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const event = /^event: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (event !== undefined) yield { event, data: data === undefined || data === '' ? null : JSON.parse(data) };
    }
  }
}

/** The first error of an answer. */
export function errorOf({
  data,
}: StreamEvent): Readonly<Record<string, unknown>> & { readonly code?: string; readonly cursor?: string } {
  return { ...(data as LiveAnswer).errors?.[0]?.extensions };
}
