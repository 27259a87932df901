import { placeCodeSchema } from '@gridhall/messages';
import { z } from 'zod';

/** Text of people: trimmed, without control characters. */
const text = (longest: number): z.ZodString =>
  z
    .string()
    .trim()
    .max(longest)
    // NUL and its kin break exports and screens; line breaks and tabs are fine.
    // eslint-disable-next-line no-control-regex -- see above
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/, 'must not hold control characters');
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
