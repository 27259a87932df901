/** The kinds of personal data, each with its mask. */
export const PERSONAL_CLASSES = ['NAME', 'PHONE', 'IDENTITY_NUMBER', 'ADDRESS', 'HEALTH', 'WORDS'] as const;
/** A kind of personal data. */
export type PersonalClass = (typeof PERSONAL_CLASSES)[number];

const HIDDEN = '*';
/** What stands for a text of which nothing shows, not even its length. */
const ALL_HIDDEN = '***';

/** A text of which the ends stay, and at least `fewest` characters between them do not. */
function ends(text: string, front: number, end: number, fewest: number): string {
  const letters = Array.from(text);
  const hidden = Math.max(letters.length - front - end, fewest);
  const tail = letters.slice(Math.max(front + hidden, letters.length - end)).join('');
  return letters.slice(0, front).join('') + HIDDEN.repeat(hidden) + tail;
}

/** Characters of an address that stay, at most: about its town or street. */
const ADDRESS_KEPT = 6;

/** How each kind shows to who may not see it in the clear. */
const masks: Readonly<Record<PersonalClass, (text: string) => string>> = {
  // 王建国 → 王*国, 王丽 → 王*, 欧阳娜娜 → 欧**娜.
  NAME: (text) => ends(text, 1, Array.from(text).length < 3 ? 0 : 1, 1),
  // 13812345678 → 138****5678: enough to tell two apart, too few to call.
  PHONE: (text) => (text.length < 7 ? ALL_HIDDEN : ends(text, 3, 4, 4)),
  // 11010519491231002X → 110***********002X: neither the day of birth nor the sequence whole.
  IDENTITY_NUMBER: (text) => (text.length < 15 ? ALL_HIDDEN : ends(text, 3, 4, 8)),
  ADDRESS: (text) =>
    Array.from(text)
      .slice(0, Math.min(ADDRESS_KEPT, Math.floor(text.length / 2)))
      .join('') + ALL_HIDDEN,
  HEALTH: () => ALL_HIDDEN,
  WORDS: () => ALL_HIDDEN,
};

/** A text as it shows to who may not see it in the clear. */
export function maskPersonal(kind: PersonalClass, text: string): string {
  return text === '' ? '' : masks[kind](text);
}
