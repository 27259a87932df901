import { placeAtLevel } from '@gridhall/messages';
import type { EventFacts, SearchKeys } from '../event/event.document.js';
import { wordsOf, wordsWith } from './grams.rules.js';

/** The texts of an event that search looks in, beside the comments of its timeline. */
type Texts = Pick<EventFacts, 'title' | 'description' | 'address' | 'placeCode'>;

/** What an event is searched by before its store has derived it. */
export const unsearched: SearchKeys = { words: [], townCode: '' };

/** The code of the town that a place lies in; the place's own where it lies in no one town. */
export function townOf(placeCode: string): string {
  return placeAtLevel(placeCode, 'TOWN') ?? placeCode;
}

/**
 * What an event is searched by after a step: written with the step, and only when a text is new, so that most steps write nothing more.
 * Pure.
 *
 * @param before null when the step began it
 * @param comment of the step
 */
export function searchKeys(
  after: Texts,
  before: (Texts & SearchKeys) | null,
  comment: string | null,
): Partial<SearchKeys> {
  const { title, description, address, placeCode } = after;
  if (before === null) return { words: wordsOf([title, description, address, comment]), townCode: townOf(placeCode) };
  const told = (['title', 'description', 'address'] as const).flatMap((field) =>
    after[field] === before[field] ? [] : [after[field]],
  );
  let { words } = before;
  for (const text of [...told, comment]) words = wordsWith(words, text);
  return {
    ...(words === before.words ? {} : { words }),
    ...(placeCode === before.placeCode ? {} : { townCode: townOf(placeCode) }),
  };
}
