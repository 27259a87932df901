import {
  defaultFieldResolver,
  isNonNullType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { requireCaller, type Caller } from '../auth/caller.js';
import { maskPersonal } from './mask.rules.js';
import { personalRules, postingAmong, type PersonalRules } from './personal-directive.js';

/** Whom a value is about, and where: what decides who sees it in the clear. */
export interface PersonalOf {
  /** The places of the row: a posting over one of them counts. */
  readonly places: readonly string[];
  /** The staff member whom it is about, or who wrote it down. */
  readonly staffId?: string;
  /** True when a look was recorded for this answer already. */
  readonly isRevealed?: boolean;
}

/** A value of a `@personal` field, in the clear, on its way to the mask. */
export class Personal {
  constructor(
    readonly clear: string,
    readonly of: PersonalOf,
  ) {}
}

/** What the resolver of a `@personal` field gives; null for nothing, and for who sees no such value even masked. */
export function personal(clear: string, of: PersonalOf): string;
export function personal(clear: string | null, of: PersonalOf): string | null;
export function personal(clear: string | null, of: PersonalOf): string | null {
  // To the schema it is the text that it will be; whatever shows it without its mask fails on what is no text.
  return clear === null ? null : (new Personal(clear, of) as unknown as string);
}

/** A `@personal` field, with the resolver that gives its value in the clear. */
export interface PersonalFieldExtension {
  readonly rules: PersonalRules;
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
}

const EXTENSION = 'gridhallPersonal';

/** What is known of a field of a built schema; undefined where it holds no personal data. */
export function personalExtension(
  schema: GraphQLSchema,
  typeName: string,
  field: string,
): PersonalFieldExtension | undefined {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return undefined;
  return type.getFields()[field]?.extensions[EXTENSION] as PersonalFieldExtension | undefined;
}

/** Does the caller see it without asking? */
function isClear({ staffId, postings }: Caller, { places, ...of }: PersonalOf, { clearTo }: PersonalRules): boolean {
  if (of.isRevealed === true || of.staffId === staffId) return true;
  return postingAmong(postings, clearTo, places) !== undefined;
}

/** Analysts see rows without personal data, not even masked (domain §7). */
function isAnalystOnly({ postings }: Caller): boolean {
  return postings.every(({ role }) => role === 'ANALYST');
}

/**
 * Makes the schema keep what its `@personal` says, wherever a field is resolved, by reference too: a value that its
 * resolver did not mark with {@link personal} is masked for everybody.
 *
 * Changes the schema's resolvers in place.
 *
 * @throws Error for a directive that does not fit
 */
export function maskPersonalData(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const rules = personalRules(`${type.name}.${field.name}`, field.astNode?.directives);
      if (rules === null) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const isRequired = isNonNullType(field.type);
      field.extensions = { ...field.extensions, [EXTENSION]: { rules, resolve } };
      field.resolve = async (source, args, context, info) => {
        const value: unknown = await resolve(source, args, context, info);
        if (value === null || value === undefined) return null;
        const caller = requireCaller(context as { caller: Caller | null });
        const { clear, of } = value instanceof Personal ? value : new Personal(value as string, { places: [] });
        if (isClear(caller, of, rules)) return clear;
        if (isAnalystOnly(caller)) return isRequired ? maskPersonal('WORDS', clear) : null;
        return maskPersonal(rules.class, clear);
      };
    }
  }
}
