import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** The page for people: GraphiQL with example operations. */
export interface Explorer {
  /** Is this one of its own paths? */
  answers(path: string): boolean;
  /** Answers with the page, or with a file of it. */
  page(request: IncomingMessage, response: ServerResponse): void;
}

/** Makes the explorer. */
export function createExplorer(_log: Logger): Explorer {
  return { answers: () => false, page: (_, response) => response.end() };
}
