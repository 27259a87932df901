import { startDesk, type DeskUnderTest, type Seen } from '../testing/desk.fixture.js';
import { people } from '../testing/district.fixture.js';

const TRACK = `query($number: ID!, $code: String!) {
  trackApplication(number: $number, code: $code) { number state serviceItem { name } missingMaterials { code } outcome }
}`;
const CODE = 'query($number: ID!) { application(number: $number) { trackingCode } }';

describe('a resident with the slip from the window', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(async () => desk.stop());

  async function codeOf({ number }: Pick<Seen, 'number'>): Promise<string> {
    return (await desk.ask(CODE, { number }, people.worker)).application.trackingCode;
  }

  async function track(number: string, code: string): Promise<{ code?: string; state?: string; triesLeft?: number }> {
    const { data, errors } = await desk.answer(TRACK, { number, code }, null);
    return errors?.[0]?.extensions ?? data.trackApplication;
  }

  it('sees how the application stands, without an account', async () => {
    const submitted = await desk.applicationIn('MATERIALS_MISSING');
    const code = await codeOf(submitted);
    expect(code).toMatch(/^\d{8}$/);
    expect(await track(submitted.number, ` ${code}`)).toEqual({
      number: submitted.number,
      state: 'MATERIALS_MISSING',
      serviceItem: { name: '高龄津贴申请' },
      missingMaterials: [{ code: 'HOUSEHOLD_BOOK' }, { code: 'BANK_CARD' }],
      outcome: null,
    });
    const decided = await desk.applicationIn('DECIDED');
    expect(await track(decided.number, await codeOf(decided))).toMatchObject({ state: 'DECIDED', outcome: 'GRANTED' });
  });

  it('sees nothing with another one’s code, and as little of a number that nobody has', async () => {
    const [one, other] = [await desk.accept(), await desk.accept()];
    const refused = await track(one.number, await codeOf(other));
    expect(refused).toMatchObject({ code: 'TRACKING_REFUSED', triesLeft: 4 });
    const nobody = await track('330211003201-19990101-S0001', '00000000');
    expect(nobody).toMatchObject({ code: 'TRACKING_REFUSED', triesLeft: 4 });
    expect(await track('one or another', '00000000')).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('is told to wait after five wrong codes, even with the right one, until an hour is over', async () => {
    const application = await desk.accept();
    const code = await codeOf(application);
    const wrong = code === '11111111' ? '22222222' : '11111111';
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      expect(await track(application.number, wrong)).toMatchObject({ code: 'TRACKING_REFUSED', triesLeft });
    }
    expect(await track(application.number, code)).toMatchObject({ code: 'TRACKING_LOCKED', until: expect.any(String) });
    desk.turnClock(new Date(Date.now() + 61 * 60_000));
    expect(await track(application.number, code)).toMatchObject({ state: 'ACCEPTED' });
    desk.turnClock(null);
  });

  it('loses no try to a slip of the finger before the right code', async () => {
    const application = await desk.accept();
    const code = await codeOf(application);
    for (let round = 0; round < 3; round++) {
      for (let slip = 0; slip < 4; slip++) await track(application.number, 'slip');
      expect(await track(application.number, code)).toMatchObject({ state: 'ACCEPTED' });
    }
  });

  it('who guesses has five tries, at however many doors at the same time', async () => {
    const application = await desk.accept();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => track(application.number, `guess-${index}`)),
    );
    expect(answers.filter(({ code }) => code === 'TRACKING_REFUSED')).toHaveLength(5);
    expect(answers.filter(({ code }) => code === 'TRACKING_LOCKED')).toHaveLength(25);
  });

  it('has a code that only who sits at the windows of the place can print', async () => {
    const { number } = await desk.accept();
    for (const as of [people.dispatcher, people.analyst]) {
      const { errors } = await desk.answer(CODE, { number }, as);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
