import type { FormField } from '@gridhall/messages';
import { calendarDay, defineErrors, GridhallError, peoplesText } from '@gridhall/service-kit';
import { z } from 'zod';

/** Refusals of what a work item's form asks for. */
const formErrors = defineErrors({
  EXTRA_FIELDS_INVALID: {
    en: 'The extra fields of the item {workItemCode} do not fit: {summary}. See extensions.fields; the item’s formFields say what each takes.',
    zh: '事项 {workItemCode} 的扩展字段不符合要求：{summary}。各字段见 extensions.fields，填写要求见事项的 formFields。',
  },
  WORK_ITEM_WITHDRAWN: {
    en: 'The item {workItemCode} stands in the work-item list no more. Choose one of the list.',
    zh: '事项 {workItemCode} 已退出工作事项清单，请从现行清单中选择。',
  },
});

/** An answer's value: words, a number, yes or no, a day `2026-11-24`, or choices. */
export type FormValue =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly flag: boolean }
  | { readonly date: string }
  | { readonly choices: readonly string[] };

/** An answer to a field of the form that the event was reported under. */
export interface FormAnswer {
  readonly name: string;
  /** What people read, as the form had it then. */
  readonly label: string;
  readonly value: FormValue;
}

const kinds = ['text', 'number', 'flag', 'date', 'choices'] as const;

/** `EventExtraInput`: a field's name, and one value of one kind. */
export const extraSchema = z
  .array(
    z.object({
      name: z.string().min(1).max(40),
      text: peoplesText(2_000).nullish(),
      number: z.number().nullish(),
      flag: z.boolean().nullish(),
      date: calendarDay.nullish(),
      choices: z.array(peoplesText(50).min(1)).max(50).nullish(),
    }),
  )
  .max(30);
/** An answer as it comes in. */
export type GivenAnswer = z.output<typeof extraSchema>[number];

/** What is wrong with a field's answer. */
export type FieldProblem =
  'UNKNOWN' | 'TWICE' | 'REQUIRED' | 'WRONG_TYPE' | 'TOO_SMALL' | 'TOO_LARGE' | 'NOT_AN_OPTION';

/** The kind of value that answers a type of field, and how large one is. */
const wanted: Readonly<Record<FormField['type'], (typeof kinds)[number]>> = {
  TEXT: 'text',
  NUMBER: 'number',
  BOOLEAN: 'flag',
  DATE: 'date',
  CHOICE: 'choices',
  CHOICES: 'choices',
};

/** The one value that was given; null for none, or for several. */
function valueOf(given: GivenAnswer): FormValue | null {
  const said = kinds.filter((kind) => given[kind] != null && given[kind] !== '');
  const [kind] = said;
  return kind === undefined || said.length > 1 ? null : ({ [kind]: given[kind] } as unknown as FormValue);
}

/** What bounds count: characters, the number itself, choices. */
function sizeOf(value: FormValue): number | null {
  if ('text' in value) return Array.from(value.text).length;
  if ('number' in value) return value.number;
  return 'choices' in value ? value.choices.length : null;
}

function problemOf({ type, options, ...field }: FormField, value: FormValue): FieldProblem | null {
  if (!(wanted[type] in value)) return 'WRONG_TYPE';
  if ('choices' in value) {
    if (value.choices.some((choice) => !options.includes(choice))) return 'NOT_AN_OPTION';
    if (new Set(value.choices).size < value.choices.length) return 'TWICE';
  }
  const [min, max] = type === 'CHOICE' ? [1, 1] : [field.min, field.max];
  const size = sizeOf(value);
  if (size === null) return null;
  if (min !== null && size < min) return 'TOO_SMALL';
  return max !== null && size > max ? 'TOO_LARGE' : null;
}

/**
 * The answers to a form, in its order, and what is wrong with which field. Pure.
 *
 * @param isComplete must required fields be answered? Not yet in a draft
 */
export function answersTo(
  fields: readonly FormField[],
  given: readonly GivenAnswer[],
  isComplete: boolean,
): { readonly answers: readonly FormAnswer[]; readonly problems: ReadonlyMap<string, FieldProblem> } {
  const problems = new Map<string, FieldProblem>();
  const byName = new Map<string, GivenAnswer>();
  for (const one of given) {
    if (byName.has(one.name)) problems.set(one.name, 'TWICE');
    else if (!fields.some(({ name }) => name === one.name)) problems.set(one.name, 'UNKNOWN');
    byName.set(one.name, one);
  }
  const answers = fields.flatMap((field): FormAnswer[] => {
    const { name, label } = field;
    const answer = byName.get(name);
    const isEmpty = answer === undefined || kinds.every((kind) => answer[kind] == null || answer[kind] === '');
    if (isEmpty) {
      if (field.required && isComplete) problems.set(name, 'REQUIRED');
      return [];
    }
    const value = valueOf(answer);
    const problem = value === null ? 'WRONG_TYPE' : problemOf(field, value);
    if (problem !== null && !problems.has(name)) problems.set(name, problem);
    return value === null ? [] : [{ name, label, value }];
  });
  return { answers, problems };
}

/**
 * The answers to an item's form.
 *
 * @throws EXTRA_FIELDS_INVALID, WORK_ITEM_WITHDRAWN
 */
export function requireAnswers(
  item: { readonly code: string; readonly formFields: readonly FormField[]; readonly isWithdrawn: boolean },
  given: readonly GivenAnswer[],
  isComplete: boolean,
): readonly FormAnswer[] {
  const { code: workItemCode, formFields, isWithdrawn } = item;
  if (isWithdrawn) throw new GridhallError(formErrors.WORK_ITEM_WITHDRAWN, { workItemCode });
  const { answers, problems } = answersTo(formFields, given, isComplete);
  if (problems.size === 0) return answers;
  const fields = [...problems].map(([name, code]) => ({ name, code }));
  const summary = fields.map(({ name, code }) => `${name}: ${code}`).join('; ');
  throw new GridhallError(formErrors.EXTRA_FIELDS_INVALID, { workItemCode, summary, fields });
}
