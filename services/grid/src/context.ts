import type { RequestContext } from '@gridhall/service-kit';
import type { AccountParts } from './account/open-accounts.js';
import type { ImportContext } from './basic-data/import/import.feature.js';
import type { PersonalDataContext } from './personal-data/personal-data.feature.js';
import type { StoresContext } from './stores.feature.js';
import type { VisitContext } from './visit/visit.feature.js';
import type { VisitPlanContext } from './visit/visit.plan.feature.js';

/** What grid's resolvers find in a request's context. */
export interface Context
  extends
    RequestContext,
    StoresContext,
    AccountParts,
    ImportContext,
    PersonalDataContext,
    VisitContext,
    VisitPlanContext {}
