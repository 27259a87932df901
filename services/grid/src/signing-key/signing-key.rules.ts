/** How long an access token holds unless its maker says otherwise, in minutes: short, for it cannot be called back. */
export const ACCESS_TOKEN_MINUTES = 15;
/** The longest that a token may hold, in minutes: one working day of a script or a bench. */
export const LONGEST_TOKEN_MINUTES = 24 * 60;

/** How long anybody may keep the published keys without asking again, in seconds (RFC 9111 §5.2.2.1, `max-age`). */
export const KEYS_MAX_AGE_SECONDS = 60;
/**
 * A new key is published for so long before it signs: five times what caches may keep, so that nobody who verifies meets
 * a token whose key they cannot have seen.
 */
export const PUBLISHED_BEFORE_MS = 5 * KEYS_MAX_AGE_SECONDS * 1000;
/** How far the clocks of those who sign and those who verify may lie apart. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** A key signs for so long, then the next one is made (NIST SP 800-57 part 1 §5.3.6 allows years; months cost nothing). */
const SIGNS_FOR_MS = 90 * 24 * 3_600_000;

/** The time in a key's life that the rules need; keys are always given oldest first. */
export interface KeyLife {
  /** From when on it signs, until the next one does. */
  readonly signsFrom: Date;
}

/**
 * The key that signs at `now`: the newest whose time has come. The first key signs from the start, even on a replica
 * whose clock is behind that of the one which made it.
 */
export function signingKey<Key extends KeyLife>(keys: readonly Key[], now: Date): Key | undefined {
  return keys.findLast(({ signsFrom }) => signsFrom <= now) ?? keys[0];
}

/**
 * The keys that are published at `now`: what will sign, what signs, and what signed a token that may still hold. The
 * others, which no token needs any more, may go.
 */
export function publishedKeys<Key extends KeyLife>(keys: readonly Key[], now: Date): Key[] {
  const neededAfterMs = LONGEST_TOKEN_MINUTES * 60_000 + CLOCK_SKEW_MS;
  return keys.filter((_, index) => {
    const successor = keys[index + 1];
    return successor === undefined || now.getTime() < successor.signsFrom.getTime() + neededAfterMs;
  });
}

/** Is a newer key published already, which waits until it signs? Then there is nothing to rotate to. */
export function isRotating(keys: readonly KeyLife[], now: Date): boolean {
  const newest = keys.at(-1);
  return newest !== undefined && keys.length > 1 && now < newest.signsFrom;
}

/** Has the newest key signed for as long as a key should? */
export function isDue(keys: readonly KeyLife[], now: Date): boolean {
  const newest = keys.at(-1);
  return newest !== undefined && now.getTime() >= newest.signsFrom.getTime() + SIGNS_FOR_MS;
}
