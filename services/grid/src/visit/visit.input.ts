import { placeCodeSchema, VISIT_PLAN_STATES, VISIT_SUBJECTS } from '@gridhall/messages';
import { beginning, calendarDay, changing, peoplesText as text } from '@gridhall/service-kit';
import { z } from 'zod';

const moment = z
  .date()
  .nullish()
  .transform((value) => value ?? null);
const subject = z.enum(VISIT_SUBJECTS);

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);
const idOrNull = orNull(z.string().min(1).max(128));
/** Words, or none. */
const words = (longest: number) =>
  text(longest)
    .nullish()
    .transform((value) => (value == null || value === '' ? null : value));
const evidence = z
  .array(z.object({ kind: z.enum(['PHOTO', 'AUDIO', 'DOCUMENT']), reference: text(500).min(1) }))
  .max(20);

/** RecordVisitInput. */
export const recordVisitSchema = z.object({
  ...beginning,
  placeCode: placeCodeSchema,
  subject,
  subjectName: text(100).min(1),
  subjectId: idOrNull,
  planId: idOrNull,
  seen: text(2_000).min(1),
  askedFor: words(2_000),
  visitedAt: moment,
  clientAt: moment,
  evidence: evidence.nullish().transform((value) => value ?? []),
  needs: z
    .array(z.object({ kind: z.string().min(1).max(64), text: words(1_000) }))
    .max(20)
    .nullish()
    .transform((value) => value ?? []),
});

/** RecordVisitsInput: each visit is read on its own. */
export const recordVisitsSchema = z.object({
  visits: z
    .array(z.looseObject({ idempotencyKey: z.string() }))
    .min(1)
    .max(100),
});

/** AddVisitEvidenceInput. */
export const addEvidenceSchema = z.object({ ...changing, evidence: evidence.min(1) });

/** FollowUpVisitNeedInput. */
export const followUpSchema = z.object({
  ...changing,
  needId: z.string().min(1).max(64),
  state: z.enum(['IN_PROGRESS', 'MET', 'NOT_MET']),
  note: text(1_000).min(1),
});

/** RaiseEventFromVisitInput. */
export const raiseSchema = z.object({
  ...changing,
  workItemCode: z.string().min(1).max(100),
  title: text(100).min(1),
  description: text(2_000).min(1),
  urgency: z.enum(['NORMAL', 'URGENT']),
});

/** PlanVisitInput. */
export const planSchema = z.object({
  ...beginning,
  placeCode: placeCodeSchema,
  subject,
  subjectName: text(100).min(1),
  subjectId: idOrNull,
  note: words(1_000),
  staffId: idOrNull,
  from: calendarDay,
  to: calendarDay,
});

/** CancelVisitPlanInput. */
export const cancelPlanSchema = z.object({ ...changing, reason: text(500).min(1) });

/** VisitPlanFilter. */
export const planFilterSchema = z.strictObject({
  states: z.array(z.enum(VISIT_PLAN_STATES)).max(3).nullish(),
  subject: subject.nullish(),
  staffId: z.string().min(1).max(128).nullish(),
  placeCode: placeCodeSchema.nullish(),
  isOverdue: z.boolean().nullish(),
});

/** VisitFilter. */
export const visitFilterSchema = z.strictObject({
  subject: subject.nullish(),
  staffId: z.string().min(1).max(128).nullish(),
  placeCode: placeCodeSchema.nullish(),
  from: z.date().nullish(),
  to: z.date().nullish(),
});
