import { joinFeatures, type SubgraphParts } from '@gridhall/service-kit';
import type { Context } from './context.js';
import type { Core } from './core.js';
import { accountFeature } from './account/account.feature.js';
import { administrationFeature } from './account/administration.feature.js';
import { basicDataFeature } from './basic-data/basic-data.feature.js';
import { importFeature } from './basic-data/import/import.feature.js';
import { boundaryFeature } from './boundary/boundary.feature.js';
import { dutyFeature } from './duty/duty.feature.js';
import { standardFeature } from './grid-standard/standard.feature.js';
import { jurisdictionFeature } from './jurisdiction/jurisdiction.feature.js';
import { legacyGridFeature } from './legacy-grid/legacy-grid.feature.js';
import { personalDataFeature } from './personal-data/personal-data.feature.js';
import { postingFeature } from './posting/posting.feature.js';
import { providerFeature } from './provider/provider.feature.js';
import { rezoningFeature } from './rezoning/rezoning.feature.js';
import { signingKeyFeature } from './signing-key/signing-key.feature.js';
import { staffFeature } from './staff/staff.feature.js';
import { storesFeature } from './stores.feature.js';
import { sinkDownFeature } from './unit/sink-down.feature.js';
import { unitFeature } from './unit/unit.feature.js';
import { visitFeature } from './visit/visit.feature.js';
import { visitPlanFeature } from './visit/visit.plan.feature.js';
import { workItemListFeature } from './work-item-list/work-item-list.feature.js';
import { workItemFeature } from './work-item/work-item.feature.js';

/** Opens every feature of grid; each says in its own folder what it adds. */
export async function openFeatures(core: Core): Promise<SubgraphParts<Context>> {
  return joinFeatures([
    await accountFeature(core),
    administrationFeature,
    basicDataFeature(core),
    await importFeature(core),
    boundaryFeature,
    dutyFeature(core),
    standardFeature(core),
    jurisdictionFeature(core),
    legacyGridFeature(core),
    await personalDataFeature(core),
    postingFeature,
    providerFeature(core),
    rezoningFeature(core),
    await signingKeyFeature(core),
    await staffFeature(core),
    storesFeature(core),
    sinkDownFeature,
    unitFeature(core),
    await visitFeature(core),
    visitPlanFeature(core),
    workItemListFeature(core),
    workItemFeature(core),
  ]);
}
