import { inspect } from 'node:util';
import { streamName } from '@gridhall/service-kit';
import { eventually } from '@gridhall/service-kit/testing';
import { applicant, startDesk, type DeskUnderTest, type Seen } from '../testing/desk.fixture.js';
import { district, people, village, type Person } from '../testing/district.fixture.js';

const isPersonal = new RegExp(`${applicant.name}|${applicant.phone}`);
const APPLICANT = 'query($number: ID!) { application(number: $number) { applicant { name phone } } }';
const IN_CLEAR = `query($number: ID!, $purpose: String!) {
  application(number: $number) { applicantInClear(purpose: $purpose) { name phone } }
}`;

describe('an applicant’s name and phone number', () => {
  let desk: DeskUnderTest;
  let application: Seen;
  beforeAll(async () => {
    desk = await startDesk();
    application = await desk.applicationIn('EVALUATED');
  });
  afterAll(async () => desk.stop());
  const accesses = () => desk.subgraph.runtime.db.collection('_personal_data_accesses');

  it('show masked to whoever may read the application', async () => {
    for (const as of [people.worker, people.dispatcher, people.handler]) {
      const answer = await desk.ask(APPLICANT, { number: application.number }, as);
      expect(answer.application.applicant).toEqual({ name: '王*国', phone: '138****5678' });
    }
  });

  it('do not show at all, with no words of people, to who sees rows without personal data (domain §7)', async () => {
    const decided = await desk.step('process', await desk.accept());
    const delivered = await desk.step('deliver', await desk.step('decide', decided, { comment: '准予王建国。' }));
    await desk.step('evaluate', delivered, { grade: 1, reasonCode: 'LATE', comment: '王建国等了三天。' });
    const { errors, data } = await desk.answer(
      `query($number: ID!) { application(number: $number) {
        applicant { name } decision { comment } evaluation { grade reason { code } comment } timeline { comment }
      } }`,
      { number: decided.number },
      people.analyst,
    );
    expect(errors).toBeUndefined();
    expect(data.application).toMatchObject({
      applicant: null,
      decision: { comment: null },
      evaluation: { grade: 1, reason: { code: 'LATE' }, comment: null },
    });
    expect(JSON.stringify(data)).not.toContain('王');
  });

  it('show in the clear to who sits at the windows of the place, and the look is recorded with its purpose', async () => {
    const variables = { number: application.number, purpose: '电话通知领取证件' };
    const answer = await desk.ask(IN_CLEAR, variables, people.worker);
    expect(answer.application.applicantInClear).toEqual(applicant);
    const looks = (as: Person): ReturnType<typeof desk.ask> =>
      desk.ask('{ applicantAccesses { edges { node { subjectId staffMember { id } role note reason } } } }', {}, as);
    const own = await looks(people.worker);
    expect(own.applicantAccesses.edges).toEqual([
      {
        node: {
          subjectId: application.id,
          staffMember: { id: people.worker.staffId },
          role: 'SOCIAL_WORKER',
          note: variables.purpose,
          reason: 'MATTER',
        },
      },
    ]);
    const supervisor = (place: string): Person => ({
      staffId: 'supervisor',
      postings: [{ role: 'SUPERVISOR', place, unit: null }],
    });
    expect(await looks(supervisor(district))).toEqual(own);
    expect((await looks(supervisor('330299'))).applicantAccesses.edges).toEqual([]);
    expect(JSON.stringify(await accesses().find().toArray())).not.toMatch(isPersonal);
  });

  it('show in the clear to nobody else, nor without a purpose', async () => {
    const inTwoPlaces: Person = {
      staffId: 'worker-elsewhere',
      postings: [
        { role: 'DISPATCHER', place: district, unit: null },
        { role: 'SOCIAL_WORKER', place: '330211004001', unit: null },
      ],
    };
    const asked = async (as: Person, purpose: string): Promise<string> => {
      const { data, errors } = await desk.answer(IN_CLEAR, { number: application.number, purpose }, as);
      expect(JSON.stringify(data)).not.toMatch(isPersonal);
      return errors?.[0]?.extensions.code;
    };
    expect(await asked(people.dispatcher, '核对身份')).toBe('FORBIDDEN');
    expect(await asked(people.analyst, '核对身份')).toBe('FORBIDDEN');
    expect(await asked(inTwoPlaces, '核对身份')).toBe('OUT_OF_SCOPE');
    expect(await asked(people.worker, ' ')).toBe('BAD_INPUT');
    expect(await accesses().countDocuments()).toBe(1);
  });

  it('are in no message: every step of every application is told without them', async () => {
    const { jetstreamManager, namespace } = desk.subgraph.runtime;
    const referred = await desk.applicationIn('REFERRED');
    const name = streamName(namespace, 'service-desk');
    const texts = await eventually(async () => {
      const { state } = await jetstreamManager.streams.info(name);
      const found: string[] = [];
      for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
        const stored = await jetstreamManager.streams.getMessage(name, { seq });
        found.push(stored.string(), [...stored.header.keys()].map((key) => stored.header.get(key)).join());
      }
      return found.some((text) => text.includes(referred.id) && text.includes('referred')) && found;
    });
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(text).not.toMatch(isPersonal);
  });
});

it('a service at its most talkative writes no name and no phone number into its log', async () => {
  const desk = await startDesk();
  const { log } = desk.subgraph.runtime;
  // What is handed to the logger at any level, before a level or a redaction keeps anything back.
  const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
  const spies = levels.map((level) => jest.spyOn(log, level).mockImplementation(() => undefined));
  const { number } = await desk.applicationIn('EVALUATED');
  await desk.ask(IN_CLEAR, { number, purpose: '核对身份' }, people.worker);
  const wrong = { name: applicant.name, phone: `${applicant.phone}0` };
  const { errors } = await desk.answer(
    'mutation($input: AcceptApplicationInput!) { acceptApplication(input: $input) { replayed } }',
    { input: desk.acceptance({ applicant: wrong, placeCode: village }) },
    people.worker,
  );
  expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  expect(JSON.stringify(errors)).not.toMatch(isPersonal);
  await desk.stop();
  const lines = spies.flatMap(({ mock }) => mock.calls.map((call) => inspect(call, { depth: 20 })));
  expect(lines.filter((line) => line.includes('step taken'))).toHaveLength(5);
  for (const line of lines) expect(line).not.toMatch(isPersonal);
});
