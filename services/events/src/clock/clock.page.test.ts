import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clocksMarkdown } from './clock.page.js';

it('docs/clocks.md is what the tables print: write it anew with `pnpm --filter @gridhall/events run docs`', () => {
  const committed = readFileSync(join(__dirname, '../../../../docs/clocks.md'), 'utf8');
  expect(committed).toBe(clocksMarkdown());
});
