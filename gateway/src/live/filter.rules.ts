import { eventDimensions, placeCodeSchema, someOf } from '@gridhall/messages';
import { z } from 'zod';
import type { Change } from './change.js';

const filterSchema = z.strictObject({
  ...eventDimensions,
  steps: someOf(z.string().min(1).max(64)),
});

/** The filter of a subscription (`EventChangeFilter` of the events subgraph). */
export type ChangeFilter = z.infer<typeof filterSchema>;

/** The arguments of `eventChanged`, as the schema has coerced them. */
export const argumentsSchema = z.strictObject({
  placeCode: placeCodeSchema,
  filter: filterSchema.nullable().optional(),
  after: z.string().max(1_000).nullable().optional(),
  opening: z.boolean().nullable().optional(),
});

const has = <Value>(values: readonly Value[] | null | undefined, ...any: readonly (Value | null)[]): boolean =>
  values == null || any.some((value) => value !== null && values.includes(value));

/** Does the filter let a change through? */
export function lets(filter: ChangeFilter, { step, facts }: Change): boolean {
  return (
    has(filter.steps, step) &&
    has(filter.states, facts.state, facts.from) &&
    has(filter.levels, facts.level) &&
    has(filter.platforms, facts.platform) &&
    has(filter.categories, facts.category) &&
    has(filter.workItemCodes, facts.workItemCode) &&
    has(filter.sources, facts.source) &&
    has(filter.urgencies, facts.urgency)
  );
}

/** What a cursor belongs to: the place and the filter, the same however the filter was written. */
export function scopeOf(placeCode: string, filter: ChangeFilter): string {
  const dimensions = Object.entries(filter)
    .filter(([, values]) => values != null)
    .map(([dimension, values]) => [dimension, [...(values ?? [])].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `live:${placeCode}:${JSON.stringify(dimensions)}`;
}
