import { GraphQLError } from 'graphql';
import type { z } from 'zod';
import { commonErrors, type ErrorDefinition } from './catalogue.js';

/** Typed facts of an error: fill the placeholders of its words and stand in its extensions. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

function fill(template: string, details: ErrorDetails): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in details ? String(details[name]) : whole));
}

/**
 * A refusal that the caller can act on. In a GraphQL answer it stands with
 * `extensions { code, messageZh, ...details }`; everything else that is thrown shows as `INTERNAL`.
 */
export class GridhallError extends GraphQLError {
  readonly code: string;

  constructor(definition: ErrorDefinition, details: ErrorDetails = {}, options: { httpStatus?: number } = {}) {
    super(fill(definition.en, details), {
      extensions: {
        ...details,
        code: definition.code,
        messageZh: fill(definition.zh, details),
        ...(options.httpStatus === undefined ? {} : { http: { status: options.httpStatus } }),
      },
    });
    this.name = 'GridhallError';
    this.code = definition.code;
  }
}

/** Is `error` the refusal that `definition` defines? */
export function isError(error: unknown, definition: ErrorDefinition): error is GridhallError {
  return error instanceof GridhallError && error.code === definition.code;
}

/**
 * Parses what came from outside.
 *
 * @param path where `value` stands in the operation's arguments, in front of each issue's path
 * @throws BAD_INPUT with `issues: [{ path, message }]`, every field that does not fit
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  path: readonly string[] = ['input'],
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    path: [...path, ...issue.path.map(String)],
    message: issue.message,
  }));
  const summary = issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new GridhallError(commonErrors.BAD_INPUT, { summary, issues });
}
