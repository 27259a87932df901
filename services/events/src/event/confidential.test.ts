import { randomUUID } from 'node:crypto';
import { people, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest, type Seen } from '../testing/events.fixture.js';
import { readPdf } from '../testing/pdf.fixture.js';

let events: EventsUnderTest;
let event: Seen;
beforeAll(async () => {
  events = await startEvents();
  event = await told();
});
afterAll(async () => events.stop());

/** All that tells of persons. */
const EVENT = `id confidential reporter { id } application { id } disposal { unit { id } }
  timeline { command actor { id } actorRole actorPlace { code } actorUnit { id } comment }`;
const { staffId: reporterId, postings } = people.member;

/** A matter that somebody tells of who is afraid, handed to the agency and answered once by its reporter. */
async function told(): Promise<Seen> {
  let one = await events.report(people.member, { confidential: true, description: '邻居私藏烟花。' });
  one = await events.step('requestInfo', one, people.dispatcher);
  one = await events.step('supplyInfo', one, people.member);
  one = await events.step('accept', one, people.dispatcher);
  one = await events.step('dispatch', one, people.dispatcher);
  return events.step('acknowledge', one, people.handler);
}

const look = async (id: string, as: Person): Promise<unknown> =>
  (await events.ask(`query($id: ID!) { event(id: $id) { ${EVENT} description } }`, { id }, as)).event;

const listed = async (filter: object, as: Person): Promise<string[]> =>
  (
    await events.ask(
      'query($f: EventFilter) { events(filter: $f, first: 100) { edges { node { id } } } }',
      { f: filter },
      as,
    )
  ).events.edges.map(({ node }: { node: { id: string } }) => node.id);

const knowing: readonly [string, Person][] = [
  ['the reporter', people.member],
  ['the dispatcher', people.dispatcher],
  ['the centre', people.centre],
  ['the supervisor', people.supervisor],
];
const others: readonly [string, Person][] = [
  ['the handler', people.handler],
  ['a neighbour of the grid', people.member2],
  ['the grid’s leader', people.leader],
  ['the village’s instructor', people.instructor],
  ['the analyst', people.analyst],
  ['the admin', people.admin],
];

describe('who reported a confidential event', () => {
  it.each(knowing)('is learned by %s', async (_, as) => {
    const seen = await look(event.id, as);
    expect(seen).toMatchObject({ confidential: true, reporter: { id: reporterId } });
    expect(seen).toMatchObject({
      timeline: expect.arrayContaining([expect.objectContaining({ command: 'report', actor: { id: reporterId } })]),
    });
  });

  it.each(others)(
    'is not learned by %s: not from the event, its timeline, an entity, lists or the search',
    async (_, as) => {
      const seen = await look(event.id, as);
      expect(seen).toMatchObject({ confidential: true, reporter: null });
      expect(JSON.stringify(seen)).not.toContain(reporterId);
      const anonymous = { actor: null, actorRole: 'CONFIDENTIAL', actorPlace: null, actorUnit: null };
      for (const command of ['report', 'supplyInfo']) {
        expect(seen).toMatchObject({
          timeline: expect.arrayContaining([expect.objectContaining({ command, ...anonymous })]),
        });
      }

      const representations = [
        { __typename: 'Event', id: event.id },
        { __typename: 'StaffMember', id: reporterId },
      ];
      const entities = `query($r: [_Any!]!) { _entities(representations: $r) {
      ... on Event { ${EVENT} } ... on StaffMember { events(first: 100) { edges { node { id } } } } } }`;
      const { _entities } = await events.ask(entities, { r: representations }, as);
      expect(_entities[0]).toMatchObject({ id: event.id, reporter: null });
      expect(JSON.stringify(_entities[1])).not.toContain(event.id);

      expect(await listed({}, as)).toContain(event.id);
      expect(await listed({ reporterId }, as)).not.toContain(event.id);
      // To leave others out and find it would tell that it was not them.
      expect(await listed({ not: { reporterIds: [people.leader.staffId] } }, as)).not.toContain(event.id);
      expect(await listed({ not: { reporterIds: [reporterId] } }, as)).not.toContain(event.id);

      const search = `query { searchEvents(text: "私藏烟花", first: 100) { edges { node { ${EVENT} } } } }`;
      expect(JSON.stringify(await events.ask(search, {}, as))).not.toContain(reporterId);
    },
  );

  it('finds it for those who may learn it, by its reporter too', async () => {
    const { id } = event;
    for (const [, as] of knowing) expect(await listed({ reporterId }, as)).toContain(id);
    expect(await listed({ not: { reporterIds: [reporterId] } }, people.dispatcher)).not.toContain(id);
    expect(await listed({ confidential: true }, people.handler)).toContain(id);
    expect(await listed({ confidential: false }, people.handler)).not.toContain(id);
  });

  it('is told to no other service', async () => {
    const { id } = event;
    const { timeline } = await events.stored(id);
    for (const { message } of timeline) {
      expect(message).toMatchObject({ confidential: true, reporterStaffId: null });
      expect(JSON.stringify(message)).not.toContain(reporterId);
    }
  });

  it('stands in the case file for those only who may learn it', async () => {
    const { id } = event;
    const fileFor = async (as: Person): Promise<string> => {
      const { event } = await events.ask('query($id: ID!) { event(id: $id) { caseFileUrl } }', { id }, as);
      const response = await events.subgraph.forward(event.caseFileUrl, {});
      return readPdf(Buffer.from(await response.arrayBuffer()))
        .pages.join('')
        .replaceAll(/\s/g, '');
    };
    const [handlers, dispatchers] = await Promise.all([fileFor(people.handler), fileFor(people.dispatcher)]);
    expect(handlers).toContain('上报人（保密）');
    expect(handlers).not.toContain(reporterId);
    expect(handlers).toContain(people.dispatcher.staffId);
    expect(dispatchers).toContain(reporterId);
  });

  it('is not told by the medium that they sent', async () => {
    const begin = `mutation($input: BeginEventMediaUploadInput!) { beginEventMediaUpload(input: $input) {
      uploadUrl medium { id reference } } }`;
    const paper = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    const input = { kind: 'DOCUMENT', size: paper.length, fileName: '材料.pdf', idempotencyKey: randomUUID() };
    const { beginEventMediaUpload: upload } = await events.ask(begin, { input }, people.member);
    const { pathname, search } = new URL(upload.uploadUrl);
    await events.subgraph.forward(pathname.replace('/media/events/', '/media/') + search, {
      method: 'PATCH',
      body: paper,
      headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    });
    const evidence = [{ kind: 'DOCUMENT', reference: upload.medium.reference }];
    const { id } = await events.report(people.member, { confidential: true, evidence });
    const uploader = async (as: Person): Promise<unknown> =>
      (await events.ask('query($id: ID!) { event(id: $id) { media { uploader { id } device } } }', { id }, as)).event
        .media;
    expect(await uploader(people.leader)).toEqual([{ uploader: null, device: null }]);
    expect(await uploader(people.dispatcher)).toEqual([{ uploader: { id: reporterId }, device: null }]);
  });

  it('is not told by who settled it on the spot', async () => {
    const settled = { settled: true, confidential: true, evidence: [{ kind: 'NOTE', reference: '已搬走。' }] };
    const { id } = await events.report(people.member, settled);
    expect(await look(id, people.leader)).toMatchObject({ disposal: { unit: null }, timeline: [{ actorUnit: null }] });
    expect(await look(id, people.dispatcher)).toMatchObject({ disposal: { unit: { id: postings[0]?.unit } } });
  });
});

describe('confidentiality', () => {
  it('is asked for later by the reporter, given by the dispatcher, and lifted with the reason only', async () => {
    let one = await events.report();
    one = await events.step('setConfidential', one, people.member);
    expect(await look(one.id, people.leader)).toMatchObject({ reporter: null });
    one = await events.step('setConfidential', one, people.dispatcher, {
      confidential: false,
      comment: '本人同意公开。',
    });
    expect(await look(one.id, people.leader)).toMatchObject({ confidential: false, reporter: { id: reporterId } });
    const { timeline } = await events.stored(one.id);
    expect(timeline.map(({ step, message }) => [step, message.reporterStaffId])).toEqual([
      ['reported', reporterId],
      ['confidentialitySet', null],
      ['confidentialitySet', reporterId],
    ]);
  });

  it('is nobody else’s to set', async () => {
    const one = await events.report();
    const step = events.step('setConfidential', one, people.leader);
    await expect(step).rejects.toMatchObject({ code: 'NOT_THE_REPORTER' });
    await expect(events.step('setConfidential', one, people.handler)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is kept with a draft until it is reported', async () => {
    const matter = { placeCode: postings[0]?.place, workItemCode: 'FIRE', confidential: true };
    const { event: kept } = await events.send(
      'saveEventDraft',
      { idempotencyKey: randomUUID(), ...matter },
      people.member,
    );
    const draft = { id: kept.id, expectedVersion: kept.version };
    const { id } = await events.report(people.member, { draft, confidential: true });
    expect(await look(id, people.leader)).toMatchObject({ confidential: true, reporter: null });
  });
});

describe('a matter left by history', () => {
  it('is marked by the dispatcher, found by it, told to others, and unmarked', async () => {
    let one = await events.report();
    const query = 'query($id: ID!) { event(id: $id) { legacyFlag } }';
    one = await events.step('setLegacy', one, people.dispatcher);
    expect(await events.ask(query, { id: one.id }, people.leader)).toEqual({ event: { legacyFlag: true } });
    expect(await listed({ legacyFlag: true }, people.leader)).toEqual([one.id]);
    expect((await events.stored(one.id)).timeline.at(-1)?.message).toMatchObject({ legacyFlag: true });
    one = await events.step('setLegacy', one, people.dispatcher, { legacyFlag: false });
    expect(await events.ask(query, { id: one.id }, people.leader)).toEqual({ event: { legacyFlag: false } });
  });
});
