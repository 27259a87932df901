import { ITEM_FREQUENCY } from '../proportions.js';
import { Random } from '../random.js';
import { commonSlots } from './common.js';
import { genericTopic } from './generic.js';
import { fill } from './template.js';
import { topics } from './text-maker.js';

describe.each(Object.entries({ ...topics, GENERIC: genericTopic }))('the words of %s', (_, topic) => {
  it('are at least six matters, told and settled in at least four ways', () => {
    expect(new Set(topic.matters).size).toBeGreaterThanOrEqual(6);
    expect(new Set(topic.details).size).toBeGreaterThanOrEqual(4);
    expect(new Set(topic.remedies).size).toBeGreaterThanOrEqual(4);
  });

  it('have every slot filled', () => {
    const slots = { ...commonSlots, item: ['事项'] };
    const random = new Random(1, 'slots');
    const templates = [
      ...topic.where.map((where) => `{${where}}`),
      ...topic.matters,
      ...topic.details,
      ...topic.remedies,
    ];
    for (const template of templates) expect(fill(template, slots, random)).not.toMatch(/[{}]/);
  });
});

it('a slot without words is an error, not a hole in a text', () => {
  expect(() => fill('{nothing}', {}, new Random(1))).toThrow('No words fill {nothing}');
});

it('every work item of the list has words of its own, and no others do', () => {
  expect(Object.keys(topics).toSorted()).toEqual(Object.keys(ITEM_FREQUENCY).toSorted());
});
