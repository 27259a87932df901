import { firstBrokenVersion } from '@gridhall/service-kit';
import { applicant, startDesk, type DeskUnderTest } from '../testing/desk.fixture.js';
import { people, village } from '../testing/district.fixture.js';

type Line = Readonly<Record<'step' | 'from' | 'to', string | null>>;

describe('an application', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => desk.stop());

  it('goes from the window to the applicant’s verdict, and its timeline tells who did what', async () => {
    const accepted = await desk.accept();
    expect(accepted).toMatchObject({ state: 'ACCEPTED', version: 1, trips: 1, missingMaterials: [] });
    expect(accepted.number).toMatch(new RegExp(`^${village}-\\d{8}-S\\d{4}$`));
    const inProcess = await desk.step('process', accepted, {}, people.handler);
    const decided = await desk.step('decide', inProcess, { comment: '准予。' }, people.handler);
    const delivered = await desk.step('deliver', decided, { delivery: 'POST' });
    const evaluated = await desk.step('evaluate', delivered, { grade: 4, comment: '一次办好。' });
    expect(evaluated).toMatchObject({ state: 'EVALUATED', version: 5, trips: 1 });

    const { application } = await desk.ask(
      `query($number: ID!) { application(number: $number) {
        decision { outcome reason { code } comment } delivery evaluation { grade comment } timelineIntact
        serviceItem { name } materials { code } place { code } receivedBy { id }
        timeline { step command from to actor { id } actorRole actorPlace { code } comment }
      } }`,
      { number: accepted.number },
      people.worker,
    );
    expect(application).toMatchObject({
      decision: { outcome: 'GRANTED', reason: null, comment: '准予。' },
      delivery: 'POST',
      evaluation: { grade: 4, comment: '一次办好。' },
      timelineIntact: true,
      serviceItem: { name: '高龄津贴申请' },
      place: { code: village },
      receivedBy: { id: people.worker.staffId },
    });
    expect(application.timeline.map(({ step, from, to }: Line) => [step, from, to])).toEqual([
      ['accepted', null, 'ACCEPTED'],
      ['processing', 'ACCEPTED', 'IN_PROCESS'],
      ['decided', 'IN_PROCESS', 'DECIDED'],
      ['delivered', 'DECIDED', 'DELIVERED'],
      ['evaluated', 'DELIVERED', 'EVALUATED'],
    ]);
    expect(application.timeline[1]).toMatchObject({
      command: 'process',
      actor: { id: people.handler.staffId },
      actorRole: 'HANDLER',
      actorPlace: { code: '330211003' },
    });
  });

  it('is told everything that is missing at once, and needs one more trip with all of it (一次性告知)', async () => {
    const submitted = await desk.accept({ materials: ['HOUSEHOLD_BOOK'], cases: ['AGENT'] });
    expect(submitted.state).toBe('MATERIALS_MISSING');
    const missing = submitted.missingMaterials.map(({ code }) => code);
    expect(missing).toEqual(['ID_CARD', 'BANK_CARD', 'AGENT_ID_CARD', 'MANDATE']);
    const completed = await desk.step('complete', submitted, { materials: missing });
    expect(completed).toMatchObject({ state: 'ACCEPTED', trips: 2, missingMaterials: [] });
    expect(await desk.stored(completed.id)).toMatchObject({ acceptedAt: expect.any(Date) });
  });

  it('that is completed in part stays open with the rest of the list, and the trip counts all the same', async () => {
    const submitted = await desk.accept({ materials: [] });
    const partly = await desk.step('complete', submitted, { materials: ['ID_CARD', 'BANK_CARD'] });
    expect(partly).toMatchObject({
      state: 'MATERIALS_MISSING',
      trips: 2,
      missingMaterials: [{ code: 'HOUSEHOLD_BOOK' }],
    });
    expect((await desk.stored(partly.id)).acceptedAt).toBeNull();
    const { trips, state } = await desk.step('complete', partly, { materials: ['HOUSEHOLD_BOOK'] });
    expect([trips, state]).toEqual([3, 'ACCEPTED']);
  });

  it('costs no trip to fetch on the day of the last one, and another on a later day', async () => {
    const now = new Date();
    const sameDay = await desk.applicationIn('DECIDED');
    desk.turnClock(new Date(now.getTime() + 8 * 3_600_000));
    expect((await desk.step('deliver', sameDay, { delivery: 'WINDOW' })).trips).toBe(1);
    desk.turnClock(null);
    const later = await desk.applicationIn('DECIDED');
    const posted = await desk.applicationIn('DECIDED');
    desk.turnClock(new Date(now.getTime() + 24 * 3_600_000));
    expect((await desk.step('deliver', later, { delivery: 'WINDOW' })).trips).toBe(2);
    expect((await desk.step('deliver', posted, { delivery: 'GRID_MEMBER' })).trips).toBe(1);
    desk.turnClock(null);
  });

  it('that is refused says why to whoever reads it', async () => {
    const inProcess = await desk.applicationIn('IN_PROCESS');
    const reasonCode = 'NOT_ELIGIBLE';
    await desk.step('decide', inProcess, { outcome: 'REFUSED', reasonCode, comment: '户籍年限未满。' });
    const { application } = await desk.ask(
      'query($number: ID!) { application(number: $number) { decision { outcome reason { code nameZh nameEn } comment } } }',
      { number: inProcess.number },
      people.worker,
    );
    expect(application.decision).toEqual({
      outcome: 'REFUSED',
      reason: { code: reasonCode, nameZh: '不符合条件', nameEn: 'The conditions are not met' },
      comment: '户籍年限未满。',
    });
  });

  it('is one, however often and at once the window sends it', async () => {
    const input = desk.acceptance();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => desk.send('acceptApplication', input, people.worker)),
    );
    expect(new Set(answers.map(({ application }) => application.id)).size).toBe(1);
    expect(new Set(answers.map(({ application }) => application.number)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('takes a step once, however often it is sent, and one of two that race', async () => {
    const { id, version } = await desk.accept();
    const input = { id, expectedVersion: version, idempotencyKey: 'process-this-once' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => desk.send('processApplication', input, people.worker)),
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await desk.stored(id)).version).toBe(2);

    const race = await Promise.allSettled([
      desk.step('decide', { id, version: 2 }, { outcome: 'GRANTED' }, people.handler),
      desk.step('decide', { id, version: 2 }, { outcome: 'GRANTED' }, people.worker),
    ]);
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(race.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'APPLICATION_VERSION_CONFLICT', current: 3, expected: 2 },
    });
    expect((await desk.stored(id)).timeline).toHaveLength(3);
  });

  it('has a number of its own, in the order of the centre’s day, when many come in at once', async () => {
    const accepted = await Promise.all(Array.from({ length: 20 }, () => desk.accept()));
    const numbers = accepted.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(20);
    const sequence = numbers.map((number) => Number(number.slice(-4))).toSorted((a, b) => a - b);
    expect(sequence).toEqual(Array.from({ length: 20 }, (_, index) => (sequence[0] ?? 0) + index));
  });

  it('keeps its applicant sealed in the database, and its timeline whole', async () => {
    const { id } = await desk.applicationIn('EVALUATED');
    const document = await desk.stored(id);
    expect(JSON.stringify(document)).not.toMatch(new RegExp(`${applicant.name}|${applicant.phone}`));
    expect(firstBrokenVersion(document.timeline)).toBeNull();
  });
});
