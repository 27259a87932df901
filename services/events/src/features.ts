import { joinFeatures, type SubgraphParts } from '@gridhall/service-kit';
import type { Core } from './core.js';
import type { Context } from './context.js';
import { applicationFeature } from './application/application.feature.js';
import { bulkFeature } from './bulk/bulk.feature.js';
import { caseFileFeature } from './case-file/case-file.feature.js';
import { clockFeature } from './clock/clock.feature.js';
import { directoryFeature } from './directory/directory.feature.js';
import { dispatchRuleFeature } from './dispatch-rule/dispatch-rule.feature.js';
import { eventFeature } from './event/event.feature.js';
import { evidenceFeature } from './evidence/evidence.feature.js';
import { formFeature } from './form/form.feature.js';
import { handoverFeature } from './handover/handover.feature.js';
import { inboxFeature } from './inbox/inbox.feature.js';
import { jointOperationFeature } from './joint-operation/joint-operation.feature.js';
import { mapFeature } from './map/map.feature.js';
import { mediaFeature } from './media/media.feature.js';
import { open311Feature } from './open311/open311.feature.js';
import { replyTemplateFeature } from './reply-template/reply-template.feature.js';
import { savedFilterFeature } from './saved-filter/saved-filter.feature.js';
import { searchFeature } from './search/search.feature.js';
import { visitFeature } from './visit/visit.feature.js';
import { workloadFeature } from './workload/workload.feature.js';

/** Opens every feature of events; each says in its own folder what it adds. */
export async function openFeatures(core: Core): Promise<SubgraphParts<Context>> {
  return joinFeatures([
    applicationFeature(core),
    bulkFeature(core),
    caseFileFeature(core),
    clockFeature(core),
    directoryFeature(core),
    dispatchRuleFeature(core),
    eventFeature(core),
    evidenceFeature(core),
    formFeature,
    handoverFeature(core),
    inboxFeature(core),
    jointOperationFeature(core),
    mapFeature(core),
    mediaFeature(core),
    await open311Feature(core),
    replyTemplateFeature(core),
    savedFilterFeature(core),
    searchFeature(core),
    visitFeature(core),
    workloadFeature(core),
  ]);
}
