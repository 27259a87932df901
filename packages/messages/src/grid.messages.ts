import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import { formSchema } from './form.js';
import {
  jurisdictionKindSchema,
  levelSchema,
  placeCodeSchema,
  platformSchema,
  requiredEvidenceSchema,
  sinkDownKindSchema,
  unitKindSchema,
  workItemCategorySchema,
} from './vocabulary.js';

/** Degrees east and north on WGS-84 (RFC 7946 §3.1.1). */
const positionSchema = z.array(z.number().min(-180).max(180)).length(2);

/**
 * The ground that a place covers (RFC 7946 §3.1.7). Always a MultiPolygon, for a place may have islands: who reads it has
 * one shape to deal with. Each ring is closed, its first position its last.
 */
export const boundarySchema = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(positionSchema).min(4)).min(1)).min(1),
});
/**
 *
 */
export type Boundary = z.infer<typeof boundarySchema>;

/** A place of the net as others need it: enough to check a code, to say its name, and to find it by a point. */
export const jurisdictionDataSchema = z.object({
  code: placeCodeSchema,
  name: z.string(),
  level: levelSchema,
  kind: jurisdictionKindSchema,
  parentCode: placeCodeSchema.nullable(),
  boundary: boundarySchema.optional().describe('The ground that it covers, on WGS-84; left out while unknown.'),
  endedAt: z.iso
    .datetime()
    .optional()
    .describe('The moment from which it is part of the net no more; left out while it is.'),
  successorCodes: z.array(placeCodeSchema).optional().describe('The places that took its ground over, once it ended.'),
});
/**
 *
 */
export type JurisdictionData = z.infer<typeof jurisdictionDataSchema>;

/** A contract under which a provider 第三方机构 works (政府购买服务). */
const providerContractSchema = z.object({
  number: z.string(),
  from: z.iso.date().describe('The first day.'),
  to: z.iso.date().describe('The last day.'),
  placeCodes: z
    .array(placeCodeSchema)
    .describe('Where it may be dispatched to: these places and everything under them.'),
  workItemCodes: z.array(z.string()).describe('What it may be dispatched for.'),
});

/** An organisation that events can be dispatched to, with the place it covers. */
export const unitDataSchema = z.object({
  unitId: z.string(),
  name: z.string(),
  kind: unitKindSchema,
  placeCode: placeCodeSchema.describe('The unit works in this place and everything under it.'),
  level: levelSchema,
  platform: platformSchema.nullable(),
  departmentUnitId: z.string().nullable().describe('The department that a stationed agency is a branch of.'),
  dissolvedAt: z.iso.datetime().nullable().optional().describe('From then on it can be given nothing more.'),
  sinkDowns: z
    .array(
      z.object({
        kind: sinkDownKindSchema,
        from: z.iso.date(),
        to: z.iso.date().nullable().describe('The last day; null: until further notice.'),
        weightPercent: z.number().min(0).max(100).nullable().describe('Of an assessment weight: the town’s share.'),
      }),
    )
    .optional()
    .describe('What a stationed agency’s department handed down to the town (五个下沉), each with its days.'),
  provider: z
    .object({
      contracts: z.array(providerContractSchema),
      isSuspended: z.boolean().describe('It is given nothing until that is lifted.'),
      isOver: z.boolean().describe('The last day of the last contract is past.'),
    })
    .optional()
    .describe('Of a provider: what it may be given, where, and when.'),
});
/**
 *
 */
export type UnitData = z.infer<typeof unitDataSchema>;

/** A row of the work-item list, one version of it. */
export const workItemDataSchema = z.object({
  code: z.string(),
  listVersion: z.int().positive(),
  name: z.string(),
  category: workItemCategorySchema,
  platform: platformSchema.nullable(),
  defaultLevel: levelSchema.describe('The lowest level that can settle such a matter by default.'),
  defaultUnitKind: unitKindSchema,
  admittedLevel: levelSchema
    .optional()
    .describe(
      'The lowest level that such a matter may be pushed down to (职责准入); below it is refused. Left out by messages of before: then `defaultLevel` is meant.',
    ),
  canSettleOnTheSpot: z.boolean().describe('May a grid member settle it on the spot?'),
  isTrivial: z.boolean().describe('Trivial: an on-the-spot settlement is verified by sample only.'),
  disposeWorkingDays: z.number().positive().describe('Deadline to dispose, in working days.'),
  deadlines: z
    .object({
      acceptWorkingDays: z.number().positive(),
      acceptUrgentMinutes: z.number().positive(),
      dispatchWorkingHours: z.number().positive(),
      signForWorkingHours: z.number().positive(),
      returnWorkingDays: z.number().positive(),
      verifyWorkingDays: z.number().positive(),
      evaluateDays: z.number().positive(),
      reopenHours: z.number().positive(),
    })
    .optional()
    .describe('How long the other stages may take (event-lifecycle §4); left out: as usual.'),
  requiredEvidence: z
    .array(requiredEvidenceSchema)
    .optional()
    .describe('What must be shown when such a matter is disposed of; left out: any evidence will do.'),
  formFields: formSchema.optional().describe('What a report on it must, or may, answer beside what every event has.'),
  isWithdrawn: z.boolean().optional().describe('It stands in the list no more: nothing new is reported on it.'),
});
/**
 *
 */
export type WorkItemData = z.infer<typeof workItemDataSchema>;

/** What services/grid publishes. */
export const jurisdictionMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'jurisdiction',
  schemaVersion: 1,
  data: jurisdictionDataSchema,
  steps: {
    established: 'A place joined the net.',
    renamed: 'A place carries another name; its code stands.',
    bounded: 'A place’s boundary was drawn, or drawn anew.',
    ended: 'A grid was merged into another one or split: it takes no new reports, its successors do.',
  },
});
export /**
 *
 */
const unitMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'unit',
  schemaVersion: 1,
  data: unitDataSchema,
  steps: {
    established: 'A unit can now hold events.',
    changed: 'A unit changed its name, place, platform or department.',
    dissolved: 'A unit was dissolved: it can be given nothing more.',
    'sink-down-recorded': 'A sink-down of a stationed agency to its town was recorded (五个下沉).',
    'sink-down-ended': 'A sink-down has a last day.',
    'contract-awarded': 'A provider works under one contract more (政府购买服务).',
    'contract-changed': 'A provider’s contract covers other places, items or days.',
    'provider-suspended': 'A provider is given nothing until that is lifted.',
    'provider-resumed': 'A provider may be given events again, as its contracts say.',
    'contracts-over': 'The last day of a provider’s last contract is past: it can be given nothing more.',
  },
});
export /**
 *
 */
const workItemMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'work-item',
  schemaVersion: 1,
  data: workItemDataSchema,
  steps: {
    admitted: 'An item stands in the work-item list.',
    revised: 'A new version of the list says something of the item, the same or another.',
    withdrawn: 'A new version of the list has the item no more.',
  },
});
