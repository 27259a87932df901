import { z } from 'zod';
import {
  eventSourceSchema,
  eventStateSchema,
  levelSchema,
  platformSchema,
  urgencySchema,
  workItemCategorySchema,
} from './vocabulary.js';

/** More values of one dimension than these are no filter. */
const MOST_VALUES = 100;

/** Some values of a dimension; none: it is not filtered by. */
export function someOf<Value extends z.ZodType>(value: Value): z.ZodOptional<z.ZodNullable<z.ZodArray<Value>>> {
  return z.array(value).max(MOST_VALUES).nullish();
}

/** The dimensions by which lists of events and their live changes are filtered alike. */
export const eventDimensions = {
  states: someOf(eventStateSchema),
  levels: someOf(levelSchema),
  platforms: someOf(platformSchema),
  categories: someOf(workItemCategorySchema),
  workItemCodes: someOf(z.string().min(1).max(64)),
  sources: someOf(eventSourceSchema),
  urgencies: someOf(urgencySchema),
};
