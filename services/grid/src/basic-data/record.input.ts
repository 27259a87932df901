import { placeCodeSchema } from '@gridhall/messages';
import { beginning, changing, creditCode, identityNumberSchema, peoplesText } from '@gridhall/service-kit';
import { z } from 'zod';
import { CARE_TAGS } from './care-tags.js';
import { CLOSE_REASONS, ENTERPRISE_KINDS, HOUSEHOLD_KINDS, RELATIONS } from './record.js';

/** Left out, null or empty: not known. */
const optionalText = (longest: number) =>
  peoplesText(longest)
    .nullish()
    .transform((text) => (text == null || text === '' ? null : text));
/** A number to call: digits, with a `+` before and `-` between where people write them. */
const phone = peoplesText(30)
  .regex(/^(?:\+?\d[\d-]{4,28}\d)?$/, 'must be a phone number: digits, `+` and `-`')
  .nullish()
  .transform((text) => (text == null || text === '' ? null : text));

const household = {
  address: peoplesText(200).min(1),
  kind: z.enum(HOUSEHOLD_KINDS),
  floorAreaSquareMetres: z
    .number()
    .positive()
    .max(1_000_000)
    .nullish()
    .transform((area) => area ?? null),
};
const resident = {
  name: peoplesText(50).min(1),
  identityNumber: identityNumberSchema,
  phone,
  address: optionalText(200),
  relation: z.enum(RELATIONS),
  tags: z
    .array(z.enum(CARE_TAGS))
    .max(CARE_TAGS.length)
    .nullish()
    // In the order of the list, each once: the same tags are the same value.
    .transform((tags) => CARE_TAGS.filter((tag) => tags?.includes(tag))),
};
const enterprise = {
  name: peoplesText(200).min(1),
  creditCode,
  kind: z.enum(ENTERPRISE_KINDS),
  address: peoplesText(200).min(1),
  contactName: optionalText(50),
  contactPhone: phone,
};

/** What is said of a record of each kind. */
export const saidSchemas = {
  household: z.object(household),
  resident: z.object(resident),
  enterprise: z.object(enterprise),
};

const inGrid = { placeCode: placeCodeSchema };
const inHousehold = { householdId: z.string().min(1).max(128) };

/** The inputs of the commands of each kind. */
export const recordInputs = {
  household: {
    register: z.object({ ...beginning, ...inGrid, ...household }),
    update: z.object({ ...changing, ...household }),
    move: z.object({ ...changing, ...inGrid }),
  },
  resident: {
    register: z.object({ ...beginning, ...inHousehold, ...resident }),
    update: z.object({ ...changing, ...resident }),
    move: z.object({ ...changing, ...inHousehold, relation: z.enum(RELATIONS) }),
  },
  enterprise: {
    register: z.object({ ...beginning, ...inGrid, ...enterprise }),
    update: z.object({ ...changing, ...enterprise }),
    move: z.object({ ...changing, ...inGrid }),
  },
};

/** CheckRecordInput. */
export const checkSchema = z.object(changing);
/** CloseRecordInput. */
export const closeSchema = z.object({
  ...changing,
  reason: z.enum(CLOSE_REASONS),
  comment: peoplesText(500)
    .nullish()
    .transform((text) => text ?? null),
});
