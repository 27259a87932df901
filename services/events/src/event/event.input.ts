import { placeCodeSchema } from '@gridhall/messages';
import { peoplesText as text } from '@gridhall/service-kit';
import { z } from 'zod';
import { pointSchema } from '../map/coordinates.rules.js';

/** An empty text is none. */
const optionalText = (longest: number): z.ZodType<string | null> =>
  text(longest)
    .nullish()
    .transform((value) => (value == null || value === '' ? null : value));

const comment = optionalText(2_000);
const code = z.string().min(1).max(64);
const key = z.string().min(8).max(128);
const clientAt = z.date().nullish();

const evidence = z
  .array(
    z.object({
      kind: z.enum(['PHOTO', 'AUDIO', 'VIDEO', 'DOCUMENT', 'NOTE']),
      phase: z.enum(['BEFORE', 'AFTER']).default('AFTER'),
      reference: text(500).min(1),
      capturedAt: z
        .date()
        .nullish()
        .transform((value) => value ?? null),
    }),
  )
  .max(20);

/** ReportEventInput. */
export const reportSchema = z
  .object({
    idempotencyKey: key,
    clientAt,
    title: text(100).min(1),
    description: text(5_000).min(1),
    placeCode: placeCodeSchema.nullish().transform((value) => value ?? null),
    point: pointSchema.nullish().transform((value) => value ?? null),
    address: optionalText(200),
    workItemCode: code,
    urgency: z.enum(['NORMAL', 'URGENT']),
    source: z.enum(['STAFF', 'RESIDENT', 'HOTLINE', 'VISIT']),
    evidence,
    settled: z.boolean(),
    settlementText: optionalText(2_000),
  })
  .refine(({ placeCode, point }) => placeCode !== null || point !== null, {
    path: ['placeCode'],
    message: 'give the place, the point, or both',
  });

const base = {
  id: z.string().min(1).max(64),
  expectedVersion: z.int().min(1),
  idempotencyKey: key,
  clientAt,
};

/** The inputs of the commands that change an event, by mutation. */
export const changeSchemas = {
  accept: z.object({ ...base, comment }),
  dispatch: z.object({
    ...base,
    unitId: z.string().min(1).max(128).nullish(),
    overrideReason: optionalText(500),
    comment,
  }),
  acknowledge: z.object({ ...base, comment }),
  return: z.object({ ...base, reasonCode: code, comment }),
  escalate: z.object({ ...base, reasonCode: code, comment }),
  dispose: z.object({ ...base, resultCode: code, text: optionalText(2_000), evidence }),
  verify: z.object({
    ...base,
    passed: z.boolean(),
    reasonCode: code.nullish(),
    comment,
    evidence: evidence.nullish(),
  }),
  evaluate: z.object({ ...base, satisfaction: z.int(), comment }),
  close: z.object({ ...base, reasonCode: code, comment }),
  reopen: z.object({ ...base, reasonCode: code, comment }),
} as const;

/** The fields that any of {@link changeSchemas} gives. */
export interface ChangeInput extends z.output<z.ZodObject<typeof base>> {
  readonly comment?: string | null;
  readonly text?: string | null;
  readonly reasonCode?: string | null | undefined;
  readonly resultCode?: string;
  readonly unitId?: string | null | undefined;
  readonly overrideReason?: string | null;
  readonly evidence?: z.output<typeof evidence> | null | undefined;
  readonly satisfaction?: number;
  readonly passed?: boolean;
}
