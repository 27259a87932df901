import { hash } from 'node:crypto';
import stringify from 'safe-stable-stringify';

/** Who took a step: a person in a posting at that time, or the platform itself. */
export type Actor =
  | {
      readonly staffId: string;
      readonly role: string;
      readonly placeCode: string;
      readonly unitId: string | null;
    }
  | { readonly system: string };

/** What a step says beside what it changed (event-lifecycle §1, principle 10). All of it is evidence. */
export interface EntryFacts {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reasonCode?: string | null;
  readonly comment?: string | null;
  /** References to media, or whatever the aggregate's kind counts as evidence. */
  readonly evidence?: readonly unknown[];
}

/** One line of an aggregate's append-only timeline, and at once its outbox: the relay publishes `message`. */
export interface TimelineEntry<Data = unknown> extends EntryFacts {
  /** The aggregate's version after this step. */
  readonly version: number;
  /** What happened, the last word of the message's type. */
  readonly step: string;
  readonly command: string;
  readonly at: Date;
  /** When the aggregate began. */
  readonly beganAt: Date;
  readonly actor: Actor;
  readonly clientAt?: Date | null;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly schemaVersion: number;
  readonly message: Data;
  /** {@link stateHash} of the aggregate's facts after this step, where its kind seals them. */
  readonly stateHash?: string;
  /** Hash of the entry before; '' for the first. */
  readonly previousHash: string;
  /** SHA-256 over the previous hash and all of this entry. */
  readonly hash: string;
}

/** SHA-256, base64url. */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** The same text for the same value, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  return stringify(value) ?? 'null';
}

/** SHA-256 over facts, those without a value left out: one that comes to a kind later breaks no seal. */
export function stateHash(facts: object): string {
  return sha256(canonicalJson(Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null))));
}

/** What an entry's hash must be, from all the other fields of it. */
export function entryHash(entry: Omit<TimelineEntry, 'hash'>): string {
  return sha256(canonicalJson(entry));
}

/**
 * Recomputes the hash chain of a timeline.
 *
 * @returns the version of the first entry that was changed, dropped or put in by hand; null when all are sound
 */
export function firstBrokenVersion(timeline: readonly TimelineEntry[]): number | null {
  let previousHash = '';
  for (const [index, entry] of timeline.entries()) {
    const { hash: stored, ...rest } = entry;
    const isSound = entry.version === index + 1 && entry.previousHash === previousHash && entryHash(rest) === stored;
    if (!isSound) return index + 1;
    previousHash = stored;
  }
  return null;
}
