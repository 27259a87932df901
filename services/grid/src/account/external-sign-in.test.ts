import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { codeOf, employ, posting, startTestGrid, TestClock } from './account.fixture.js';
import { accountStore } from './account.store.js';

const BACK = 'https://front.example/signed-in';

/** Somebody's browser at the provider: cookies, forms, and every redirect until the one that leads back. */
async function visit(authorizationUrl: string, name: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = new URL(authorizationUrl);
  let form: URLSearchParams | null = null;
  for (let hops = 0; hops < 20; hops += 1) {
    const response: Response = await fetch(url, {
      method: form === null ? 'GET' : 'POST',
      body: form,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(key);
      else cookies.set(key, value);
    }
    const location = response.headers.get('location');
    form = null;
    if (location !== null) {
      url = new URL(location, url);
      if (url.href.startsWith(BACK)) return url.href;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt === undefined) throw new Error(`The provider shows no form: ${page.slice(0, 500)}`);
    form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: name, password: 'any' } : {}) });
  }
  throw new Error('The provider leads nowhere.');
}

describe('signing in at an outside identity provider', () => {
  const clock = new TestClock();
  let provider: ChildProcess;
  let grid: TestSubgraph;
  const begin = (redirectUri: string = BACK): Promise<TestResponse> =>
    grid.request(
      'mutation ($input: BeginExternalSignInInput!) { beginExternalSignIn(input: $input) { authorizationUrl attempt } }',
      { input: { redirectUri } },
    );
  const complete = (attempt: string, callbackUrl: string): Promise<TestResponse> =>
    grid.request(
      `mutation ($input: CompleteExternalSignInInput!) {
        completeExternalSignIn(input: $input) { refreshToken me { staffId permissions } }
      }`,
      { input: { attempt, callbackUrl } },
    );
  const through = async (name: string): Promise<{ attempt: string; callbackUrl: string }> => {
    const { attempt, authorizationUrl } = (await begin()).body.data.beginExternalSignIn;
    return { attempt, callbackUrl: await visit(authorizationUrl, name) };
  };

  beforeAll(async () => {
    const program = join(__dirname, '../testing/oidc-provider.mjs');
    provider = spawn(process.execPath, [program, BACK], { stdio: ['pipe', 'pipe', 'ignore'] });
    if (provider.stdout === null) throw new Error('The provider has no output.');
    const [issuer] = (await once(provider.stdout, 'data')) as [Buffer];
    grid = await startTestGrid(clock, {
      GRIDHALL_OIDC_ISSUER: issuer.toString().trim(),
      GRIDHALL_OIDC_CLIENT_ID: 'gridhall',
      GRIDHALL_OIDC_CLIENT_SECRET: 'a secret of client and provider, for tests',
      GRIDHALL_OIDC_REDIRECT_URIS: BACK,
    });
    await employ(grid, 'leader-01', posting('GRID_LEADER', '330211101201001'));
  });
  afterAll(async () => {
    await grid.stop();
    provider.kill();
  });

  it('opens a session with the postings held here, once for each attempt', async () => {
    const { attempt, callbackUrl } = await through('Leader-01');
    const { body } = await complete(attempt, callbackUrl);
    expect(body.data.completeExternalSignIn.me).toMatchObject({
      staffId: 'leader-01',
      permissions: expect.arrayContaining(['event:report']),
    });
    expect(codeOf(await complete(attempt, callbackUrl))).toBe('EXTERNAL_SIGN_IN_ENDED');
    const audit = await grid.request(
      '{ me { accountActivities(first: 1) { edges { node { kind } } } } }',
      {},
      { as: [], staffId: 'leader-01' },
    );
    expect(audit.body.data.me.accountActivities.edges).toEqual([{ node: { kind: 'SIGNED_IN_EXTERNALLY' } }]);
  });

  it('takes no answer that was meant for another attempt, that was changed, or that the provider refused', async () => {
    const [mine, theirs] = [await through('leader-01'), await through('leader-01')];
    expect(codeOf(await complete(mine.attempt, theirs.callbackUrl))).toBe('EXTERNAL_SIGN_IN_FAILED');
    const forged = new URL(theirs.callbackUrl);
    forged.searchParams.set('code', 'forged');
    expect(codeOf(await complete(theirs.attempt, forged.href))).toBe('EXTERNAL_SIGN_IN_FAILED');
    const { attempt, authorizationUrl } = (await begin()).body.data.beginExternalSignIn;
    const asked = new URL(authorizationUrl).searchParams;
    const refused = new URL(BACK);
    refused.search = new URLSearchParams({
      ...{ error: 'access_denied', state: asked.get('state') ?? '', iss: new URL(authorizationUrl).origin },
    }).toString();
    const { body } = await complete(attempt, refused.href);
    expect(body.errors[0].extensions).toMatchObject({ code: 'EXTERNAL_SIGN_IN_FAILED', reason: 'access_denied' });
    // The nonce and the verifier are bound to the attempt as the state is, and PKCE is asked for.
    expect([asked.get('code_challenge_method'), asked.has('nonce')]).toEqual(['S256', true]);
  });

  it('refuses who has no account here, whose account is closed, and who came back too late', async () => {
    const stranger = await through('stranger');
    expect(codeOf(await complete(stranger.attempt, stranger.callbackUrl))).toBe('EXTERNAL_PERSON_UNKNOWN');
    await employ(grid, 'closed', posting('GRID_MEMBER', '330211101201001'));
    await accountStore(grid.runtime).updateOne({ _id: 'closed' }, { disabledAt: clock.now() });
    const closed = await through('closed');
    expect(codeOf(await complete(closed.attempt, closed.callbackUrl))).toBe('ACCOUNT_DISABLED');
    const late = await through('leader-01');
    clock.turn(10 * 60_000);
    expect(codeOf(await complete(late.attempt, late.callbackUrl))).toBe('EXTERNAL_SIGN_IN_ENDED');
  });

  it('sends nobody to an address that the operator did not list', async () => {
    expect(codeOf(await begin('https://elsewhere.example/'))).toBe('EXTERNAL_REDIRECT_UNKNOWN');
  });
});
