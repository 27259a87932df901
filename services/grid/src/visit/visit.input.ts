import { placeCodeSchema } from '@gridhall/messages';
import { peoplesText as text } from '@gridhall/service-kit';
import { z } from 'zod';

const moment = z
  .date()
  .nullish()
  .transform((value) => value ?? null);
const subject = z.enum(['HOUSEHOLD', 'ENTERPRISE']);

/** RecordVisitInput. */
export const recordVisitSchema = z.object({
  idempotencyKey: z.string().min(8).max(128),
  placeCode: placeCodeSchema,
  subject,
  subjectName: text(100).min(1),
  seen: text(2_000).min(1),
  askedFor: text(2_000)
    .nullish()
    .transform((value) => (value == null || value === '' ? null : value)),
  visitedAt: moment,
  clientAt: moment,
  evidence: z
    .array(z.object({ kind: z.enum(['PHOTO', 'AUDIO', 'DOCUMENT']), reference: text(500).min(1) }))
    .max(20)
    .nullish()
    .transform((value) => value ?? []),
});

/** VisitFilter. */
export const visitFilterSchema = z.strictObject({
  subject: subject.nullish(),
  staffId: z.string().min(1).max(128).nullish(),
  placeCode: placeCodeSchema.nullish(),
  from: z.date().nullish(),
  to: z.date().nullish(),
});
