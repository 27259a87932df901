import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import { placeCodeSchema } from './vocabulary.js';

/** The states of a joint operation 联合执法 (domain §4). */
export const JOINT_OPERATION_STATES = [
  'PLANNED',
  'CONVENED',
  'UNDER_WAY',
  'CONCLUDED',
  'REPORTED',
  'CANCELLED',
] as const;
/** One of {@link JOINT_OPERATION_STATES}. */
export type JointOperationState = (typeof JOINT_OPERATION_STATES)[number];

/** How a unit stands to a joint operation: called, coming, not coming. */
export const INVITATION_STATES = ['INVITED', 'ACCEPTED', 'DECLINED'] as const;
/** One of {@link INVITATION_STATES}. */
export type InvitationState = (typeof INVITATION_STATES)[number];

/** How a matter came out of a joint operation. */
export const JOINT_RESULTS = ['SOLVED', 'PARTLY_SOLVED', 'NOT_SOLVED', 'NOTHING_FOUND'] as const;
/** One of {@link JOINT_RESULTS}. */
export type JointResult = (typeof JOINT_RESULTS)[number];

/** A joint operation after a step, without personal data: what can be counted of it. */
export const jointOperationDataSchema = z.object({
  operationId: z.string(),
  number: z.string(),
  from: z.enum(JOINT_OPERATION_STATES).nullable(),
  state: z.enum(JOINT_OPERATION_STATES),
  command: z.string(),
  placeCode: placeCodeSchema,
  commandUnitId: z.string().describe('The command room or centre that leads it.'),
  startsAt: z.iso.datetime(),
  eventIds: z.array(z.string()),
  invitations: z.array(
    z.object({
      unitId: z.string(),
      state: z.enum(INVITATION_STATES),
      signedIn: z.int().nonnegative().describe('People of the unit who signed in.'),
      late: z.int().nonnegative().describe('Of those: late.'),
    }),
  ),
  findings: z.int().nonnegative(),
  newEventIds: z.array(z.string()).describe('Events that findings reported.'),
  results: z.array(z.object({ eventId: z.string(), result: z.enum(JOINT_RESULTS) })),
  concludedAt: z.iso.datetime().nullable(),
});
/** The data of a joint operation's messages. */
export type JointOperationData = z.infer<typeof jointOperationDataSchema>;

/** What services/events publishes of joint operations. */
export const jointOperationMessages = aggregateContracts({
  owner: 'events',
  aggregate: 'joint-operation',
  schemaVersion: 1,
  data: jointOperationDataSchema,
  steps: {
    planned: 'A command room planned a joint operation on some events (计划).',
    convened: 'Agencies were called to it (召集).',
    answered: 'An agency said that it comes, or that it does not.',
    'signed-in': 'Somebody signed in at the place (签到).',
    found: 'A finding on one of the events was recorded.',
    'followed-up': 'What a finding asked for was done, or was refused.',
    concluded: 'The results are known (处理结果).',
    reported: 'The report was handed in (总结).',
    cancelled: 'It was called off.',
  },
});
