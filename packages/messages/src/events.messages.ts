import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import {
  eventSourceSchema,
  eventStateSchema,
  levelSchema,
  placeCodeSchema,
  platformSchema,
  stageSchema,
  supervisionSchema,
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
  reporterStaffId: z
    .string()
    .nullable()
    .describe('Null too while it is confidential who reported it: no other service learns that.'),
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
  visitId: z.string().nullable().optional().describe('The visit that raised the event, when one did.'),
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
  commandLevel: levelSchema
    .optional()
    .describe('The level whose command room or centre is responsible: TOWN or DISTRICT.'),
  leadUnitId: z.string().nullable().optional().describe('The unit it was dispatched to last.'),
  escalationCount: z.int().nonnegative().optional(),
  supervision: supervisionSchema.optional(),
  suspensionCount: z.int().nonnegative().optional(),
  suspendedMs: z
    .int()
    .nonnegative()
    .optional()
    .describe('Milliseconds that it was suspended in all, ended suspensions only: durations are counted without them.'),
  extensionWorkingDays: z.int().nonnegative().optional().describe('Working days of extensions granted in all.'),
  endedStages: z
    .array(
      z.object({
        stage: stageSchema,
        minutes: z
          .int()
          .nonnegative()
          .describe('Minutes that its clock counted: of working time, of what is urgent round the clock; no pauses.'),
        outcome: z
          .enum(['KEPT', 'MISSED', 'RESTARTED'])
          .describe('In time, late, or begun anew in the same step before it was due.'),
      }),
    )
    .optional()
    .describe('The stages whose clock ended with this very step; absent when none did.'),
  due: z
    .object({ stage: stageSchema, at: z.iso.datetime() })
    .nullable()
    .optional()
    .describe('The deadline that runs out first; null when none runs.'),
  isSolved: z
    .boolean()
    .nullable()
    .optional()
    .describe('Did the disposal settle the matter (解决)? Null until it is disposed of.'),
  primaryEventId: z
    .string()
    .nullable()
    .optional()
    .describe('The event that it was merged into; while it is, it is MERGED and in no figure.'),
  followerCount: z.int().nonnegative().optional().describe('Events that are merged into it now.'),
  parentEventId: z.string().nullable().optional().describe('The event that it was split off.'),
  confidential: z.boolean().optional().describe('Is it confidential who reported it (保密)?'),
  legacyFlag: z.boolean().optional().describe('Is it a matter left by history (历史遗留)?'),
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
    drafted: 'The reporter keeps a draft; nobody else sees it, and no figure counts it.',
    doubted: 'A grid member is asked to look whether it is so (请求核实).',
    confirmed: 'The grid member looked (核实).',
    declined: 'It is not taken on (不予受理).',
    appealed: 'The reporter did not accept that, and it is looked at anew (申诉).',
    queried: 'The reporter is asked for more (要求补充).',
    supplied: 'The reporter told more, or the wait is over (补充信息).',
    merged: 'It ended in its primary, and leaves the figures (并案).',
    unmerged: 'It is a matter of its own again, and back in the figures (撤销并案).',
    followed: 'Another event was merged into it.',
    unfollowed: 'An event that was merged into it is a matter of its own again.',
    handedOver: 'Its grid was merged or split: it lies in the successor from now on, and is done there.',
    withdrawn: 'The reporter took it back, or a draft expired (撤回); it leaves the figures.',
    recorded: 'It is for information only (备案).',
    recalled: 'The command room took it back from the unit (撤回派单).',
    voided: 'It was given up by two dispatchers (作废·中止).',
    delegated: 'The higher level gave it to the one below (下派).',
    progressed: 'The unit told how far it is, or an interim result (阶段办结).',
    transferred: 'Another person of the unit deals with it (内部转办).',
    assisted: 'A unit is asked to assist (请求协办).',
    assignmentAnswered: 'An assisting unit accepted, finished or declined, or was let off.',
    requested: 'A step was asked for that a second person decides.',
    refused: 'The second person refused what was asked for.',
    extended: 'An extension was granted (延期).',
    suspended: 'A suspension was approved, and the clock stands (挂账).',
    resumed: 'The suspension is over (恢复).',
    verificationReassigned: 'Somebody else is to verify it (改派核查).',
    redone: 'The reporter was dissatisfied, and it is done again (不满意重办).',
    archived: 'It was archived for good (归档).',
    supervised: 'It is supervised, or another way than before (督办).',
    supervisionCancelled: 'It is not supervised any more (取消督办).',
    urged: 'Somebody urged it (催办).',
    instructed: 'A leader of a higher level gave an instruction (批示).',
    copied: 'Units were sent a copy for information (抄告).',
    madeUrgent: 'It became urgent (加急).',
    confidentialitySet: 'Who reported it became confidential, or is so no longer (保密).',
    legacySet: 'It was marked as a matter left by history, or is so no longer (历史遗留).',
    commented: 'Somebody said something about it.',
    split: 'Parts of it became matters of their own.',
    reminded: 'A clock of it is nearly used up.',
    warned: 'A clock of it was breached, and a card was given.',
  },
});

/** A saved filter after a step: who finds it, not what it is called or holds. */
export const savedFilterDataSchema = z.object({
  savedFilterId: z.string(),
  sharing: z.enum(['PRIVATE', 'UNIT', 'PLACE']),
  unitId: z.string().nullable(),
  placeCode: placeCodeSchema.nullable(),
  isDeleted: z.boolean(),
});
/** What {@link savedFilterDataSchema} reads. */
export type SavedFilterData = z.infer<typeof savedFilterDataSchema>;

/** What services/events publishes of saved filters. */
export const savedFilterMessages = aggregateContracts({
  owner: 'events',
  aggregate: 'saved-filter',
  schemaVersion: 1,
  data: savedFilterDataSchema,
  steps: {
    saved: 'Somebody saved a filter of event lists.',
    changed: 'It was renamed, or holds something else, or others find it.',
    deleted: 'Nobody finds it any more.',
  },
});
