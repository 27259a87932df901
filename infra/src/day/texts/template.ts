import type { Random } from '../random.js';

/** Words to choose from, by the name of the slot that they fill. */
export type Slots = Readonly<Record<string, readonly string[]>>;

const SLOT = /\{(\w+)(?::(\d+)-(\d+))?\}/g;

/**
 * Fills a template's slots: `{shop}` with one of the words of that name, which may have slots of their own, and
 * `{n:2-9}` with a whole number. The same slot twice may get two words.
 *
 * @throws RangeError for a slot that has no words: a slip of the pen in a template
 */
export function fill(template: string, slots: Slots, random: Random): string {
  return template.replaceAll(SLOT, (_, name: string, from?: string, to?: string) => {
    if (from !== undefined && to !== undefined) return String(random.int(Number(from), Number(to)));
    const words = slots[name];
    if (words === undefined) throw new RangeError(`No words fill {${name}} of “${template}”.`);
    return fill(random.pick(words), slots, random);
  });
}
