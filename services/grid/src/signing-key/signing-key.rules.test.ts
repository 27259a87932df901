import fc from 'fast-check';
import {
  isDue,
  isRotating,
  KEYS_MAX_AGE_SECONDS,
  LONGEST_TOKEN_MINUTES,
  publishedKeys,
  PUBLISHED_BEFORE_MS,
  signingKey,
  type KeyLife,
} from './signing-key.rules.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = Date.parse('2026-11-24T00:00:00Z');
const at = (ms: number): Date => new Date(start + ms);

interface Key extends KeyLife {
  readonly name: string;
}
const key = (name: string, signsFromMs: number): Key => ({ name, signsFrom: at(signsFromMs) });
const namesOf = (keys: readonly Key[]): string[] => keys.map(({ name }) => name);

describe('the key that signs', () => {
  const keys = [key('one', 0), key('two', HOUR), key('three', 2 * HOUR)];

  it.each([
    ['the first from the start', 0, 'one'],
    ['the first for a replica whose clock is behind', -HOUR, 'one'],
    ['the old one until the new one may', HOUR - 1, 'one'],
    ['the new one once it may', HOUR, 'two'],
    ['the newest for good', 900 * DAY, 'three'],
  ])('is %s', (_, ms, name) => {
    expect(signingKey(keys, at(ms))?.name).toBe(name);
  });

  it('is none where there are no keys', () => {
    expect(signingKey<KeyLife>([], at(0))).toBeUndefined();
  });
});

describe('the published keys', () => {
  it('hold a new key before it signs, and an old one until its last token is over', () => {
    const keys = [key('old', 0), key('new', HOUR)];
    expect(namesOf(publishedKeys(keys, at(HOUR - 1)))).toEqual(['old', 'new']);
    expect(namesOf(publishedKeys(keys, at(HOUR + LONGEST_TOKEN_MINUTES * 60_000)))).toEqual(['old', 'new']);
    expect(namesOf(publishedKeys(keys, at(HOUR + 2 * LONGEST_TOKEN_MINUTES * 60_000)))).toEqual(['new']);
  });

  it('stay longer with those who verify than a cache may keep them without the new one', () => {
    expect(PUBLISHED_BEFORE_MS).toBeGreaterThan(2 * KEYS_MAX_AGE_SECONDS * 1000);
  });

  it('hold the key of every token, whenever it was signed and is verified, through any number of rotations', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: PUBLISHED_BEFORE_MS, max: 100 * DAY }), { maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (gaps, whenSigned, whenVerified) => {
          let signsFromMs = 0;
          const keys = [key('0', 0), ...gaps.map((gap, index) => key(`${index + 1}`, (signsFromMs += gap)))];
          const signedMs = whenSigned * (signsFromMs + DAY);
          const signer = signingKey(keys, at(signedMs));
          const verifiedMs = signedMs + whenVerified * LONGEST_TOKEN_MINUTES * 60_000;
          // Who verifies may have fetched the keys earlier, up to as long as caches keep them.
          const fetchedMs = Math.max(signedMs, verifiedMs - KEYS_MAX_AGE_SECONDS * 1000);
          for (const ms of [verifiedMs, fetchedMs]) expect(publishedKeys(keys, at(ms))).toContain(signer);
        },
      ),
    );
  });
});

describe('rotation', () => {
  it('is under way while the newest key waits, and never for the first one', () => {
    expect(isRotating([key('one', 0)], at(-1))).toBe(false);
    expect(isRotating([key('one', 0), key('two', HOUR)], at(HOUR - 1))).toBe(true);
    expect(isRotating([key('one', 0), key('two', HOUR)], at(HOUR))).toBe(false);
    expect(isRotating([], at(0))).toBe(false);
  });

  it('is due when the newest key has signed for 90 days', () => {
    expect(isDue([key('one', 0)], at(90 * DAY - 1))).toBe(false);
    expect(isDue([key('one', 0)], at(90 * DAY))).toBe(true);
    expect(isDue([key('one', 0), key('two', 89 * DAY)], at(90 * DAY))).toBe(false);
    expect(isDue([], at(0))).toBe(false);
  });
});
