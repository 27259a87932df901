import type { RouteHandler } from '@gridhall/service-kit';
import { KEYS_MAX_AGE_SECONDS } from './signing-key.rules.js';
import type { SigningKeys } from './signing-keys.js';

/**
 * `GET /.well-known/jwks.json`: the public keys that access tokens are verified with (RFC 7517 §5, its media type §8.5.2).
 * Anybody may read and keep them, but not longer than a new key is published before it signs.
 */
export function jwksRoute(keys: SigningKeys): RouteHandler {
  return async (_, response) => {
    const body = JSON.stringify(await keys.keySet());
    response.writeHead(200, {
      'content-type': 'application/jwk-set+json',
      'content-length': Buffer.byteLength(body),
      'cache-control': `public, max-age=${KEYS_MAX_AGE_SECONDS}`,
    });
    response.end(body);
  };
}
