import { isDeepStrictEqual } from 'node:util';
import { entryHash, shanghaiDay, stateHash } from '@gridhall/service-kit';
import type { EventDocument, EventEntry } from '../event/event.document.js';
import { toMessage } from '../event/event.messages.js';
import { sealedFacts } from './sealed.rules.js';

/** What can be wrong with a record, in words: the first thing to be seen is the worst. */
export const faults = {
  ENTRY_MISSING: { en: 'The entry of version {version} is not there.', zh: '缺少第 {version} 条记录。' },
  ENTRY_OUT_OF_ORDER: {
    en: 'The entry of version {version} does not stand where it belongs.',
    zh: '第 {version} 条记录顺序错误或重复。',
  },
  ENTRY_ALTERED: {
    en: 'The entry of version {version} is not what was written: its hash is another one.',
    zh: '第 {version} 条记录内容被改动，与其哈希不符。',
  },
  CHAIN_BROKEN: {
    en: 'The entry of version {version} does not follow from the one before it: one of the two was written anew.',
    zh: '第 {version} 条记录与前一条记录的哈希不衔接，其中一条被重写。',
  },
  STATE_UNREACHABLE: {
    en: 'The entry of version {version} does not set out from where the one before it ended.',
    zh: '第 {version} 条记录的起始状态与前一条记录的结果不一致。',
  },
  HEAD_DIFFERS: {
    en: 'The newest entry is not the one that the event names: some were cut off or put on.',
    zh: '事件登记的末条哈希与时间线不符，末尾记录被删除或添加。',
  },
  STATE_DIFFERS: {
    en: 'The event’s {field} is not what its entries led to.',
    zh: '事件的 {field} 与时间线得出的结果不符。',
  },
  RECORDED_HASH_UNKNOWN: {
    en: 'The hash that was recorded elsewhere is of no entry: the chain was written anew.',
    zh: '外部留存的哈希不在此时间线中，时间线被整体重写。',
  },
} as const satisfies Record<string, { readonly en: string; readonly zh: string }>;

/** The kind of a fault. */
export type Fault = keyof typeof faults;

/** Something that somebody changed by hand. */
export interface Finding {
  readonly fault: Fault;
  /** The version whose entry it is about; null when it is the document beside its timeline. */
  readonly version: number | null;
  /** The document's field, where it is one; `facts` when it is one that no message tells of. */
  readonly field: string | null;
  /** What is there, and what ought to be, as JSON. */
  readonly stored: string | null;
  readonly expected: string | null;
}

/** What was checked of an event's record, and what was found. */
export interface Verification {
  readonly eventId: string;
  readonly number: string;
  readonly version: number;
  readonly entries: number;
  /** Hash of the newest entry as the event names it, and as it is when computed from what is there. */
  readonly headHash: string;
  readonly computedHash: string;
  readonly firstEntryAt: Date | null;
  readonly lastEntryAt: Date | null;
  /** How many entries were made on which day in Asia/Shanghai, in the order of days. */
  readonly days: readonly { readonly on: string; readonly entries: number }[];
  readonly findings: readonly Finding[];
}

function finding(fault: Fault, version: number | null, more: Partial<Finding> = {}): Finding {
  return { fault, version, field: null, stored: null, expected: null, ...more };
}

/** The words of a finding in a language. */
export function wordsOf({ fault, version, field }: Finding, language: 'en' | 'zh'): string {
  return faults[fault][language].replace('{version}', String(version)).replace('{field}', field ?? '');
}

function asText(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function computedHash({ hash: _, ...entry }: EventEntry): string {
  return entryHash(entry);
}

/** Each entry by itself, and after the one before it. */
function checkEntries(timeline: readonly EventEntry[]): Finding[] {
  const found: Finding[] = [];
  let expected = 1;
  let before: EventEntry | null = null;
  for (const entry of timeline) {
    const { version } = entry;
    for (let missing = expected; missing < version; missing++) found.push(finding('ENTRY_MISSING', missing));
    if (version < expected) found.push(finding('ENTRY_OUT_OF_ORDER', version));
    if (computedHash(entry) !== entry.hash) found.push(finding('ENTRY_ALTERED', version));
    const follows = version === expected;
    if (follows && entry.previousHash !== (before?.hash ?? '')) found.push(finding('CHAIN_BROKEN', version));
    if (follows && before !== null && entry.from != null && entry.from !== before.message.state) {
      const ends = { stored: asText(entry.from), expected: asText(before.message.state) };
      found.push(finding('STATE_UNREACHABLE', version, ends));
    }
    expected = Math.max(expected, version + 1);
    before = entry;
  }
  return found;
}

/** The document beside its timeline: is it what the newest entry left behind? */
function checkDocument(document: EventDocument): Finding[] {
  const { timeline, ...row } = document;
  const last = timeline.at(-1);
  if (last === undefined) return [finding('ENTRY_MISSING', 1)];
  const found: Finding[] = [];
  for (let missing = last.version + 1; missing <= row.version; missing++) found.push(finding('ENTRY_MISSING', missing));
  if (row.headHash !== last.hash) {
    found.push(finding('HEAD_DIFFERS', null, { stored: row.headHash, expected: last.hash }));
  }
  const differs = (field: string, stored: unknown, expected: unknown): void => {
    if (isDeepStrictEqual(stored, expected)) return;
    found.push(finding('STATE_DIFFERS', null, { field, stored: asText(stored), expected: asText(expected) }));
  };
  differs('version', row.version, last.version);
  differs('createdAt', row.createdAt, last.beganAt);
  differs('createdOn', row.createdOn, last.beganAt.toISOString().slice(0, 10));
  differs('updatedAt', row.updatedAt, last.at);
  // What the step told the other services is sealed in its entry: the document must still tell the same. What a message
  // says since it was written was not told.
  const told: Readonly<Record<string, unknown>> = toMessage(row, { command: last.command, from: last.from ?? null });
  for (const [field, sealed] of Object.entries(last.message)) differs(field, told[field], sealed);
  // The rest is known by its seal only: that one of them was changed, not which.
  if (found.length === 0 && last.stateHash !== undefined) {
    const facts = stateHash(sealedFacts(row));
    if (facts !== last.stateHash) {
      found.push(finding('STATE_DIFFERS', null, { field: 'facts', stored: facts, expected: last.stateHash }));
    }
  }
  return found;
}

function daysOf(timeline: readonly EventEntry[]): Verification['days'] {
  const counts = new Map<string, number>();
  for (const { at } of timeline) counts.set(shanghaiDay(at), (counts.get(shanghaiDay(at)) ?? 0) + 1);
  return [...counts].map(([on, entries]) => ({ on, entries }));
}

/**
 * Recomputes all of an event's record that can be recomputed (domain §4: "Entries are hash-chained, so that tampering
 * shows"): each entry's hash, the chain, the order, and whether the document is what its entries led to. Pure.
 *
 * A hash has no key: who can write the database can write a whole chain anew. That shows against a hash kept elsewhere,
 * such as on a printed case file.
 *
 * @param recordedHash a hash of the chain that was kept elsewhere
 */
export function verify(document: EventDocument, recordedHash: string | null = null): Verification {
  const { timeline } = document;
  const last = timeline.at(-1);
  const findings = [...checkEntries(timeline), ...checkDocument(document)];
  if (recordedHash !== null && !timeline.some(({ hash }) => hash === recordedHash)) {
    findings.push(finding('RECORDED_HASH_UNKNOWN', null, { expected: recordedHash }));
  }
  return {
    eventId: document._id,
    number: document.number,
    version: document.version,
    entries: timeline.length,
    headHash: document.headHash,
    computedHash: last === undefined ? '' : computedHash(last),
    firstEntryAt: timeline[0]?.at ?? null,
    lastEntryAt: last?.at ?? null,
    days: daysOf(timeline),
    findings,
  };
}

/** The lowest version that is not sound; null when the record is, or when only the document beside it is not. */
export function firstBroken({ findings }: Verification): number | null {
  const versions = findings.flatMap(({ version }) => (version === null ? [] : [version]));
  return versions.length === 0 ? null : Math.min(...versions);
}
