import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import { referredMatterSchema } from './service-desk.messages.js';
import { placeCodeSchema } from './vocabulary.js';

/** Whom a visit goes to. */
export const VISIT_SUBJECTS = ['HOUSEHOLD', 'ENTERPRISE'] as const;
const subjectSchema = z.enum(VISIT_SUBJECTS);

/** A visit 走访 as others need it: counted, and what it raised. */
export const visitDataSchema = z.object({
  visitId: z.string(),
  placeCode: placeCodeSchema,
  staffId: z.string(),
  subject: subjectSchema,
  visitedAt: z.iso.datetime(),
  planId: z.string().nullable().optional().describe('The planned visit that it carries out.'),
  needKinds: z.array(z.string()).optional().describe('What was asked for, by kind.'),
  matter: referredMatterSchema.nullable().optional().describe('Set on `raised` only.'),
  eventId: z.string().nullable().optional().describe('The event that it raised; null until events answered.'),
});
/** The data of a visit's messages. */
export type VisitData = z.infer<typeof visitDataSchema>;

/** What services/grid publishes of visits. */
export const visitMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'visit',
  schemaVersion: 1,
  data: visitDataSchema,
  steps: {
    recorded: 'A household or enterprise was visited.',
    'evidence-added': 'Photos or papers were added to it.',
    'need-followed-up': 'What somebody asked for was followed up.',
    raised: 'It found a matter: events makes an event of it, once.',
    linked: 'The event that it raised is known.',
  },
});

/** The states of a planned visit. */
export const VISIT_PLAN_STATES = ['OPEN', 'DONE', 'CANCELLED'] as const;
/** One of {@link VISIT_PLAN_STATES}. */
export type VisitPlanState = (typeof VISIT_PLAN_STATES)[number];

/** A planned visit after a step. */
export const visitPlanDataSchema = z.object({
  planId: z.string(),
  placeCode: placeCodeSchema,
  staffId: z.string().nullable().describe('Who is to go; null: anybody who works at the place.'),
  subject: subjectSchema,
  from: z.iso.date().describe('The first day on which it may be made.'),
  to: z.iso.date().describe('The last day.'),
  state: z.enum(VISIT_PLAN_STATES),
  visitId: z.string().nullable().describe('The visit that carried it out.'),
});
/** The data of a planned visit's messages. */
export type VisitPlanData = z.infer<typeof visitPlanDataSchema>;

/** What services/grid publishes of planned visits. */
export const visitPlanMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'visit-plan',
  schemaVersion: 1,
  data: visitPlanDataSchema,
  steps: {
    planned: 'A visit is to be made.',
    done: 'It was made.',
    cancelled: 'It need not be made any more.',
  },
});
