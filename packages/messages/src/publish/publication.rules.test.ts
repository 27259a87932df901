import { z } from 'zod';
import { aggregateContracts } from '../contract.js';
import { judge, publicationOf, type Publication } from './publication.rules.js';

const data = z.object({ id: z.string(), state: z.enum(['A', 'B']), note: z.string().nullable() });

function publication(
  change: { data?: z.ZodType; steps?: Record<string, string>; schemaVersion?: number } = {},
): Publication {
  return publicationOf(
    aggregateContracts({
      owner: 'events',
      aggregate: 'thing',
      schemaVersion: change.schemaVersion ?? 1,
      data: change.data ?? data,
      steps: change.steps ?? { begun: 'It began.', ended: 'It ended.' },
    }),
  );
}

const before = publication();

describe('a change of published messages', () => {
  it.each<[string, Parameters<typeof publication>[0], 'nothing' | 'additive' | 'breaking']>([
    ['of nothing', {}, 'nothing'],
    ['of a meaning’s words', { steps: { begun: 'It has begun.', ended: 'It ended.' } }, 'nothing'],
    ['of a field’s words', { data: data.extend({ id: z.string().describe('Its id.') }) }, 'nothing'],
    ['that adds a field that may be left out', { data: data.extend({ more: z.string().optional() }) }, 'additive'],
    ['that adds a field with a default', { data: data.extend({ more: z.string().default('') }) }, 'additive'],
    ['that adds a field that must be there', { data: data.extend({ more: z.string() }) }, 'breaking'],
    ['that adds a field that may only be null', { data: data.extend({ more: z.string().nullable() }) }, 'breaking'],
    ['that adds a step', { steps: { begun: 'b', ended: 'e', paused: 'p' } }, 'additive'],
    ['that takes a step back', { steps: { begun: 'b' } }, 'breaking'],
    ['that takes a field back', { data: data.omit({ note: true }) }, 'breaking'],
    ['that renames a field', { data: data.omit({ note: true }).extend({ remark: z.string().nullable() }) }, 'breaking'],
    ['that gives a field another type', { data: data.extend({ id: z.int() }) }, 'breaking'],
    ['that takes a word back', { data: data.extend({ state: z.enum(['A']) }) }, 'breaking'],
    ['that takes null back', { data: data.extend({ note: z.string() }) }, 'breaking'],
    ['that bounds a field', { data: data.extend({ id: z.string().max(9) }) }, 'breaking'],
    ['that lets a further word through', { data: data.extend({ state: z.enum(['A', 'B', 'C']) }) }, 'breaking'],
    [
      'that lets a further word through under a higher version',
      { data: data.extend({ state: z.enum(['A', 'B', 'C']) }), schemaVersion: 2 },
      'additive',
    ],
    [
      'that takes a word back under a higher version',
      { data: data.extend({ state: z.enum(['A']) }), schemaVersion: 2 },
      'breaking',
    ],
    [
      'that takes a field back under a higher version',
      { data: data.omit({ note: true }), schemaVersion: 2 },
      'breaking',
    ],
  ])('%s', (_, change, verdict) => {
    const { breaking, additive } = judge(before, publication(change));
    expect(breaking.length > 0 ? 'breaking' : additive.length > 0 ? 'additive' : 'nothing').toBe(verdict);
  });

  it('that lowers the version, or takes the whole aggregate back, is breaking', () => {
    expect(judge(publication({ schemaVersion: 2 }), before).breaking).toMatchObject([{ path: 'schemaVersion' }]);
    expect(judge(before, null).breaking).toMatchObject([{ path: 'events.thing', kind: 'removed' }]);
  });
});
