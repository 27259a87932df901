import { createHmac, timingSafeEqual } from 'node:crypto';
import { GridhallError } from '@gridhall/service-kit';
import type { MediaSettings } from '../media.config.js';
import { mediaErrors } from '../media.errors.js';
import type { Variant } from '../media.kinds.js';
import type { Medium } from '../medium.js';

/** What an address is for: reading one variant, or sending the content. */
export type LinkPurpose = Variant | 'upload';

/** An address of a variant holds so long at least, and all that are given out in one such time are the same, so that browsers keep what they read. */
const READ_MS = 30 * 60_000;

function mac(key: Buffer, id: string, purpose: LinkPurpose, expires: number): Buffer {
  return createHmac('sha256', key).update(`${id}\n${purpose}\n${expires}`).digest();
}

function signed({ linkKey }: MediaSettings, id: string, purpose: LinkPurpose, until: Date): string {
  const expires = Math.floor(until.getTime() / 1_000);
  return `expires=${expires}&signature=${mac(linkKey, id, purpose, expires).toString('base64url')}`;
}

/** The address at which an upload is sent (tus), until it expires: who has it may send, without a token. */
export function uploadLink(settings: MediaSettings, { _id: id, expiresAt }: Medium): string {
  return `${settings.baseUrl}/${id}?${signed(settings, id, 'upload', expiresAt)}`;
}

/** The address at which a variant is read for 30 to 60 minutes: an `<img>` and an `<audio>` send no token. */
export function readLink(settings: MediaSettings, { _id: id }: Medium, variant: Variant, now: Date): string {
  const until = new Date((Math.floor(now.getTime() / READ_MS) + 2) * READ_MS);
  return `${settings.baseUrl}/${id}/${variant}?${signed(settings, id, variant, until)}`;
}

/**
 * Checks the signature of an address.
 *
 * @param query the address' query
 * @returns until when it holds; null for an address without a signature: then a token decides
 * @throws MEDIA_LINK_INVALID, MEDIA_LINK_EXPIRED (HTTP 403)
 */
export function checkLink(
  { linkKey }: MediaSettings,
  id: string,
  purpose: LinkPurpose,
  query: URLSearchParams,
  now: Date,
): Date | null {
  const [expires, signature] = [query.get('expires'), query.get('signature')];
  if (expires === null && signature === null) return null;
  const given = Buffer.from(signature ?? '', 'base64url');
  const isWellFormed = /^\d{1,12}$/.test(expires ?? '') && given.length === 32;
  if (!isWellFormed || !timingSafeEqual(mac(linkKey, id, purpose, Number(expires)), given)) {
    throw new GridhallError(mediaErrors.MEDIA_LINK_INVALID, {}, { httpStatus: 403 });
  }
  const until = new Date(Number(expires) * 1_000);
  if (until > now) return until;
  throw new GridhallError(mediaErrors.MEDIA_LINK_EXPIRED, { until: until.toISOString() }, { httpStatus: 403 });
}
