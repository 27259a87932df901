import { GridhallError, peoplesText } from '@gridhall/service-kit';
import { z } from 'zod';
import { open311Errors } from './open311.errors.js';
import { DANGER } from './services.rules.js';

/** Requests that a query gives at most, on all its pages together (GeoReport v2: the first 1,000). */
const MOST_REQUESTS = 1_000;
/** The span of a query, and what is shown when none is given (GeoReport v2: 90 days). */
const LONGEST_SPAN_DAYS = 90;
const DAY_MS = 86_400_000;

const list = z
  .string()
  .max(2_000)
  .transform((text) => text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()])))
  .pipe(z.array(z.string().max(64)).min(1).max(50));
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const number = (from: number, to: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^-?\d{1,9}(\.\d{1,15})?$/, 'must be a number')
    .transform(Number)
    .pipe(z.number().min(from).max(to));
const optionalText = (longest: number): z.ZodOptional<z.ZodString> => peoplesText(longest).optional();

/** Parameters of `GET requests`. */
export const querySchema = z
  .object({
    jurisdiction_id: z.string().optional(),
    service_request_id: list.optional(),
    service_code: list.optional(),
    start_date: moment.optional(),
    end_date: moment.optional(),
    status: list.pipe(z.array(z.enum(['open', 'closed']))).optional(),
    page: number(1, MOST_REQUESTS).pipe(z.int()).optional(),
    page_size: number(1, 100).pipe(z.int()).optional(),
  })
  .transform(({ page = 1, page_size: size = 50, ...others }) => ({ ...others, page, size }))
  .refine(({ page, size }) => page * size <= MOST_REQUESTS, {
    path: ['page'],
    message: `must not go beyond the first ${String(MOST_REQUESTS)} requests; choose a shorter span of dates`,
  });

/** Parameters of `POST requests`. */
export const reportSchema = z.object({
  jurisdiction_id: z.string().optional(),
  service_code: z.string().min(1).max(64),
  description: optionalText(4_000),
  lat: number(-90, 90).optional(),
  long: number(-180, 180).optional(),
  address_string: optionalText(200),
  address_id: z.string().max(32).optional(),
  first_name: optionalText(50),
  last_name: optionalText(50),
  phone: optionalText(50),
  email: optionalText(100),
  media_url: z
    .url({ protocol: /^https?$/ })
    .max(480)
    .optional(),
  [`attribute[${DANGER}]`]: z.enum(['yes', 'no']).optional(),
});

/** A report as it came, parsed. */
export type OutsideReport = z.output<typeof reportSchema>;

/**
 * Parses parameters; an empty one is none, of one that is given twice the last counts.
 *
 * @throws OPEN311_PARAMETER_INVALID for the first that does not fit
 */
export function parseParameters<Schema extends z.ZodType>(schema: Schema, given: URLSearchParams): z.output<Schema> {
  const result = schema.safeParse(Object.fromEntries([...given].filter(([, value]) => value.trim() !== '')));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const parameter = issue?.path.join('.') ?? '';
  throw new GridhallError(
    open311Errors.OPEN311_PARAMETER_INVALID,
    { parameter, reason: issue?.message ?? '' },
    { httpStatus: 400 },
  );
}

/**
 * The span of dates that a query asks for: 90 days to its end, or to now.
 *
 * @throws OPEN311_PARAMETER_INVALID for one that is longer, or ends before it begins
 */
export function spanOf(
  {
    start_date: start,
    end_date: end,
  }: { readonly start_date?: Date | undefined; readonly end_date?: Date | undefined },
  now: Date,
): { readonly from: Date; readonly until: Date } {
  const longest = LONGEST_SPAN_DAYS * DAY_MS;
  const until = end ?? (start === undefined ? now : new Date(Math.min(now.getTime(), start.getTime() + longest)));
  const from = start ?? new Date(until.getTime() - longest);
  const length = until.getTime() - from.getTime();
  if (length >= 0 && length <= longest) return { from, until };
  const reason = `the span must be 0 to ${String(LONGEST_SPAN_DAYS)} days`;
  throw new GridhallError(
    open311Errors.OPEN311_PARAMETER_INVALID,
    { parameter: 'start_date', reason },
    { httpStatus: 400 },
  );
}

/** A query of requests, parsed. */
export type OutsideQuery = z.output<typeof querySchema>;
