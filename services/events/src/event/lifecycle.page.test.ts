import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lifecycleMarkdown } from './lifecycle.page.js';
import { states } from './states.js';
import { transitions } from './transitions.js';

describe('the page docs/event-lifecycle.md', () => {
  it('is the one that the tables print: write it anew with `pnpm --filter @gridhall/events run docs`', () => {
    const committed = readFileSync(join(__dirname, '../../../../docs/event-lifecycle.md'), 'utf8');
    expect(committed).toBe(lifecycleMarkdown());
  });

  it('shows every state and every command', () => {
    const page = lifecycleMarkdown();
    for (const { state, zh } of states) expect(page).toMatch(new RegExp(`\\| \`${state}\` +\\| ${zh} `));
    for (const { command, zh } of transitions) expect(page).toContain(`\`${command}\` ${zh}`);
  });
});
