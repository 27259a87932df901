import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { applicationResolvers } from './application.resolvers.js';
import { referrals } from './referral.js';

/** Events that came of an application at a window, and the way they come. */
export function applicationFeature({ commands }: Core): Feature {
  return { resolvers: applicationResolvers, consumers: [referrals(commands)] };
}
