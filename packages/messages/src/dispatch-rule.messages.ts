import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import {
  eventSourceSchema,
  placeCodeSchema,
  platformSchema,
  urgencySchema,
  workItemCategorySchema,
} from './vocabulary.js';

/** Whom a dispatch rule sends a matter to: a kind of unit that covers the matter's place, one unit by name, or a level up. */
export const DISPATCH_TARGETS = [
  'UNIT',
  'STATIONED_AGENCY',
  'DEPARTMENT',
  'VILLAGE_OFFICE',
  'GRID_TEAM',
  'PROVIDER',
  'HIGHER_LEVEL',
] as const;
/** One of {@link DISPATCH_TARGETS}. */
export type DispatchTarget = (typeof DISPATCH_TARGETS)[number];

const span = z.object({ from: z.string(), to: z.string() }).nullable();

/** A dispatch rule after a step: which matters, when, to whom (domain §4, "item × place × time"). */
export const dispatchRuleDataSchema = z.object({
  ruleId: z.string(),
  isActive: z.boolean(),
  placeCode: placeCodeSchema.describe('It counts in this place and everything under it.'),
  workItemCodes: z.array(z.string()).describe('On one of these items; empty: on any.'),
  categories: z.array(workItemCategorySchema),
  platforms: z.array(platformSchema),
  urgency: urgencySchema.nullable(),
  sources: z.array(eventSourceSchema),
  keywords: z.array(z.string()).describe('One of these stands in title or description; empty: whatever they say.'),
  weekdays: z.array(z.int().min(1).max(7)).describe('1 Monday to 7 Sunday, in Asia/Shanghai; empty: any.'),
  hours: span.describe('`HH:MM` to `HH:MM`, over midnight where `to` is the earlier one.'),
  season: span.describe('`MM-DD` to `MM-DD`, both days in it, over the new year where `to` is the earlier one.'),
  workingTime: z.boolean().nullable().describe('Only in working time, only outside it, or null: whenever.'),
  validFrom: z.string().describe('The first day, `YYYY-MM-DD`.'),
  validTo: z.string().nullable().describe('The last day; null: until further notice.'),
  target: z.enum(DISPATCH_TARGETS),
  unitId: z.string().nullable().describe('The unit of the target UNIT.'),
  disposeWorkingDays: z.number().positive().nullable().describe('Instead of the item’s own deadline.'),
  signForWorkingHours: z.number().positive().nullable().describe('Instead of the usual deadline.'),
  order: z.int().describe('Between rules that are equally specific the lower one goes first.'),
});
/** The data of a dispatch rule's messages. */
export type DispatchRuleData = z.infer<typeof dispatchRuleDataSchema>;

/** What services/events publishes of dispatch rules. */
export const dispatchRuleMessages = aggregateContracts({
  owner: 'events',
  aggregate: 'dispatch-rule',
  schemaVersion: 1,
  data: dispatchRuleDataSchema,
  steps: {
    created: 'A rule counts from its first day on.',
    revised: 'The rule says something else; what it suggested before stands with the version it had.',
    retired: 'The rule counts no more.',
  },
});
