import { allErrors } from '@gridhall/service-kit';
import { errors } from '../errors.js';
import { startDesk, type Change, type DeskUnderTest, type MainState } from '../testing/desk.fixture.js';
import { farCommunity, grid, otherTown, people, town, village, type Person } from '../testing/district.fixture.js';

/** Codes that some test of this file has provoked. */
const provoked = new Set<string>();

describe('the desk refuses, and changes nothing', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => desk.stop());

  async function refusal(attempt: Promise<unknown>): Promise<{ code: string } & Record<string, unknown>> {
    const outcome = await attempt.then(
      () => null,
      (error: unknown) => error,
    );
    if (outcome === null) throw new Error('It was not refused.');
    const refused = outcome as { code: string } & Record<string, unknown>;
    provoked.add(refused.code);
    return refused;
  }

  it.each<[string, string, Record<string, unknown>, Person]>([
    ['an item that nobody knows', 'SERVICE_ITEM_UNKNOWN', { serviceItemCode: 'MOON_TRIP' }, people.worker],
    ['a place that nobody knows', 'PLACE_UNKNOWN', { placeCode: '330211003999' }, people.worker],
    ['a place without a centre', 'CENTRE_MISSING', { placeCode: town }, people.worker],
    ['a window outside the caller’s place', 'OUT_OF_SCOPE', { placeCode: farCommunity }, people.worker],
    ['a caller whose role may not', 'FORBIDDEN', {}, people.dispatcher],
    [
      'an item of other centres',
      'SERVICE_ITEM_NOT_ACCEPTED_HERE',
      { serviceItemCode: 'DOG_LICENCE', materials: [] },
      people.worker,
    ],
    ['a case of another item', 'CASE_UNKNOWN', { cases: ['ACCIDENT'] }, people.worker],
    ['a material of another item', 'MATERIAL_UNKNOWN', { materials: ['DOG_PHOTO'] }, people.worker],
    ['a short key', 'BAD_INPUT', { idempotencyKey: 'short' }, people.worker],
    ['a phone number that is none', 'BAD_INPUT', { applicant: { name: '王建国', phone: '12' } }, people.worker],
    ['a name of one letter', 'BAD_INPUT', { applicant: { name: ' 王 ', phone: '13812345678' } }, people.worker],
    ['a clock of tomorrow', 'CLIENT_CLOCK_AHEAD', { clientAt: '2099-01-01T00:00:00Z' }, people.worker],
  ])('to accept: %s → %s', async (_, code, input, as) => {
    const before = await desk.subgraph.runtime.db.collection('applications').countDocuments();
    expect(await refusal(desk.accept(input, as))).toMatchObject({ code });
    expect(await desk.subgraph.runtime.db.collection('applications').countDocuments()).toBe(before);
  });

  const matter = { workItemCode: 'WASTE', title: '堆物', description: '楼道堆物。', placeCode: grid };
  it.each<[Change, MainState, string, Record<string, unknown>]>([
    ['complete', 'MATERIALS_MISSING', 'MATERIAL_MISSING', { materials: ['ID_CARD'] }],
    ['complete', 'MATERIALS_MISSING', 'MATERIAL_UNKNOWN', { materials: ['DOG_PHOTO'] }],
    ['complete', 'ACCEPTED', 'APPLICATION_STATE_FORBIDS', {}],
    ['decide', 'IN_PROCESS', 'REASON_REQUIRED', { outcome: 'REFUSED' }],
    ['decide', 'IN_PROCESS', 'REASON_UNKNOWN', { outcome: 'REFUSED', reasonCode: 'BAD_MOOD', comment: '不行。' }],
    ['decide', 'IN_PROCESS', 'COMMENT_REQUIRED', { outcome: 'REFUSED', reasonCode: 'NOT_ELIGIBLE' }],
    ['evaluate', 'DELIVERED', 'GRADE_REQUIRED', { grade: 6 }],
    ['evaluate', 'DELIVERED', 'GRADE_REQUIRED', { grade: 0 }],
    ['evaluate', 'DELIVERED', 'REASON_REQUIRED', { grade: 2, comment: '慢。' }],
    ['evaluate', 'DELIVERED', 'COMMENT_REQUIRED', { grade: 1, reasonCode: 'OTHER' }],
    ['evaluate', 'DELIVERED', 'REASON_UNKNOWN', { grade: 5, reasonCode: 'BAD_MOOD' }],
    ['evaluate', 'EVALUATED', 'APPLICATION_STATE_FORBIDS', {}],
    ['refer', 'ACCEPTED', 'WORK_ITEM_UNKNOWN', { matter: { ...matter, workItemCode: 'MOON' } }],
    ['refer', 'ACCEPTED', 'PLACE_UNKNOWN', { matter: { ...matter, placeCode: '330211003999' } }],
    ['refer', 'ACCEPTED', 'OUT_OF_SCOPE', { matter: { ...matter, placeCode: otherTown } }],
    ['process', 'ACCEPTED', 'CLIENT_CLOCK_AHEAD', { clientAt: '2099-01-01T00:00:00Z' }],
    ['process', 'ACCEPTED', 'BAD_INPUT', { comment: 'bell\u0007' }],
    ['process', 'ACCEPTED', 'APPLICATION_VERSION_CONFLICT', { expectedVersion: 9 }],
    ['process', 'ACCEPTED', 'APPLICATION_NOT_FOUND', { id: 'nothing-has-this-id' }],
  ])('%s in %s → %s', async (change, state, code, input) => {
    const application = await desk.applicationIn(state);
    const before = await desk.stored(application.id);
    expect(await refusal(desk.step(change, application, input))).toMatchObject({ code });
    expect(await desk.stored(application.id)).toEqual(before);
  });

  it('what lies outside the caller’s places is not found, rather than forbidden', async () => {
    const application = await desk.accept();
    expect(await refusal(desk.step('process', application, {}, people.farWorker))).toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    expect(await refusal(desk.step('process', application, {}, people.dispatcher))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusal(desk.step('deliver', application, {}, people.handler))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a key that was used for something else', async () => {
    const input = desk.acceptance();
    const { application } = await desk.send('acceptApplication', input, people.worker);
    const other = { ...input, applicant: { name: '王建国', phone: '13812345679' } };
    expect(await refusal(desk.send('acceptApplication', other, people.worker))).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    const { id } = application;
    await desk.send(
      'processApplication',
      { id, expectedVersion: 1, idempotencyKey: 'one-key-two-acts' },
      people.worker,
    );
    const decision = { id, expectedVersion: 2, idempotencyKey: 'one-key-two-acts', outcome: 'GRANTED' };
    expect(await refusal(desk.send('decideApplication', decision, people.worker))).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('nobody without a token, at the window or in a list', async () => {
    for (const query of ['{ applications { edges { cursor } } }', '{ application(number: "x") { id } }']) {
      const { errors: refusals } = await desk.answer(query, {}, null);
      expect(refusals?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    const { errors: refusals } = await desk.answer(
      'mutation($input: AcceptApplicationInput!) { acceptApplication(input: $input) { replayed } }',
      { input: desk.acceptance({ placeCode: village }) },
      null,
    );
    expect(refusals?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('and every refusal of the catalogue was provoked, with words to act on in both languages', () => {
    const elsewhere = ['TRACKING_REFUSED', 'TRACKING_LOCKED'];
    expect(Object.keys(errors).filter((code) => !provoked.has(code))).toEqual(elsewhere);
    for (const { code, en, zh } of allErrors()) {
      expect([code, en.length > 10, /[\u4e00-\u9fff]/.test(zh)]).toEqual([code, true, true]);
    }
  });
});
