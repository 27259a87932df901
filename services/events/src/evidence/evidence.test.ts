import { entryHash } from '@gridhall/service-kit';
import { farGrid, people } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import type { EventDocument, EventEntry } from '../event/event.document.js';
import { openEventTools } from './event-tools.js';
import { faults, firstBroken, verify, wordsOf, type Verification } from './verification.rules.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

const QUERY = `query($id: ID!, $recordedHash: String) { verifyTimeline(id: $id, recordedHash: $recordedHash) {
  event { id number } isIntact version entries headHash computedHash firstBrokenVersion firstEntryAt lastEntryAt
  days { on entries } findings { fault version field stored expected message messageZh } verifiedAt
} }`;

/** An event at the end of the main line: seven entries. */
async function closed(): Promise<EventDocument> {
  const { id } = await events.eventIn('CLOSED', { address: '某小区3号楼' });
  return events.stored(id);
}

function entryAt(timeline: readonly EventEntry[], index: number): EventEntry {
  const entry = timeline[index];
  if (entry === undefined) throw new Error(`There is no entry at ${String(index)}.`);
  return entry;
}

/** The entry as somebody writes it who knows how hashes are made. */
function rehashed({ hash: _, ...entry }: EventEntry, change: Partial<EventEntry>): EventEntry {
  const altered = { ...entry, ...change };
  return { ...altered, hash: entryHash(altered) };
}

/** What may be done to a document by hand, and what is to be said of it. */
const tamperings: readonly (readonly [
  what: string,
  change: (document: EventDocument) => Partial<EventDocument>,
  firstBroken: number | null,
  finding: Readonly<Record<string, unknown>>,
])[] = [
  [
    'a comment of an entry is changed',
    ({ timeline }) => ({ timeline: timeline.map((one) => (one.version === 3 ? { ...one, comment: '另一句' } : one)) }),
    3,
    { fault: 'ENTRY_ALTERED' },
  ],
  [
    'an entry is changed and its hash made to fit',
    ({ timeline }) => ({
      timeline: timeline.map((one) => (one.version === 3 ? rehashed(one, { comment: '另一句' }) : one)),
    }),
    4,
    { fault: 'CHAIN_BROKEN' },
  ],
  [
    'an entry in the middle is taken out',
    ({ timeline }) => ({ timeline: timeline.filter(({ version }) => version !== 4) }),
    4,
    { fault: 'ENTRY_MISSING', version: 4 },
  ],
  [
    'the newest entries are cut off',
    ({ timeline }) => ({ timeline: timeline.slice(0, 5) }),
    6,
    { fault: 'ENTRY_MISSING', version: 6 },
  ],
  [
    'the newest entries are cut off, and version and head made to fit',
    ({ timeline }) => ({ timeline: timeline.slice(0, 5), version: 5, headHash: entryAt(timeline, 4).hash }),
    null,
    { fault: 'STATE_DIFFERS', field: 'state', stored: '"CLOSED"', expected: '"PENDING_VERIFICATION"' },
  ],
  [
    'two entries change places',
    ({ timeline: [first, second, third, ...rest] }) => ({
      timeline: [first, third, second, ...rest].flatMap((one) => one ?? []),
    }),
    2,
    { fault: 'ENTRY_OUT_OF_ORDER', version: 2 },
  ],
  [
    'an entry is there twice',
    ({ timeline }) => ({ timeline: [...timeline, entryAt(timeline, 6)] }),
    7,
    { fault: 'ENTRY_OUT_OF_ORDER', version: 7 },
  ],
  [
    'an entry is put on',
    ({ timeline }) => {
      const last = entryAt(timeline, 6);
      return { timeline: [...timeline, rehashed(last, { version: 8, previousHash: last.hash })] };
    },
    8,
    { fault: 'HEAD_DIFFERS' },
  ],
  ['all entries are taken away', () => ({ timeline: [] }), 1, { fault: 'ENTRY_MISSING', version: 1 }],
  ['the state is set', () => ({ state: 'ACCEPTED' }), null, { fault: 'STATE_DIFFERS', field: 'state' }],
  ['the level is set', () => ({ level: 'GRID' }), null, { fault: 'STATE_DIFFERS', field: 'level' }],
  ['a count is set', () => ({ reworkCount: 3 }), null, { fault: 'STATE_DIFFERS', field: 'reworkCount', stored: '3' }],
  [
    'the evaluation is set',
    () => ({ satisfaction: 1 }),
    null,
    { fault: 'STATE_DIFFERS', field: 'satisfaction', stored: '1', expected: '5' },
  ],
  ['the version is set', () => ({ version: 6 }), null, { fault: 'STATE_DIFFERS', field: 'version' }],
  ['the head is set', () => ({ headHash: 'x' }), null, { fault: 'HEAD_DIFFERS', stored: 'x' }],
  [
    'the description is changed',
    () => ({ description: '没有此事。' }),
    null,
    { fault: 'STATE_DIFFERS', field: 'facts' },
  ],
  ['the address is taken away', () => ({ address: null }), null, { fault: 'STATE_DIFFERS', field: 'facts' }],
  ['a stage is dated back', () => ({ acceptedAt: new Date(0) }), null, { fault: 'STATE_DIFFERS', field: 'facts' }],
  ['it is dated back', () => ({ createdAt: new Date(0) }), null, { fault: 'STATE_DIFFERS', field: 'createdAt' }],
];

describe('a document that somebody changes by hand in the database is found', () => {
  it.each(tamperings)('%s', async (_, change, first, finding) => {
    const document = await closed();
    expect((await events.ask(QUERY, { id: document._id }, people.leader)).verifyTimeline.findings).toEqual([]);
    await events.collection.updateOne({ _id: document._id as never }, { $set: change(document) });
    const { verifyTimeline } = await events.ask(QUERY, { id: document._id }, people.leader);
    expect(verifyTimeline).toMatchObject({ isIntact: false, firstBrokenVersion: first });
    expect(verifyTimeline.findings).toEqual(expect.arrayContaining([expect.objectContaining(finding)]));
  });

  it('an entry that sets out from another state than the one before it led to, though all hashes fit', async () => {
    const document = await closed();
    let previousHash = '';
    const timeline = document.timeline.map((one) => {
      const entry = rehashed(one, { previousHash, ...(one.version === 3 ? { from: 'REPORTED' as const } : {}) });
      previousHash = entry.hash;
      return entry;
    });
    const [finding, ...others] = verify({ ...document, timeline, headHash: previousHash }).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      fault: 'STATE_UNREACHABLE',
      version: 3,
      stored: '"REPORTED"',
      expected: '"ACCEPTED"',
    });
  });

  it('even a chain that was written anew from its beginning, by a hash that is kept elsewhere', async () => {
    const document = await closed();
    const recordedHash = document.headHash;
    let previousHash = '';
    const timeline = document.timeline.map((one) => {
      const entry = rehashed(one, { previousHash, ...(one.version === 3 ? { comment: '另一句' } : {}) });
      previousHash = entry.hash;
      return entry;
    });
    const ask = async (): Promise<{ findings: { fault: string }[] }> =>
      (await events.ask(QUERY, { id: document._id, recordedHash }, people.leader)).verifyTimeline;
    expect((await ask()).findings).toEqual([]);
    const change = { timeline, headHash: previousHash };
    await events.collection.updateOne({ _id: document._id as never }, { $set: change });
    expect((await ask()).findings.map(({ fault }) => fault)).toEqual(['RECORDED_HASH_UNKNOWN']);
  });
});

describe('verifyTimeline', () => {
  it('says what it checked', async () => {
    const document = await closed();
    const { verifyTimeline } = await events.ask(QUERY, { id: document._id }, people.leader);
    expect(verifyTimeline).toMatchObject({
      event: { id: document._id, number: document.number },
      isIntact: true,
      version: 7,
      entries: 7,
      headHash: document.headHash,
      computedHash: document.headHash,
      firstBrokenVersion: null,
      firstEntryAt: document.createdAt.toISOString(),
      lastEntryAt: document.updatedAt.toISOString(),
      findings: [],
    });
    const days: readonly { entries: number }[] = verifyTimeline.days;
    expect(days.reduce((sum, { entries }) => sum + entries, 0)).toBe(7);
  });

  it('tells nobody of an event outside their postings, and an analyst no values', async () => {
    const { _id: id } = await closed();
    await events.collection.updateOne({ _id: id as never }, { $set: { reporterStaffId: 'somebody' } });
    expect((await events.ask(QUERY, { id }, people.farMember)).verifyTimeline).toBeNull();
    const [finding] = (await events.ask(QUERY, { id }, people.analyst)).verifyTimeline.findings;
    expect(finding).toMatchObject({ field: 'reporterStaffId', stored: null, expected: null });
    const [seen] = (await events.ask(QUERY, { id }, people.leader)).verifyTimeline.findings;
    expect(seen).toMatchObject({ stored: '"somebody"', expected: `"${people.member.staffId}"` });
  });

  it('has words for every fault, in both languages', () => {
    for (const fault of Object.keys(faults) as (keyof typeof faults)[]) {
      const finding = { fault, version: 3, field: 'state', stored: null, expected: null };
      for (const language of ['en', 'zh'] as const) expect(wordsOf(finding, language)).not.toMatch(/[{}]/);
    }
  });
});

describe('a sweep', () => {
  it('goes over every event of a place, and over no other', async () => {
    const near = await closed();
    const far = await events.report(people.farMember, { placeCode: farGrid });
    await events.collection.updateOne({ _id: far.id as never }, { $set: { title: '改' } });
    const { MONGODB_URI } = process.env;
    const tools = await openEventTools({ MONGODB_URI, GRIDHALL_NAMESPACE: events.subgraph.runtime.namespace });
    const sweep = async (placeCode: string | null): Promise<Verification[]> => {
      const all: Verification[] = [];
      for await (const one of tools.verifyTimelines(placeCode)) all.push(one);
      return all;
    };
    try {
      const inFar = await sweep(farGrid.slice(0, 9));
      expect(inFar.map(({ eventId, findings }) => [eventId, findings.length])).toEqual([[far.id, 1]]);
      const all = await sweep(null);
      expect(all.map(({ eventId }) => eventId)).toEqual(expect.arrayContaining([near._id, far.id]));
      expect(all).toHaveLength(await events.collection.countDocuments());
      expect(all.filter(({ eventId }) => eventId === near._id).map(firstBroken)).toEqual([null]);
    } finally {
      await tools.close();
    }
  });
});
