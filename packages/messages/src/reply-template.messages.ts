import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import { placeCodeSchema } from './vocabulary.js';

/** A reply template after a step; its words stay with its owner. */
export const replyTemplateDataSchema = z.object({
  templateId: z.string(),
  placeCode: placeCodeSchema.describe('It is offered in this place and under it: a town’s, or the district’s.'),
  isActive: z.boolean().describe('False when it was retired.'),
});
/** The data of a reply template's messages. */
export type ReplyTemplateData = z.infer<typeof replyTemplateDataSchema>;

/** What services/events publishes of reply templates. */
export const replyTemplateMessages = aggregateContracts({
  owner: 'events',
  aggregate: 'reply-template',
  schemaVersion: 1,
  data: replyTemplateDataSchema,
  steps: {
    created: 'A template is offered.',
    revised: 'The template says something else.',
    retired: 'The template is offered no more.',
  },
});
