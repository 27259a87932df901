import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { eventClocks } from './clock.engine.js';
import { clockResolvers } from './clock.resolvers.js';

/** The clocks of events: shown, and in a replica that lets them, taking effect. */
export function clockFeature({ runtime: { config }, store, commands, terms, now }: Core): Feature {
  return {
    resolvers: clockResolvers(terms, now),
    tasks: config.GRIDHALL_CLOCKS ? [eventClocks(store, commands, config.GRIDHALL_CLOCK_POLL_SECONDS * 1_000)] : [],
  };
}
