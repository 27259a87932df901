/**
 * A claim about a fact, as data: one wording that the column store asks in SQL and the document store in MongoDB's
 * expressions, so that a figure cannot mean two things.
 */
export type Condition<Field extends string = string> =
  | { readonly field: Field; readonly is: true }
  | { readonly field: Field; readonly in: readonly string[] }
  | { readonly field: Field; readonly notIn: readonly string[] }
  | { readonly field: Field; readonly atLeast: number }
  | { readonly field: Field; readonly atMost: number }
  | { readonly field: Field; readonly isNull: true }
  | { readonly field: Field; readonly isPast: true }
  | { readonly any: readonly Condition<Field>[] }
  | { readonly all: readonly Condition<Field>[] };

/** The sum of a field, where acts are counted and not facts. */
export interface Sum<Field extends string = string> {
  readonly sum: Field;
}
/** The sum of a field that is never null. */
export const sumOf = <Field extends string>(field: Field): Sum<Field> => ({ sum: field });

/** The field is one of the words. */
export const oneOf = <Field extends string>(field: Field, words: readonly string[]): Condition<Field> => ({
  field,
  in: words,
});
/** The field is a word, and none of these: of a vocabulary's many words the quicker way to name most. */
export const noneOf = <Field extends string>(field: Field, words: readonly string[]): Condition<Field> => ({
  field,
  notIn: words,
});
/** The field is `true`. */
export const isTrue = <Field extends string>(field: Field): Condition<Field> => ({ field, is: true });
/** The field is a number of at least `least`; null is not. */
export const atLeast = <Field extends string>(field: Field, least: number): Condition<Field> => ({
  field,
  atLeast: least,
});
/** The field is a number of at most `most`; null is not. */
export const atMost = <Field extends string>(field: Field, most: number): Condition<Field> => ({ field, atMost: most });
/** The field has no value. */
export const isNull = <Field extends string>(field: Field): Condition<Field> => ({ field, isNull: true });
/** The field is a moment before the one of the question; null is not. */
export const isPast = <Field extends string>(field: Field): Condition<Field> => ({ field, isPast: true });
/** The claim that holds of every fact. */
export const always: Condition<never> = { all: [] };
/** Every one of the claims holds. */
export const all = <Field extends string>(...conditions: Condition<Field>[]): Condition<Field> => ({ all: conditions });

/** One of the claims holds, or more; each is true or false, or null and so not counted. */
export const any = <Field extends string>(...conditions: Condition<Field>[]): Condition<Field> => ({ any: conditions });

/** Words as an SQL list. They are the vocabulary's, never input; a quote is doubled all the same. */
function sqlList(words: readonly string[]): string {
  return `(${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')})`;
}

/** The claim as an SQL condition; false or null, and so not counted, where a field is null. `$now` is the question's moment. */
export function toSql(condition: Condition): string {
  if ('all' in condition) return condition.all.length === 0 ? 'true' : condition.all.map(toSql).join(' AND ');
  if ('any' in condition) return `(${condition.any.map(toSql).join(' OR ')})`;
  const { field } = condition;
  if ('is' in condition) return field;
  if ('in' in condition) return `${field} IN ${sqlList(condition.in)}`;
  if ('notIn' in condition) return `${field} NOT IN ${sqlList(condition.notIn)}`;
  if ('atLeast' in condition) return `${field} >= ${String(condition.atLeast)}`;
  if ('atMost' in condition) return `${field} <= ${String(condition.atMost)}`;
  if ('isPast' in condition) return `${field} < $now`;
  return `${field} IS NULL`;
}

/**
 * The claim as a MongoDB aggregation expression. Here null stands below every number, in SQL nowhere.
 *
 * @param now the question's moment
 */
export function toExpression(condition: Condition, now: Date): Record<string, unknown> {
  if ('all' in condition) return { $and: condition.all.map((one) => toExpression(one, now)) };
  if ('any' in condition) return { $or: condition.any.map((one) => toExpression(one, now)) };
  const value = `$${condition.field}`;
  if ('is' in condition) return { $eq: [value, true] };
  if ('in' in condition) return { $in: [value, condition.in] };
  if ('notIn' in condition) return { $not: [{ $in: [value, [...condition.notIn, null]] }] };
  if ('atLeast' in condition) return { $gte: [value, condition.atLeast] };
  if ('atMost' in condition) return { $and: [{ $gt: [value, null] }, { $lte: [value, condition.atMost] }] };
  if ('isPast' in condition) return { $and: [{ $gt: [value, null] }, { $lt: [value, now] }] };
  return { $eq: [value, null] };
}
