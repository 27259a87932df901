import { joinFeatures, type SubgraphParts } from '@gridhall/service-kit';
import { applicationFeature } from './application/application.feature.js';
import { centreFeature } from './centre/centre.feature.js';
import type { Context } from './context.js';
import type { Core } from './core.js';
import { directoryFeature } from './directory/directory.feature.js';
import { serviceItemFeature } from './service-item/service-item.feature.js';
import { trackingFeature } from './tracking/tracking.feature.js';

/** Opens every feature of the service desk; each says in its own folder what it adds. */
export async function openFeatures(core: Core): Promise<SubgraphParts<Context>> {
  return joinFeatures([
    await applicationFeature(core),
    centreFeature,
    directoryFeature(core),
    serviceItemFeature,
    await trackingFeature(core),
  ]);
}
