import {
  DISPATCH_TARGETS,
  eventSourceSchema,
  placeCodeSchema,
  platformSchema,
  urgencySchema,
  workItemCategorySchema,
} from '@gridhall/messages';
import { peoplesText } from '@gridhall/service-kit';
import { z } from 'zod';
import { deadlinesSchema } from './deadlines.rules.js';

const id = z.string().min(1).max(128);
const key = z.string().min(8).max(128);
const some = <Schema extends z.ZodType>(schema: Schema): z.ZodArray<Schema> => z.array(schema).max(50);
const orNull = <Value>(schema: z.ZodType<Value>): z.ZodType<Value | null> =>
  schema.nullish().transform((value) => value ?? null);

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM');
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be MM-DD');
const hours = z
  .object({ from: hour, to: hour })
  .refine(({ from, to }) => from !== to, 'must not begin and end at the same minute');
/** GraphQL's Date comes as midnight UTC of the day. */
const day = z.date().transform((at) => at.toISOString().slice(0, 10));

/** Weekdays as the schema names them, Monday first. */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** DispatchRuleInput: what a rule says. */
export const ruleSchema = z
  .object({
    name: peoplesText(60).min(1),
    placeCode: placeCodeSchema,
    workItemCodes: some(id),
    categories: some(workItemCategorySchema),
    platforms: some(platformSchema),
    urgency: orNull(urgencySchema),
    sources: some(eventSourceSchema),
    keywords: some(peoplesText(20).min(1)),
    weekdays: z.array(z.enum(WEEKDAYS).transform((weekday) => WEEKDAYS.indexOf(weekday) + 1)).max(7),
    hours: orNull(hours),
    season: orNull(z.object({ from: monthDay, to: monthDay })),
    workingTime: orNull(z.boolean()),
    validFrom: day,
    validTo: orNull(day),
    target: z.enum(DISPATCH_TARGETS),
    unitId: orNull(id),
    ...deadlinesSchema.shape,
    order: z.int().min(0).max(10_000),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, {
    path: ['validTo'],
    message: 'must not be before validFrom',
  })
  .refine(({ target, unitId }) => (target === 'UNIT') === (unitId !== null), {
    path: ['unitId'],
    message: 'must be given for the target UNIT, and for no other',
  });
/** CreateDispatchRuleInput. */
export const createSchema = z.object({ idempotencyKey: key, rule: ruleSchema });
/** ReviseDispatchRuleInput. */
export const reviseSchema = z.object({ id, expectedVersion: z.int().min(1), idempotencyKey: key, rule: ruleSchema });
/** RetireDispatchRuleInput. */
export const retireSchema = z.object({ id, expectedVersion: z.int().min(1), idempotencyKey: key });
