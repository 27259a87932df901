import { readFileSync } from 'node:fs';
import * as messages from '../index.js';
import { messagesPage } from './messages.page.js';
import { judge, publicationOf } from './publication.rules.js';
import { fileOf, pageFile, published } from './published.js';

const REMEDY = 'Build, run "node packages/messages/dist/publish/main.js" and commit what it writes.';
const now = new Map(messages.allMessages.map(publicationOf).map((one) => [fileOf(one), one]));

describe('the published messages', () => {
  it.each([...published()])('of %s are not broken by the contracts of now', (file, before) => {
    expect(judge(before, now.get(file) ?? null).breaking).toEqual([]);
  });

  it('are published as they are now', () => {
    expect({ remedy: REMEDY, files: Object.fromEntries(published()) }).toEqual({
      remedy: REMEDY,
      files: JSON.parse(JSON.stringify(Object.fromEntries(now))) as unknown,
    });
  });

  it('are all that this package exports', () => {
    const exported = Object.entries(messages).filter(([name]) => name.endsWith('Messages') && name !== 'allMessages');
    expect(new Set(exported.map(([, contracts]) => contracts))).toEqual(new Set(messages.allMessages));
  });

  it('are described in docs/messages.md', () => {
    expect({ remedy: REMEDY, text: readFileSync(pageFile, 'utf8') }).toEqual({
      remedy: REMEDY,
      text: messagesPage([...now.values()]),
    });
  });
});
