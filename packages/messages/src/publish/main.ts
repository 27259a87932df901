import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allMessages } from '../all.js';
import { messagesPage } from './messages.page.js';
import { judge, publicationOf } from './publication.rules.js';
import { fileOf, folder, pageFile, published } from './published.js';

/**
 * `node packages/messages/dist/publish/main.js`: publishes what the contracts say now, if that breaks nobody, and writes
 * docs/messages.md.
 */
function main(): number {
  const now = new Map(allMessages.map(publicationOf).map((one) => [fileOf(one), one]));
  const verdicts = [...published()].map(([file, before]) => judge(before, now.get(file) ?? null));
  const breaking = verdicts.flatMap((verdict) => verdict.breaking);
  if (breaking.length > 0) {
    const lines = breaking.map(({ path, kind, what }) => `  ${path} (${kind}): ${what}`);
    process.stderr.write(
      `Nothing was published: this would break consumers or messages written already.\n${lines.join('\n')}\n`,
    );
    return 1;
  }
  for (const { path, what } of verdicts.flatMap(({ additive }) => additive)) process.stdout.write(`${path}: ${what}\n`);
  for (const [file, publication] of now) writeFileSync(join(folder, file), `${JSON.stringify(publication, null, 2)}\n`);
  writeFileSync(pageFile, messagesPage([...now.values()]));
  return 0;
}

process.exitCode = main();
