import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publicationSchema, type Publication } from './publication.rules.js';

/** Where the schemas stand that releases so far have published, a file per aggregate. */
export const folder = join(__dirname, '../../published');
/** The page that is written from the contracts. */
export const pageFile = join(__dirname, '../../../../docs/messages.md');

/** The name of a publication's file. */
export const fileOf = ({ owner, aggregate }: Publication): string => `${owner}.${aggregate}.json`;

/** What was published so far, by its file's name. */
export function published(): Map<string, Publication> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return new Map(names.map((name) => [name, publicationSchema.parse(read(name))]));
}
