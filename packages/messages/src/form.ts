import { z } from 'zod';

/** What a field of a work item's form takes. */
export const FORM_FIELD_TYPES = ['TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'CHOICE', 'CHOICES'] as const;
/** One of {@link FORM_FIELD_TYPES}. */
export type FormFieldType = (typeof FORM_FIELD_TYPES)[number];

/** The types whose fields have a least and a most: characters, a number, choices. */
const bounded: ReadonlySet<FormFieldType> = new Set<FormFieldType>(['TEXT', 'NUMBER', 'CHOICES']);

/** A field that a work item asks for beside what every event has (domain §3). */
export const formFieldSchema = z
  .object({
    name: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'begins with a small letter; letters and digits, 40 at most')
      .describe('Stable: what answers it is kept under it.'),
    label: z.string().min(1).max(50).describe('What people read.'),
    type: z.enum(FORM_FIELD_TYPES),
    required: z.boolean().describe('Must a report answer it?'),
    options: z.array(z.string().min(1).max(50)).max(50).describe('What a CHOICE or CHOICES chooses among; else empty.'),
    min: z.number().nullable().describe('TEXT: characters; NUMBER: the number; CHOICES: how many; null: no bound.'),
    max: z.number().nullable(),
  })
  .refine(({ type, options }) => (type === 'CHOICE' || type === 'CHOICES') === options.length > 0, {
    path: ['options'],
    message: 'choices have options, nothing else has',
  })
  .refine(({ options }) => new Set(options).size === options.length, { path: ['options'], message: 'each once' })
  .refine(({ type, min, max }) => bounded.has(type) || (min === null && max === null), {
    path: ['min'],
    message: 'only TEXT, NUMBER and CHOICES have bounds',
  })
  .refine(({ min, max }) => min === null || max === null || min <= max, {
    path: ['max'],
    message: 'must not be less than min',
  });
/** What {@link formFieldSchema} reads. */
export type FormField = z.infer<typeof formFieldSchema>;

/** The fields of a work item's form, in their order. */
export const formSchema = z
  .array(formFieldSchema)
  .max(30)
  .refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, 'each name once');
