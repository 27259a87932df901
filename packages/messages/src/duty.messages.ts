import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import { levelSchema, placeCodeSchema } from './vocabulary.js';

/** The states of a duty admission 职责下沉准入 (domain §3). */
export const DUTY_STATES = [
  'CONSULTING',
  'APPROVED',
  'PUBLISHED',
  'IN_FORCE',
  'REJECTED',
  'RETRACTED',
  'WITHDRAWN',
] as const;
/** One of {@link DUTY_STATES}. */
export type DutyState = (typeof DUTY_STATES)[number];

/** A duty admission after a step. */
export const dutyDataSchema = z.object({
  dutyId: z.string(),
  placeCode: placeCodeSchema.describe('The district.'),
  departmentUnitId: z.string().describe('The department that hands the duty down.'),
  workItemCode: z.string(),
  admittedLevel: levelSchema.describe('The lowest level that it is to be pushed down to.'),
  from: z.enum(DUTY_STATES).nullable(),
  state: z.enum(DUTY_STATES),
  listVersion: z
    .int()
    .positive()
    .nullable()
    .describe('The version of the work-item list that its latest coming into force, or going, made.'),
});
/** The data of a duty admission's messages. */
export type DutyData = z.infer<typeof dutyDataSchema>;

/** What services/grid publishes of duty admissions. */
export const dutyMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'duty',
  schemaVersion: 1,
  data: dutyDataSchema,
  steps: {
    proposed: 'A department proposed to hand a duty down; the towns are asked (征求意见).',
    'opinion-given': 'A town gave its opinion.',
    retracted: 'The department took the proposal back.',
    approved: 'The district approved it.',
    rejected: 'The district refused it.',
    published: 'It was published, for everybody to see before it counts (公示).',
    'put-in-force': 'It is in force: the work-item list follows (准入).',
    withdrawn: 'It is in force no more: the work-item list follows (退出).',
    entered: 'A version of the work-item list says it now.',
  },
});
