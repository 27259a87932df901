import type { Feature } from '@gridhall/service-kit';
import { administrationResolvers } from './administration.resolvers.js';

/** What administrators do with the accounts of their places. */
export const administrationFeature: Feature = { resolvers: administrationResolvers };
