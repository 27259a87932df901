import { GridhallError } from '@gridhall/service-kit';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { gatewayErrors } from '../errors/gateway.errors.js';

/** What GraphQL answers are written in (GraphQL over HTTP §5.1), the preferred one last where a caller takes both alike. */
const answerTypes = ['application/json', 'application/graphql-response+json'] as const;

/** The media type of an answer: it decides which status codes say what (GraphQL over HTTP §6.4). */
export type AnswerType = (typeof answerTypes)[number];

/** The head of a request, as far as its form is told by it. */
export interface RequestHead {
  readonly method: string | undefined;
  readonly accept: string | undefined;
  readonly contentType: string | undefined;
}

const known = new LRUCache<string, AnswerType | 'none'>({ max: 500 });

/**
 * The media type to answer with: JSON for callers that do not say (GraphQL over HTTP §5.2.1).
 *
 * @param accept the Accept header
 * @returns null when the caller takes neither
 */
export function answerTypeFor(accept: string | undefined): AnswerType | null {
  if (accept === undefined || accept === '') return 'application/json';
  let type = known.get(accept);
  if (type === undefined) {
    const preferred = new Negotiator({ headers: { accept } }).mediaType([...answerTypes]);
    type = answerTypes.find((each) => each === preferred) ?? 'none';
    known.set(accept, type);
  }
  return type === 'none' ? null : type;
}

/** Does a browser's address bar ask: for a page rather than for data? */
export function wantsPage({ method, accept }: RequestHead): boolean {
  if (method !== 'GET' || !accept?.includes('text/html')) return false;
  return new Negotiator({ headers: { accept } }).mediaType([...answerTypes, 'text/html']) === 'text/html';
}

/** `application/json`, in UTF-8 where it names an encoding at all (RFC 8259 §8.1). */
const json = /^application\/json\s*(?:;\s*charset="?utf-?8"?\s*)?;?$/i;

/**
 * Refuses a request to `/graphql` for its form, before its body is read and before anything is done: a mutation whose answer
 * the caller cannot take must not run.
 *
 * @returns METHOD_NOT_ALLOWED (405), NOT_ACCEPTABLE (406), MEDIA_TYPE_UNSUPPORTED (415), or null for one to go on with
 */
export function refusalOf({ method = 'GET', accept, contentType }: RequestHead): GridhallError | null {
  if (method !== 'GET' && method !== 'POST') {
    return new GridhallError(gatewayErrors.METHOD_NOT_ALLOWED, { method }, { httpStatus: 405 });
  }
  if (answerTypeFor(accept) === null) {
    return new GridhallError(gatewayErrors.NOT_ACCEPTABLE, {}, { httpStatus: 406 });
  }
  if (method === 'POST' && !json.test(contentType ?? '')) {
    const details = { contentType: contentType ?? null };
    return new GridhallError(gatewayErrors.MEDIA_TYPE_UNSUPPORTED, details, { httpStatus: 415 });
  }
  return null;
}

/**
 * The status of an answer whose request could not be executed, in `application/json`: 200 (GraphQL over HTTP §6.4.1), for
 * intermediaries may speak that media type as well, so that only a 200 is surely ours. Refused tokens, methods and unreadable
 * requests keep theirs.
 */
export function statusFor(type: AnswerType, status: number | undefined, codes: readonly unknown[]): number | undefined {
  const isWellFormed = status === 400 && !codes.includes('BAD_REQUEST');
  return type === 'application/json' && isWellFormed ? 200 : status;
}
