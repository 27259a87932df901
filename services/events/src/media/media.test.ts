import { createHash, randomUUID } from 'node:crypto';
import type { Evidence } from '../event/event.document.js';
import { farGrid, people, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest, type Seen } from '../testing/events.fixture.js';

const BEGIN = `mutation($input: BeginEventMediaUploadInput!) { beginEventMediaUpload(input: $input) {
  uploadUrl expiresAt replayed limit { kind maxBytes maxPerEvent contentTypes }
  medium { id reference state receivedBytes uploader { id } }
} }`;
const MEDIA = `query($id: ID!) { event(id: $id) {
  media { id state sha256 contentType url thumbnailUrl refusal { code } }
  evidence { reference sha256 medium { id fileName } }
  timelineIntact
} }`;

/** The smallest paper. */
const paper = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const sha256 = createHash('sha256').update(paper).digest('hex');

interface Begun {
  readonly uploadUrl: string;
  readonly expiresAt: string;
  readonly replayed: boolean;
  readonly limit: unknown;
  readonly medium: { readonly id: string; readonly reference: string; readonly state: string };
}

describe('the media of an event', () => {
  let events: EventsUnderTest;
  beforeAll(async () => {
    events = await startEvents();
  });
  afterAll(async () => events.stop());

  const begin = async (as: Person, input: Readonly<Record<string, unknown>> = {}): Promise<Begun> => {
    const upload = { kind: 'DOCUMENT', size: paper.length, fileName: '材料.pdf', idempotencyKey: randomUUID() };
    return (await events.ask(BEGIN, { input: { ...upload, ...input } }, as)).beginEventMediaUpload;
  };
  const at = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const { pathname, search } = new URL(url);
    return events.subgraph.forward(pathname.replace('/media/events/', '/media/') + search, init);
  };
  /** Sends a paper whole, and gives what names it. */
  const send = async (
    as: Person,
  ): Promise<{ readonly id: string; readonly evidence: Omit<Evidence, 'capturedAt'> }> => {
    const { uploadUrl, medium } = await begin(as);
    const headers = {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    };
    expect((await at(uploadUrl, { method: 'PATCH', body: paper, headers })).status).toBe(204);
    return { id: medium.id, evidence: { kind: 'DOCUMENT', phase: 'AFTER', reference: medium.reference } };
  };
  const disposed = async (evidence: readonly unknown[]): Promise<Seen> =>
    events.step('dispose', await events.eventIn('IN_PROGRESS'), people.handler, { evidence });

  it('are begun by a mutation that says where to send them, what may be sent, and until when', async () => {
    const { uploadUrl, expiresAt, limit, medium, replayed } = await begin(people.member);
    expect(uploadUrl).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:4000/media/events/${medium.id}\\?expires=\\d+&signature=`),
    );
    expect(new Date(expiresAt).getTime()).toBeGreaterThan(Date.now());
    expect(limit).toMatchObject({ kind: 'DOCUMENT', maxBytes: 50 * 1_048_576, contentTypes: ['application/pdf'] });
    expect(medium).toMatchObject({ state: 'RECEIVING', receivedBytes: 0, uploader: { id: people.member.staffId } });
    expect(replayed).toBe(false);
  });

  it('are named by a step, whose entry holds their hash under the chain, and are read by their addresses', async () => {
    const { id, evidence } = await send(people.handler);
    const event = await disposed([evidence, { kind: 'PHOTO', reference: 'photo/1.jpg' }]);
    const read = (await events.ask(MEDIA, { id: event.id }, people.dispatcher)).event;
    expect(read.media).toEqual([
      {
        id,
        state: 'READY',
        sha256,
        contentType: 'application/pdf',
        url: expect.any(String),
        thumbnailUrl: null,
        refusal: null,
      },
    ]);
    expect(read.evidence.slice(-2)).toEqual([
      { reference: `media:${id}`, sha256, medium: { id, fileName: '材料.pdf' } },
      { reference: 'photo/1.jpg', sha256: null, medium: null },
    ]);
    expect(read.timelineIntact).toBe(true);
    const answer = await at(read.media[0].url);
    expect(Buffer.from(await answer.arrayBuffer()).equals(paper)).toBe(true);
    await events.collection.updateOne(
      { _id: event.id as never },
      { $set: { 'timeline.$[entry].evidence.0.sha256': '0'.repeat(64) } },
      { arrayFilters: [{ 'entry.command': 'dispose' }] },
    );
    expect((await events.ask(MEDIA, { id: event.id }, people.dispatcher)).event.timelineIntact).toBe(false);
  });

  it('may be named by the report itself, and by several steps', async () => {
    const { id, evidence } = await send(people.member);
    const event = await events.report(people.member, { evidence: [evidence] });
    expect((await events.ask(MEDIA, { id: event.id }, people.dispatcher)).event.media).toMatchObject([{ id }]);
  });

  it('are refused in a step when they are nobody’s, another’s, or not whole; the step is not taken', async () => {
    const event = await events.eventIn('IN_PROGRESS');
    const foreign = await send(people.farMember);
    const { medium: begun } = await begin(people.handler);
    for (const [reference, code] of [
      ['media:nowhere', 'MEDIUM_NOT_FOUND'],
      [foreign.evidence.reference, 'MEDIUM_NOT_FOUND'],
      [begun.reference, 'MEDIUM_INCOMPLETE'],
    ]) {
      const evidence = [{ kind: 'DOCUMENT', reference }];
      await expect(events.step('dispose', event, people.handler, { evidence })).rejects.toMatchObject({ code });
    }
    expect(await events.stored(event.id)).toMatchObject({ state: 'IN_PROGRESS', version: event.version });
  });

  it('are seen by who sees all of the event: to others they are not there, and analysts see none', async () => {
    const { id, evidence } = await send(people.handler);
    const event = await disposed([evidence]);
    const ONE = 'query($id: ID!) { eventMedium(id: $id) { id } }';
    const sees = async (as: Person): Promise<boolean> => (await events.ask(ONE, { id }, as)).eventMedium !== null;
    expect([await sees(people.dispatcher), await sees(people.farMember), await sees(people.analyst)]).toEqual([
      true,
      false,
      false,
    ]);
    expect((await events.ask(MEDIA, { id: event.id }, people.analyst)).event.media).toBeNull();
    const status = async ({ staffId, postings }: Person): Promise<number> =>
      (await events.subgraph.forward(`/media/${id}/original`, { as: postings, staffId })).status;
    expect([await status(people.dispatcher), await status(people.farMember), await status(people.analyst)]).toEqual([
      200, 404, 404,
    ]);
  });

  it('are not begun for an event that the caller does not see, nor larger than may be, nor under the same key for another', async () => {
    const event = await events.report(people.farMember, { placeCode: farGrid });
    await expect(begin(people.member, { eventId: event.id })).rejects.toMatchObject({ code: 'EVENT_NOT_FOUND' });
    await expect(begin(people.member, { size: 2 ** 31 })).rejects.toMatchObject({ code: 'MEDIUM_TOO_LARGE' });
    await expect(begin(people.member, { size: 1.5 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const key = { idempotencyKey: 'the-same-key' };
    const first = await begin(people.member, key);
    expect(await begin(people.member, key)).toMatchObject({ replayed: true, medium: { id: first.medium.id } });
    await expect(begin(people.member, { ...key, size: 7 })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});
