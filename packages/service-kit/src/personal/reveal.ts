import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import { requireCaller, requirePermission, type Posting } from '../auth/caller.js';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError, parseInput } from '../errors/gridhall-error.js';
import { peoplesText } from '../input/input.js';
import type { RequestContext } from '../subgraph/context.js';
import { PERSONAL_DATA_REASONS, type AccessLog, type PersonalDataAccessRow } from './access-log.js';
import { Personal, personalExtension } from './personal.js';
import { postingAmong } from './personal-directive.js';

/** A kind of record whose personal data can be asked for. */
export interface RevealableKind<Context> {
  /** Its type in the schema, whose `@personal` fields these are. */
  readonly type: string;
  /** The record, as the type's resolvers take it, if the caller may see it. */
  readonly find: (id: string, context: Context) => Promise<unknown>;
}

/** What {@link reveal} answers. */
export interface Revealed {
  readonly access: PersonalDataAccessRow;
  readonly values: readonly { readonly field: string; readonly value: string | null }[];
}

const name = z.string().min(1).max(64);
const revealSchema = z.object({
  kind: name,
  id: z.string().min(1).max(128),
  fields: z.array(name).min(1).max(20),
  reason: z.enum(PERSONAL_DATA_REASONS),
  note: peoplesText(200)
    .transform((text) => (text === '' ? null : text))
    .nullish()
    .transform((text) => text ?? null),
});

/** @throws BAD_INPUT naming the fields that there are not */
function notThere(path: string, problem: string): GridhallError {
  return new GridhallError(commonErrors.BAD_INPUT, {
    summary: `input.${path}: ${problem}`,
    issues: [{ path: ['input', path], message: problem }],
  });
}

/**
 * Gives values of `@personal` fields in the clear to postings in a role of `revealTo`, and records it first. It changes
 * nothing and carries no idempotency key: asked again, it is another look.
 *
 * @throws BAD_INPUT, NOT_FOUND also for what is out of scope, FORBIDDEN when no posting there may have one of the fields
 */
export async function reveal<Context extends RequestContext>(
  kinds: Readonly<Record<string, RevealableKind<Context>>>,
  log: AccessLog,
  rawInput: unknown,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Revealed> {
  const caller = requireCaller(context);
  requirePermission(caller, 'personal-data:reveal');
  const { kind, id, fields, reason, note } = parseInput(revealSchema, rawInput);
  const revealable = kinds[kind];
  if (revealable === undefined) throw notThere('kind', `must be one of ${Object.keys(kinds).join(', ')}`);
  const row = await revealable.find(id, context);
  if (row === null || row === undefined) throw new GridhallError(commonErrors.NOT_FOUND, { id });
  const opened: { field: string; value: string | null }[] = [];
  let posting: Posting | undefined;
  for (const field of new Set(fields)) {
    const extension = personalExtension(info.schema, revealable.type, field);
    if (extension === undefined)
      throw notThere('fields', `must be fields of ${revealable.type} that hold personal data`);
    const value: unknown = await extension.resolve(row, {}, context, info);
    if (!(value instanceof Personal)) {
      opened.push({ field, value: null });
      continue;
    }
    const { clearTo, revealTo } = extension.rules;
    posting = postingAmong(caller.postings, [...clearTo, ...revealTo], value.of.places);
    if (posting === undefined) {
      throw new GridhallError(commonErrors.FORBIDDEN, { action: `personal-data:reveal ${revealable.type}.${field}` });
    }
    opened.push({ field, value: value.clear });
  }
  posting ??= requirePermission(caller, 'personal-data:reveal')[0];
  const { requestId } = context;
  const access = await log.note({
    caller,
    posting,
    kind,
    subjectId: id,
    fields: opened.map(({ field }) => field),
    reason,
    note,
    requestId,
  });
  return { access, values: opened };
}
