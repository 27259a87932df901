import { formFieldSchema, type FormField } from '@gridhall/messages';
import fc from 'fast-check';
import { answersTo, type GivenAnswer } from './form.rules.js';

const field = (type: FormField['type'], more: Partial<FormField> = {}): FormField =>
  formFieldSchema.parse({
    ...{ name: 'field', label: '字段', type, required: false, min: null, max: null },
    options: type.startsWith('CHOICE') ? ['甲', '乙', '丙'] : [],
    ...more,
  });

/** What is wrong with one answer to one field. */
const problem = (of: FormField, answer: Partial<GivenAnswer>, isComplete = true): string | undefined =>
  answersTo([of], [{ name: 'field', ...answer }], isComplete).problems.get('field');

describe('the answers to a form', () => {
  it.each<[string, FormField, Partial<GivenAnswer>, string | undefined]>([
    ['words', field('TEXT', { min: 2, max: 3 }), { text: '甲乙' }, undefined],
    ['too few characters', field('TEXT', { min: 2 }), { text: '甲' }, 'TOO_SMALL'],
    ['too many characters', field('TEXT', { max: 1 }), { text: '甲乙' }, 'TOO_LARGE'],
    ['a number', field('NUMBER', { min: 0 }), { number: 0 }, undefined],
    ['a number below the least', field('NUMBER', { min: 0 }), { number: -1 }, 'TOO_SMALL'],
    ['words for a number', field('NUMBER'), { text: '3' }, 'WRONG_TYPE'],
    ['no', field('BOOLEAN', { required: true }), { flag: false }, undefined],
    ['a day', field('DATE'), { date: '2026-11-24' }, undefined],
    ['one choice', field('CHOICE'), { choices: ['乙'] }, undefined],
    ['two choices where one is asked for', field('CHOICE'), { choices: ['甲', '乙'] }, 'TOO_LARGE'],
    ['what there is not to choose', field('CHOICES'), { choices: ['丁'] }, 'NOT_AN_OPTION'],
    ['a choice twice', field('CHOICES'), { choices: ['甲', '甲'] }, 'TWICE'],
    ['two kinds of value', field('TEXT'), { text: '甲', number: 1 }, 'WRONG_TYPE'],
    ['nothing where it is required', field('TEXT', { required: true }), { text: '' }, 'REQUIRED'],
    ['nothing where it is not', field('TEXT'), {}, undefined],
  ])('that give %s come to %p', (_, of, answer, code) => {
    expect(problem(of, answer)).toBe(code);
  });

  it('need not be complete in a draft', () => {
    expect(problem(field('TEXT', { required: true }), {}, false)).toBeUndefined();
  });

  it('name each field once, and only fields that there are', () => {
    const given = [
      { name: 'field', text: '甲' },
      { name: 'field', text: '乙' },
      { name: 'other', text: '丙' },
    ];
    expect([...answersTo([field('TEXT')], given, true).problems]).toEqual([
      ['field', 'TWICE'],
      ['other', 'UNKNOWN'],
    ]);
  });

  it('that have nothing wrong are kept as they were given, in the form’s order', () => {
    const names = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.shuffledSubarray(names), fc.integer({ min: 0, max: 9 }), (order, number) => {
        const fields = names.map((name) => field('NUMBER', { name, label: name }));
        const { answers, problems } = answersTo(
          fields,
          order.map((name) => ({ name, number })),
          true,
        );
        expect(problems.size).toBe(0);
        expect(answers).toEqual([...order].sort().map((name) => ({ name, label: name, value: { number } })));
      }),
    );
  });
});
