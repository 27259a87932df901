import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { workspaceFolder } from '@gridhall/local-stack';
import { referencePages } from './pages.js';

function current(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null; // Not written yet: stale.
  }
}

/** `pnpm docs [--check]`: writes the pages that the code itself writes, or says which of them are stale. */
function main(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const stale = Object.entries(referencePages())
    .map(([page, text]) => ({ page, text, path: join(workspaceFolder(), page) }))
    .filter(({ path, text }) => current(path) !== text);
  if (values.check) {
    for (const { page } of stale) process.stderr.write(`${page} is stale. Run "pnpm generate" and commit the file.\n`);
    return stale.length === 0 ? 0 : 1;
  }
  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  process.stdout.write(`${stale.length} pages were written.\n`);
  return 0;
}

process.exitCode = main();
