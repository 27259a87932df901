import { alternatives, type JsonSchema } from './json-schema.js';

/**
 * How a schema differs from the one published before it:
 *
 * - `added`: a field that may be left out. Old messages lack it, old consumers drop it: nobody is hurt.
 * - `narrowed`: something that was valid is not any more. Timelines keep messages for ever and send them again, so a
 *   consumer of now would refuse what was written then.
 * - `widened`: something is valid that was not. A consumer of the release before would refuse it; the schema's version
 *   must be raised, and consumers go first.
 * - `removed`: a field that consumers may read is gone (a new name is a removal and an addition).
 */
export type DifferenceKind = 'added' | 'narrowed' | 'widened' | 'removed';

/** One difference between a published schema and the present one. */
export interface Difference {
  /** Where, such as `data.matter.urgency`. */
  readonly path: string;
  readonly kind: DifferenceKind;
  /** For a person: what is different. */
  readonly what: string;
}

/** Keywords that bound a number or a length: whether a higher value lets less through, or more. */
const bounds: Readonly<Record<string, 'lower' | 'upper'>> = {
  minimum: 'lower',
  exclusiveMinimum: 'lower',
  minLength: 'lower',
  minItems: 'lower',
  maximum: 'upper',
  exclusiveMaximum: 'upper',
  maxLength: 'upper',
  maxItems: 'upper',
};

/** Keywords that are compared on their own, or say nothing of what is valid. */
const known = new Set(['type', 'properties', 'required', 'enum', 'anyOf', 'items', 'description', 'title', 'default']);

const text = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
const isEqual = (one: unknown, other: unknown): boolean => text(one) === text(other);

/** What is valid by one keyword set against another value of it, where it can be told: which of the two lets more through. */
function compareKeyword(path: string, keyword: string, before: unknown, now: unknown): Difference[] {
  if (isEqual(before, now)) return [];
  const what = `${keyword} was ${text(before)} and is ${text(now)}`;
  const narrowed = { path, kind: 'narrowed', what } as const;
  const widened = { path, kind: 'widened', what } as const;
  if (now === undefined) return [widened];
  if (before === undefined) return [narrowed];
  const bound = bounds[keyword];
  if (bound === undefined || typeof before !== 'number' || typeof now !== 'number') return [narrowed, widened];
  return [now > before === (bound === 'lower') ? narrowed : widened];
}

function compareWords(path: string, before: readonly unknown[], now: readonly unknown[]): Difference[] {
  const lost = before.filter((word) => !now.some((one) => isEqual(one, word)));
  const gained = now.filter((word) => !before.some((one) => isEqual(one, word)));
  return [
    ...lost.map((word) => ({ path, kind: 'narrowed' as const, what: `${text(word)} is not allowed any more` })),
    ...gained.map((word) => ({ path, kind: 'widened' as const, what: `${text(word)} is allowed now` })),
  ];
}

function compareFields(path: string, before: JsonSchema, now: JsonSchema): Difference[] {
  const [fieldsBefore, fieldsNow] = [before.properties ?? {}, now.properties ?? {}];
  const isRequired = (schema: JsonSchema, field: string): boolean => schema.required?.includes(field) === true;
  const differences: Difference[] = [];
  for (const [field, schema] of Object.entries(fieldsBefore)) {
    const at = `${path}.${field}`;
    const present = fieldsNow[field];
    if (present === undefined) {
      differences.push({ path: at, kind: 'removed', what: 'the field is gone' });
      continue;
    }
    if (isRequired(before, field) && !isRequired(now, field)) {
      differences.push({ path: at, kind: 'widened', what: 'the field may be left out now' });
    }
    if (!isRequired(before, field) && isRequired(now, field)) {
      differences.push({ path: at, kind: 'narrowed', what: 'the field must not be left out any more' });
    }
    differences.push(...compareSchemas(schema, present, at));
  }
  for (const field of Object.keys(fieldsNow).filter((name) => fieldsBefore[name] === undefined)) {
    const at = `${path}.${field}`;
    if (isRequired(now, field))
      differences.push({ path: at, kind: 'narrowed', what: 'a new field that must be there' });
    else differences.push({ path: at, kind: 'added', what: 'a new field that may be left out' });
  }
  return differences;
}

/** Two schemas of the same type. */
function compareAlike(path: string, before: JsonSchema, now: JsonSchema): Difference[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(now)].filter((keyword) => !known.has(keyword)));
  const differences = [...keywords].flatMap((keyword) => compareKeyword(path, keyword, before[keyword], now[keyword]));
  if (before.enum !== undefined && now.enum !== undefined)
    differences.push(...compareWords(path, before.enum, now.enum));
  else differences.push(...compareKeyword(path, 'enum', before.enum, now.enum));
  if (before.items !== undefined && now.items !== undefined) {
    differences.push(...compareSchemas(before.items, now.items, `${path}[]`));
  } else {
    differences.push(...compareKeyword(path, 'items', before.items, now.items));
  }
  if (before.type === 'object') differences.push(...compareFields(path, before, now));
  return differences;
}

/**
 * How `now` differs from `before`, in what they take in. Where it cannot be told which of the two lets more through (a
 * pattern, a format, choices of several objects), it counts as both narrowed and widened.
 */
export function compareSchemas(before: JsonSchema, now: JsonSchema, path = 'data'): Difference[] {
  const groups = (schema: JsonSchema): Map<string, JsonSchema[]> => {
    const byType = new Map<string, JsonSchema[]>();
    for (const one of alternatives(schema)) {
      const type = text(one.type);
      byType.set(type, [...(byType.get(type) ?? []), one]);
    }
    return byType;
  };
  const [typesBefore, typesNow] = [groups(before), groups(now)];
  const differences: Difference[] = [];
  for (const [type, choices] of typesBefore) {
    const present = typesNow.get(type);
    const [one, other] = [choices[0], present?.[0]];
    if (present === undefined) {
      differences.push({ path, kind: 'narrowed', what: `${type} is not allowed any more` });
    } else if (choices.length === 1 && present.length === 1 && one !== undefined && other !== undefined) {
      differences.push(...compareAlike(path, one, other));
    } else if (!isEqual(choices, present)) {
      const what = `the choices of ${type} are others`;
      differences.push({ path, kind: 'narrowed', what }, { path, kind: 'widened', what });
    }
  }
  for (const type of typesNow.keys()) {
    if (!typesBefore.has(type)) differences.push({ path, kind: 'widened', what: `${type} is allowed now` });
  }
  return differences;
}
