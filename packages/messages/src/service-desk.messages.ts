import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import { applicationStateSchema, placeCodeSchema } from './vocabulary.js';

/** What a matter brought to a window says, so that it can become an event (domain §5). */
export const referredMatterSchema = z.object({
  workItemCode: z.string(),
  title: z.string(),
  description: z.string(),
  placeCode: placeCodeSchema,
  urgency: z.enum(['NORMAL', 'URGENT']),
  staffId: z.string(),
});
/**
 *
 */
export type ReferredMatter = z.infer<typeof referredMatterSchema>;

/** An application 办件 after a step, without personal data. */
export const applicationDataSchema = z.object({
  applicationId: z.string(),
  number: z.string(),
  state: applicationStateSchema,
  serviceItemCode: z.string(),
  placeCode: placeCodeSchema.describe('Village or community whose centre accepted it.'),
  trips: z.int().nonnegative().describe('Trips the applicant made so far: measured, not declared.'),
  outcome: z.enum(['GRANTED', 'REFUSED']).nullable(),
  delivery: z.enum(['WINDOW', 'POST', 'GRID_MEMBER']).nullable(),
  grade: z.int().min(1).max(5).nullable(),
  submittedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  deliveredAt: z.iso.datetime().nullable(),
  matter: referredMatterSchema.nullable().describe('Set on `referred` only.'),
  eventId: z.string().nullable().describe('The event that a referred matter became; null until events answered.'),
});
/**
 *
 */
export type ApplicationData = z.infer<typeof applicationDataSchema>;

/** What services/service-desk publishes. */
export const applicationMessages = aggregateContracts({
  owner: 'service-desk',
  aggregate: 'application',
  schemaVersion: 1,
  data: applicationDataSchema,
  steps: {
    submitted: 'An application came in with materials missing; the one-time list was given (一次性告知).',
    accepted: 'The materials are complete and it was accepted (受理).',
    processing: 'The department works on it.',
    decided: 'It was granted or refused.',
    delivered: 'The result reached the applicant.',
    evaluated: 'The applicant evaluated (好差评).',
    referred: 'It is a matter, not a service: events makes an event of it, once.',
    linked: 'The event made of it is known.',
  },
});
