/**
 * A claim about a fact, as data: one wording that the column store asks in SQL and the document store in MongoDB's
 * expressions, so that a figure cannot mean two things.
 */
export type Condition<Field extends string = string> =
  | { readonly field: Field; readonly in: readonly (string | boolean)[] }
  | { readonly field: Field; readonly atLeast: number }
  | { readonly field: Field; readonly atMost: number }
  | { readonly field: Field; readonly isNull: true }
  | { readonly all: readonly Condition<Field>[] };

/** The field is one of the values. */
export const oneOf = <Field extends string>(field: Field, values: readonly (string | boolean)[]): Condition<Field> => ({
  field,
  in: values,
});
/** The field is `true`. */
export const isTrue = <Field extends string>(field: Field): Condition<Field> => ({ field, in: [true] });
/** The field is a number of at least `least`; null is not. */
export const atLeast = <Field extends string>(field: Field, least: number): Condition<Field> => ({
  field,
  atLeast: least,
});
/** The field is a number of at most `most`; null is not. */
export const atMost = <Field extends string>(field: Field, most: number): Condition<Field> => ({ field, atMost: most });
/** The field has no value. */
export const isNull = <Field extends string>(field: Field): Condition<Field> => ({ field, isNull: true });
/** Every one of the claims holds; with none, always. */
export const all = <Field extends string>(...conditions: Condition<Field>[]): Condition<Field> => ({ all: conditions });

/** An SQL literal. Values are the vocabulary's words, never input; the quote is doubled all the same. */
function literal(value: string | boolean): string {
  return typeof value === 'boolean' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** The claim as an SQL condition; not true, whatever else, where a field is null. */
export function toSql(condition: Condition): string {
  if ('all' in condition) return condition.all.length === 0 ? 'true' : condition.all.map(toSql).join(' AND ');
  if ('in' in condition) return `${condition.field} IN (${condition.in.map(literal).join(', ')})`;
  if ('atLeast' in condition) return `${condition.field} >= ${String(condition.atLeast)}`;
  if ('atMost' in condition) return `${condition.field} <= ${String(condition.atMost)}`;
  return `${condition.field} IS NULL`;
}

/** The claim as a MongoDB aggregation expression. */
export function toExpression(condition: Condition): Record<string, unknown> {
  if ('all' in condition) return { $and: condition.all.map(toExpression) };
  const value = `$${condition.field}`;
  if ('in' in condition) return { $in: [value, condition.in] };
  if ('atLeast' in condition) return { $gte: [value, condition.atLeast] };
  // In MongoDB's order null stands below every number, in SQL's nowhere.
  if ('atMost' in condition) return { $and: [{ $ne: [value, null] }, { $lte: [value, condition.atMost] }] };
  return { $eq: [value, null] };
}
