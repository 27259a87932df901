import {
  formSchema,
  levelSchema,
  LEVELS,
  platformSchema,
  requiredEvidenceSchema,
  unitKindSchema,
  workItemCategorySchema,
} from '@gridhall/messages';
import { peoplesText } from '@gridhall/service-kit';
import { z } from 'zod';

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);
const length = z.number().positive().max(1_000);
/** The code of an item. */
export const workItemCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'capital letters, digits and underscores, 2 to 40');

/** An item as it stands in a version of the list. */
export const itemSchema = z
  .object({
    code: workItemCode,
    name: peoplesText(50).min(1),
    category: workItemCategorySchema,
    platform: orNull(platformSchema),
    defaultLevel: levelSchema,
    defaultUnitKind: unitKindSchema,
    admittedLevel: levelSchema,
    canSettleOnTheSpot: z.boolean(),
    isTrivial: z.boolean(),
    deadlines: z.object({
      acceptWorkingDays: length,
      acceptUrgentMinutes: z.int().positive().max(100_000),
      dispatchWorkingHours: length,
      signForWorkingHours: length,
      returnWorkingDays: length,
      disposeWorkingDays: length,
      verifyWorkingDays: length,
      evaluateDays: length,
      reopenHours: z.int().positive().max(10_000),
    }),
    requiredEvidence: z.array(requiredEvidenceSchema).max(4),
    formFields: z
      .array(
        z
          .object({ options: z.array(z.string()).default([]), min: orNull(z.number()), max: orNull(z.number()) })
          .loose(),
      )
      .default([])
      .pipe(formSchema),
  })
  .refine(({ admittedLevel, defaultLevel }) => LEVELS.indexOf(admittedLevel) <= LEVELS.indexOf(defaultLevel), {
    path: ['admittedLevel'],
    message: 'is admitted at least as far down as it is settled by default',
  })
  .refine(({ canSettleOnTheSpot, admittedLevel }) => !canSettleOnTheSpot || admittedLevel === 'GRID', {
    path: ['admittedLevel'],
    message: 'what is settled on the spot is admitted to grids',
  })
  .refine(({ canSettleOnTheSpot, isTrivial }) => canSettleOnTheSpot || !isTrivial, {
    path: ['isTrivial'],
    message: 'only what is settled on the spot is trivial',
  });
