import { placeCodeSchema, urgencySchema } from '@gridhall/messages';
import { peoplesText as text } from '@gridhall/service-kit';
import { z } from 'zod';

/** An empty comment is none. */
const comment = text(2_000)
  .nullish()
  .transform((value) => (value == null || value === '' ? null : value));
const code = z.string().min(1).max(64);
const reasonCode = code.nullish().transform((value) => value ?? null);
const materials = z.array(code).max(50);
const command = {
  idempotencyKey: z.string().min(8).max(128),
  clientAt: z.date().nullish(),
};
const change = { ...command, id: z.string().min(1).max(64), expectedVersion: z.int().min(1) };

/** AcceptApplicationInput. */
export const acceptSchema = z.object({
  ...command,
  serviceItemCode: code,
  placeCode: placeCodeSchema,
  applicant: z.object({
    name: text(50).min(2),
    phone: z
      .string()
      .trim()
      .regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})$/, 'must be a mobile number of 11 digits, or a landline with its area code'),
  }),
  cases: z
    .array(code)
    .max(20)
    .nullish()
    .transform((value) => value ?? []),
  materials,
});

/** The inputs of the commands that change an application, by mutation. */
export const changeSchemas = {
  complete: z.object({ ...change, materials }),
  process: z.object({ ...change, comment }),
  decide: z.object({ ...change, outcome: z.enum(['GRANTED', 'REFUSED']), reasonCode, comment }),
  deliver: z.object({ ...change, delivery: z.enum(['WINDOW', 'POST', 'GRID_MEMBER']), comment }),
  evaluate: z.object({ ...change, grade: z.int(), reasonCode, comment }),
  refer: z.object({
    ...change,
    matter: z.object({
      workItemCode: code,
      title: text(100).min(1),
      description: text(5_000).min(1),
      placeCode: placeCodeSchema,
      urgency: urgencySchema,
    }),
  }),
} as const;
