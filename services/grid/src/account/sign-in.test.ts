import { createTokenVerifier } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { employ, PASSWORD, posting, startTestGrid, TestClock } from './account.fixture.js';
import { accountStore, createAccounts } from './account.store.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { accessToken refreshToken expiresAt me { staffId name permissions } }
}`;
const MINUTE = 60_000;

describe('signing in', () => {
  const clock = new TestClock();
  let grid: TestSubgraph;
  const signIn = (userName: string, password: string): Promise<TestResponse> =>
    grid.request(SIGN_IN, { input: { userName, password } });
  const codeOf = ({ body }: TestResponse): unknown => body.errors?.[0]?.extensions.code;

  beforeAll(async () => {
    grid = await startTestGrid(clock);
  });
  afterAll(async () => grid.stop());

  it('gives tokens that every service accepts, with the postings that are active now', async () => {
    const ended = { ...posting('ADMIN', '330211'), to: new Date('2018-01-01T00:00:00Z') };
    const still = posting('DISPATCHER', '330211101', '330211101-COMMAND');
    await employ(grid, '330211101-dispatcher-01', ended, still);
    const { body } = await signIn('330211101-dispatcher-01', PASSWORD);
    expect(body.data.signIn.me).toMatchObject({ staffId: '330211101-dispatcher-01', name: '沈建国' });
    expect(body.data.signIn.me.permissions).toEqual(expect.arrayContaining(['event:dispatch', 'visit:read']));
    expect(body.data.signIn.me.permissions).not.toContain('district:administer');
    const lifeMs = new Date(body.data.signIn.expiresAt).getTime() - clock.now().getTime();
    expect(lifeMs).toBeGreaterThan(14 * MINUTE);
    expect(lifeMs).toBeLessThanOrEqual(15 * MINUTE);
    const verifier = createTokenVerifier({ issuer: 'gridhall', jwks: `${grid.url}/.well-known/jwks.json` });
    await expect(verifier.verify(`Bearer ${body.data.signIn.accessToken}`)).resolves.toEqual({
      staffId: '330211101-dispatcher-01',
      name: '沈建国',
      postings: [{ role: 'DISPATCHER', place: '330211101', unit: '330211101-COMMAND' }],
    });
  });
});
