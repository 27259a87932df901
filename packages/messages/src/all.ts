import { enterpriseMessages, householdMessages, residentMessages } from './basic-data.messages.js';
import type { MessageContract } from './contract.js';
import { dispatchRuleMessages } from './dispatch-rule.messages.js';
import { dutyMessages } from './duty.messages.js';
import { eventMessages, savedFilterMessages } from './events.messages.js';
import { jurisdictionMessages, unitMessages, workItemMessages } from './grid.messages.js';
import { gridStandardMessages } from './grid-standard.messages.js';
import { jointOperationMessages } from './joint-operation.messages.js';
import { legacyGridMessages } from './legacy-grid.messages.js';
import { replyTemplateMessages } from './reply-template.messages.js';
import { applicationMessages } from './service-desk.messages.js';
import { visitMessages, visitPlanMessages } from './visit.messages.js';
import { workItemListMessages } from './work-item-list.messages.js';

/** The contracts of every aggregate whose steps cross services, each by step; what is published and documented. */
export const allMessages: readonly Readonly<Record<string, MessageContract>>[] = [
  jurisdictionMessages,
  gridStandardMessages,
  legacyGridMessages,
  unitMessages,
  workItemMessages,
  workItemListMessages,
  dutyMessages,
  visitMessages,
  visitPlanMessages,
  householdMessages,
  residentMessages,
  enterpriseMessages,
  eventMessages,
  dispatchRuleMessages,
  jointOperationMessages,
  replyTemplateMessages,
  savedFilterMessages,
  applicationMessages,
];
