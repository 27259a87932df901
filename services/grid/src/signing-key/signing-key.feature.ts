import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { jwksRoute } from './jwks.route.js';

/** The keys that tokens are verified with, for everybody. */
export async function signingKeyFeature({ signingKeys }: Core): Promise<Feature> {
  await signingKeys.ensure();
  return { routes: { 'GET /.well-known/jwks.json': jwksRoute(signingKeys) } };
}
