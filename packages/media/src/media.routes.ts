import type { Caller, ForwardedHandler } from '@gridhall/service-kit';
import { requireCaller } from '@gridhall/service-kit';
import { VARIANTS, type Variant } from './media.kinds.js';
import type { Medium } from './medium.js';
import { checkLink } from './serve/links.js';
import { serveMedium } from './serve/serve.js';
import { refusalOf, type MediaStore } from './store/media.store.js';
import { tusHandler } from './upload/tus.js';
import type { Finisher } from './upload/finish.js';

/** Who may see what a service's media belong to. */
export interface MediaAccess {
  /** May the caller see the medium in this variant? Asked of media that are not their own. */
  readonly maySee: (caller: Caller, medium: Medium, variant: Variant) => Promise<boolean>;
}

/** Answers to callers with a token are theirs for a minute: what they may see may change. */
const TOKEN_MS = 60_000;

const sending: ReadonlySet<string> = new Set(['HEAD', 'PATCH', 'DELETE', 'OPTIONS', 'POST']);

function isVariant(text: string): text is Variant {
  return (VARIANTS as readonly string[]).includes(text);
}

/**
 * The routes of a service's media, for its `forwarded`: `/media/<id>` to send (tus), `/media/<id>/<variant>` to read. The signature in
 * an address gives leave, or else a bearer token: the uploader's to send, that of somebody who may see it to read. For anybody
 * else it is not there.
 *
 * Errors: MEDIUM_NOT_FOUND (404), MEDIA_LINK_INVALID, MEDIA_LINK_EXPIRED (403), UNAUTHENTICATED, and those of sending and reading.
 */
export function mediaRoutes(store: MediaStore, finisher: Finisher, { maySee }: MediaAccess): ForwardedHandler {
  const tus = tusHandler(store, finisher);
  const { settings, runtime } = store;
  return async (request, response, context) => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const [, , id = '', what, ...rest] = path.split('/');
    const { method = 'GET' } = request;
    if (rest.length > 0 || !/^[\w-]{1,64}$/.test(id)) throw store.notFound(id);
    const now = runtime.now();
    const asked = new URLSearchParams(query);

    if (what === undefined && sending.has(method)) {
      const isGiven = method === 'OPTIONS' || checkLink(settings, id, 'upload', asked, now) !== null;
      const medium = method === 'OPTIONS' ? null : await store.require(id);
      if (!isGiven && medium?.uploaderId !== requireCaller(context).staffId) throw store.notFound(id);
      if (medium?.state === 'REFUSED') throw refusalOf(medium);
      await tus(request, response, id);
      return;
    }
    if (what === undefined || !isVariant(what) || (method !== 'GET' && method !== 'HEAD')) throw store.notFound(id);
    const until = checkLink(settings, id, what, asked, now);
    const caller = until === null ? requireCaller(context) : null;
    const medium = await store.require(id);
    const isOwn = caller?.staffId === medium.uploaderId;
    if (caller !== null && !isOwn && !(await maySee(caller, medium, what))) throw store.notFound(id);
    await serveMedium(store, medium, what, { request, response, until: until ?? new Date(now.getTime() + TOKEN_MS) });
  };
}
