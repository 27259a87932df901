import { ROLES, type Role } from '@gridhall/messages';
import { Kind, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { z } from 'zod';
import { PERSONAL_CLASSES } from './mask.rules.js';

/** The people whom personal data is about. */
const PERSONAL_OWNERS = ['STAFF_MEMBER', 'RESIDENT', 'APPLICANT', 'REPORTER'] as const;

const roles = z.array(z.enum(ROLES)).readonly();
const rulesSchema = z.strictObject({
  owner: z.enum(PERSONAL_OWNERS),
  class: z.enum(PERSONAL_CLASSES),
  clearTo: roles,
  revealTo: roles,
});

/** What `@personal` says of a field. */
export type PersonalRules = z.infer<typeof rulesSchema>;

/** A field of the schema that holds personal data. */
export interface PersonalField {
  readonly type: string;
  readonly field: string;
  readonly rules: PersonalRules;
}

/**
 * What the directives of a field say of personal data; null where they say nothing.
 *
 * @throws Error for an owner, class or role that is none: the service does not start
 */
export function personalRules(name: string, directives: readonly ConstDirectiveNode[] = []): PersonalRules | null {
  const directive = directives.find(({ name: { value } }) => value === 'personal');
  if (directive === undefined) return null;
  const said = Object.fromEntries(
    (directive.arguments ?? []).map(({ name: { value: key }, value }) => [key, valueFromASTUntyped(value)]),
  );
  const read = rulesSchema.safeParse(said);
  if (read.success) return read.data;
  throw new Error(`@personal of ${name} does not fit: ${z.prettifyError(read.error)}`);
}

/** The fields of a schema that hold personal data, in its order. */
export function personalFields(typeDefs: DocumentNode): PersonalField[] {
  return typeDefs.definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    const type = node.name.value;
    return (node.fields ?? []).flatMap(({ name: { value: field }, directives }) => {
      const rules = personalRules(`${type}.${field}`, directives);
      return rules === null ? [] : [{ type, field, rules }];
    });
  });
}

/** Does one of `roles` hold it at a place over one of `places`? The posting nearest to them, or undefined. */
export function postingAmong<Held extends { readonly role: Role; readonly place: string }>(
  held: readonly Held[],
  roles: readonly Role[],
  places: readonly string[],
): Held | undefined {
  return held
    .filter(({ role, place }) => roles.includes(role) && places.some((code) => code.startsWith(place)))
    .sort((one, other) => other.place.length - one.place.length)[0];
}
