import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Sight } from '../event/event.visibility.js';

/** The path under which case files are served, here and at the gateway. */
export const CASE_FILES = '/case-files/';

/** A link holds at least so long, and at most twice as long: all links of one span are the same, and may be kept. */
const SPAN_MS = 10 * 60_000;

/** What a link lets its bearer do: see one case file, as the person saw it who asked for the link. */
export interface CaseFileLink {
  readonly id: string;
  readonly sight: Exclude<Sight, 'nothing'>;
}

const querySchema = z.object({
  sight: z.enum(['all', 'all but the reporter', 'without personal data']),
  expires: z.string().regex(/^\d{13}$/),
  signature: z.string().regex(/^[\w-]{43}$/),
});

/** Makes and reads links to case files that need no token, signed by a key that all replicas have. */
export class CaseFileLinks {
  readonly #key: Buffer;

  /** @param secret what the key is derived from (HKDF, RFC 5869) */
  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'gridhall case-file link', 32));
  }

  /** The path and query of a link. */
  make({ id, sight }: CaseFileLink, now: Date): string {
    const expires = String((Math.floor(now.getTime() / SPAN_MS) + 2) * SPAN_MS);
    const signature = this.#sign(id, sight, expires).toString('base64url');
    return `${CASE_FILES}${encodeURIComponent(id)}.pdf?${new URLSearchParams({ sight, expires, signature }).toString()}`;
  }

  /** How much of the event a link's bearer sees; null when it is none of ours, or its time is over. */
  read(id: string, query: URLSearchParams, now: Date): CaseFileLink['sight'] | null {
    const parsed = querySchema.safeParse(Object.fromEntries(query));
    if (!parsed.success) return null;
    const { sight, expires, signature } = parsed.data;
    if (Number(expires) <= now.getTime()) return null;
    return timingSafeEqual(this.#sign(id, sight, expires), Buffer.from(signature, 'base64url')) ? sight : null;
  }

  #sign(id: string, sight: string, expires: string): Buffer {
    return createHmac('sha256', this.#key).update(`${id}\n${sight}\n${expires}`).digest();
  }
}
