import { JOINT_RESULTS, placeCodeSchema } from '@gridhall/messages';
import { peoplesText as text } from '@gridhall/service-kit';
import { z } from 'zod';
import { evidence } from '../event/event.input.js';
import { MEASURES } from './joint-operation.document.js';

const id = z.string().min(1).max(128);
const key = z.string().min(8).max(128);
const point = z.object({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) });
const orNull = <Value>(schema: z.ZodType<Value>): z.ZodType<Value | null> =>
  schema.nullish().transform((value) => value ?? null);

const base = { id, expectedVersion: z.int().min(1), idempotencyKey: key, clientAt: orNull(z.date()) };
/** Of commands that only add to a list: left out, whatever version there is will do. */
const adding = { ...base, expectedVersion: orNull(z.int().min(1)) };

/** PlanJointOperationInput. */
export const planSchema = z.object({
  idempotencyKey: key,
  clientAt: orNull(z.date()),
  title: text(100).min(1),
  plan: text(5_000).min(1),
  placeCode: placeCodeSchema,
  eventIds: z.array(id).min(1).max(50),
  unitIds: z.array(id).min(1).max(50),
  meetingPoint: point,
  meetingAddress: text(200).min(1),
  radiusMetres: z.int().min(50).max(5_000),
  startsAt: z.date(),
  graceMinutes: z.int().min(0).max(120),
});

/** The inputs of the commands that change a joint operation. */
export const jointSchemas = {
  convene: z.object({ ...base, unitIds: z.array(id).max(50) }),
  answer: z
    .object({ ...adding, accepted: z.boolean(), reason: orNull(text(500).min(1)) })
    .refine(({ accepted, reason }) => accepted || reason !== null, {
      path: ['reason'],
      message: 'must say why the unit does not come',
    }),
  signIn: z.object({ ...adding, point, accuracyMetres: orNull(z.number().min(0).max(10_000)) }),
  recordFinding: z
    .object({
      ...adding,
      eventId: id,
      text: text(5_000).min(1),
      evidence,
      measures: z.array(z.enum(MEASURES)).max(MEASURES.length),
      newEvent: orNull(
        z.object({
          title: text(100).min(1),
          description: text(5_000).min(1),
          workItemCode: id,
          placeCode: placeCodeSchema,
          urgency: z.enum(['NORMAL', 'URGENT']),
        }),
      ),
      dispose: orNull(
        z.object({ expectedVersion: z.int().min(1), resultCode: z.string().min(1).max(64), text: text(2_000).min(1) }),
      ),
    })
    .refine(({ newEvent, dispose }) => newEvent === null || dispose === null, {
      path: ['dispose'],
      message: 'must not stand beside newEvent: a finding follows up one thing',
    }),
  conclude: z.object({
    ...base,
    conclusion: text(5_000).min(1),
    results: z.array(z.object({ eventId: id, result: z.enum(JOINT_RESULTS), text: text(2_000).min(1) })).max(50),
  }),
  report: z.object({ ...base, text: text(20_000).min(1) }),
  cancel: z.object({ ...base, reason: text(500).min(1) }),
} as const;

/** What `answer` is given. */
export type AnswerInput = z.output<(typeof jointSchemas)['answer']>;
/** What `signIn` is given. */
export type SignInInput = z.output<(typeof jointSchemas)['signIn']>;
/** What `recordFinding` is given. */
export type FindingInput = z.output<(typeof jointSchemas)['recordFinding']>;
/** What `conclude` is given. */
export type ConcludeInput = z.output<(typeof jointSchemas)['conclude']>;
