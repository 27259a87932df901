import { shanghaiDay } from '@gridhall/service-kit';
import type { EventRow } from '../event/event.document.js';
import type { ReplyTemplateRow } from './reply-template.store.js';

/** A template's words for one event. */
export interface FilledReply {
  readonly template: ReplyTemplateRow;
  readonly text: string;
}

/** What of an event words are filled with; names of places and units are looked up by the caller. */
export interface Filling {
  readonly event: EventRow;
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** Stands for what is not known. */
const UNKNOWN = '——';

const nameOf = (code: string | null, names: Filling['names']): string =>
  code === null ? UNKNOWN : (names.get(code) ?? code);

/** What each placeholder, such as `{number}`, is filled with. */
const fillings: Readonly<Record<string, (filling: Filling) => string>> = {
  number: ({ event }) => event.number,
  title: ({ event }) => event.title,
  address: ({ event }) => event.address ?? UNKNOWN,
  place: ({ event, names }) => nameOf(event.placeCode, names),
  unit: ({ event, names }) => nameOf(event.leadUnitId, names),
  reportedOn: ({ event }) => shanghaiDay(event.reportedAt),
  today: ({ now }) => shanghaiDay(now),
};

/** The placeholders that a template may hold. */
export const placeholders: readonly string[] = Object.keys(fillings);

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The placeholders in a text that there are not. Pure. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(([, name = '']) => (name in fillings ? [] : [name]));
}

/** A template's text with an event's facts in the place of its placeholders. Pure. */
export function fill(text: string, filling: Filling): string {
  return text.replaceAll(PLACEHOLDER, (whole, name: string) => fillings[name]?.(filling) ?? whole);
}
