import type { Feature } from '@gridhall/service-kit';
import { formResolvers } from './form.resolvers.js';

/** What a work item asks beside what every event is asked. */
export const formFeature: Feature = { resolvers: formResolvers };
