import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import {
  eventSourceSchema,
  eventStateSchema,
  levelSchema,
  placeCodeSchema,
  platformSchema,
  urgencySchema,
  workItemCategorySchema,
} from './vocabulary.js';

/** An event after a step, without personal data: what figures and links are made of. */
export const eventDataSchema = z.object({
  eventId: z.string(),
  number: z.string(),
  from: eventStateSchema.nullable().describe('The state before this step; null when it began.'),
  state: eventStateSchema,
  command: z.string().describe('The command that took the step, such as `dispatch`.'),
  placeCode: placeCodeSchema.describe(
    'The place the matter lies in: a grid’s code, or a village’s or town’s when no grid is known.',
  ),
  level: levelSchema,
  resolvedAtLevel: levelSchema.nullable().describe('The level that ended it; null until it is disposed of.'),
  platform: platformSchema.nullable(),
  workItemCode: z.string(),
  workItemListVersion: z.int().positive(),
  category: workItemCategorySchema,
  source: eventSourceSchema,
  urgency: urgencySchema,
  holderUnitId: z.string().nullable(),
  reporterStaffId: z.string().nullable(),
  selfHandled: z.boolean(),
  reworkCount: z.int().nonnegative(),
  returnCount: z.int().nonnegative(),
  reopenCount: z.int().nonnegative(),
  reportedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  satisfaction: z
    .int()
    .min(1)
    .max(5)
    .nullable()
    .describe('1 (very dissatisfied) to 5 (very satisfied); null while nobody evaluated.'),
  applicationId: z
    .string()
    .nullable()
    .describe('The application that the event was made from, when it was (domain §5).'),
  suggestion: z
    .object({
      unitId: z.string().nullable().describe('The unit that was suggested; null when going up was.'),
      ruleId: z
        .string()
        .nullable()
        .describe('The dispatch rule that suggested it; null for the work-item list itself.'),
      followed: z.boolean().describe('Was the event dispatched to that unit?'),
    })
    .nullable()
    .optional()
    .describe('What was suggested at the latest dispatch; null while it was never dispatched.'),
});
/**
 *
 */
export type EventData = z.infer<typeof eventDataSchema>;

/** What services/events publishes: one step per transition of the life cycle (event-lifecycle §3). */
export const eventMessages = aggregateContracts({
  owner: 'events',
  aggregate: 'event',
  schemaVersion: 1,
  data: eventDataSchema,
  steps: {
    reported: 'A matter was reported; with `selfHandled` it was settled on the spot.',
    accepted: 'The command room took the matter on (受理).',
    dispatched: 'A unit was given the matter (派遣).',
    acknowledged: 'The unit signed for it (签收).',
    returned: 'The unit gave it back (退单).',
    escalated: 'It went one level up (上报上级).',
    disposed: 'The unit reported it done (处置).',
    verified: 'A verifier passed the disposal (核查通过).',
    reworked: 'A verifier failed the disposal (返工).',
    evaluated: 'The reporter evaluated (评价).',
    closed: 'It was closed without an evaluation (结案).',
    reopened: 'It was taken up again within the window (重办).',
  },
});
