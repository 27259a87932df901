import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@gridhall/service-kit/testing';
import { buildSchema, parse, validate } from 'graphql';
import type { BrowserContext, Page } from 'playwright-core';
import { LivePlatform } from '../live/testing/live.fixture.js';
import { startChromium } from '../testing/chromium.fixture.js';
import { startTestPlatform, type TestPlatform } from '../testing/gateway.fixture.js';
import { rawRequest } from '../testing/raw-http.fixture.js';
import { bundleExplorer } from './bundle.js';
import { examples } from './page/examples.js';
import { words } from './page/words.js';

describe('the examples', () => {
  const sdl = readFileSync(join(__dirname, '../../../infra/supergraph.graphql'), 'utf8');
  const schema = buildSchema(sdl);

  it.each(examples.map((example) => [example.title.en, example] as const))('"%s" fits the supergraph', (_, example) => {
    expect(validate(schema, parse(example.query))).toEqual([]);
    expect(example.title.zh).toMatch(/\p{Script=Han}/u);
  });

  it('stand ready for each kind of user', () => {
    const ready = examples.filter(({ isReady }) => isReady).map(({ audience }) => audience);
    expect(ready).toEqual(['frontEnd', 'department', 'analyst']);
  });
});

describe('the page', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
    await bundleExplorer();
  }, 120_000);

  it('is what a browser gets at /, /graphiql and /graphql, and nothing but our own may run in it', async () => {
    for (const path of ['/', '/graphiql', '/graphql']) {
      const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
      const { status, headers, text } = await rawRequest(`${platform.gateway.url}${path}`, { headers: { accept } });
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(text).toContain('/explorer/main.js');
    }
  });

  it('has no path out of its folder', async () => {
    for (const path of [
      '/explorer/../package.json',
      '/explorer/%2e%2e/package.json',
      '/explorer/',
      '/explorer/none.js',
    ]) {
      expect((await rawRequest(`${platform.gateway.url}${path}`)).status).toBe(404);
    }
  });

  it('lets caches keep files that are named by their contents, and asks again for the others', async () => {
    const main = await rawRequest(`${platform.gateway.url}/explorer/main.js`);
    expect(main.headers['cache-control']).toBe('no-cache');
    const chunk = /chunk-[A-Z0-9]{8}\.js/.exec(main.text)?.[0] ?? '';
    const answer = await rawRequest(`${platform.gateway.url}/explorer/${chunk}`);
    expect(answer.headers['cache-control']).toContain('immutable');
  });
});

/** Puts an operation into a tab of its own, and runs it. */
async function start(page: Page, operation: string): Promise<void> {
  await page.getByRole('button', { name: 'New tab' }).click();
  const editor = page.locator('.graphiql-query-editor .view-lines');
  await editor.filter({ hasNotText: /\w/ }).click();
  await page.keyboard.insertText(operation);
  await editor.filter({ hasText: /\w/ }).waitFor();
  await page.locator('.graphiql-execute-button').click();
}

describe('the page in a browser', () => {
  let platform: TestPlatform;
  let page: Page;
  let context: BrowserContext;
  let stop: () => Promise<void>;
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    platform = await startTestPlatform();
    await bundleExplorer();
    const chromium = await startChromium({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    ({ stop, context } = chromium);
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${platform.gateway.url}/graphql`);
  }, 120_000);
  afterAll(() => stop());

  /** Puts an operation into a tab of its own, runs it, and waits for what is shown. */
  async function run(operation: string, expected: string): Promise<void> {
    await start(page, operation);
    await page.locator('.graphiql-response', { hasText: expected }).waitFor();
  }

  it('opens with a tab for each kind of user', async () => {
    await page.locator('.graphiql-query-editor .view-lines', { hasText: 'MyDesk' }).waitFor();
    const tabs = await page.locator('.graphiql-tab').allInnerTexts();
    expect(tabs.map((name) => name.trim())).toEqual(['MyDesk', 'PlatformMatters', 'Figures']);
  });

  it('opens an example of the menu as a tab, with its variables', async () => {
    await page.getByRole('button', { name: words.zh.examples }).click();
    await page.getByRole('button', { name: '手机上报事件' }).click();
    await page.locator('.graphiql-query-editor .view-lines', { hasText: 'ReportEvent' }).waitFor();
    await page.locator('.graphiql-editor-tool .view-lines', { hasText: 'phone-17-0001' }).waitFor();
  });

  it('says in the language of the reader why a sign-in failed, signs in, and asks with the token', async () => {
    await run('{ whoAmI }', 'null');
    await page.getByLabel(words.zh.userName).fill('330211101-dispatcher-01');
    await page.getByLabel(words.zh.password).fill('wrong');
    await page.getByRole('button', { name: words.zh.signIn, exact: true }).click();
    await page.getByRole('alert').filter({ hasText: '已拒绝' }).waitFor();
    await page.getByLabel(words.zh.password).fill('right');
    await page.getByRole('button', { name: words.zh.signIn, exact: true }).click();
    await page.getByText('人员 330211101-dispatcher-01').waitFor();
    await run('{ whoAmI }', '330211101-dispatcher-01');
  });

  it('speaks the other language', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: words.en.signOut }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('asked nobody but the gateway, and the browser had nothing to complain of', async () => {
    await eventually(() => requested.some((url) => url.endsWith('/explorer/graphql.worker.js')));
    const others = requested.filter((url) => !url.startsWith(platform.gateway.url) && !url.startsWith('data:'));
    expect(others).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('runs a subscription: shows each change as it happens, until it is stopped', async () => {
    const live = await LivePlatform.start();
    const { town } = live.district;
    const watching = await context.newPage();
    watching.setDefaultTimeout(60_000);
    const url = `${live.platform.gateway.url}/graphql`;
    const accessToken = live.dispatcher()['authorization']?.replace('Bearer ', '');
    await watching.goto(url);
    await watching.evaluate(
      `sessionStorage.setItem('gridhall.session', '${JSON.stringify({ name: '调度员', accessToken })}')`,
    );
    await watching.reload();
    await watching.locator('.graphiql-query-editor .view-lines', { hasText: 'MyDesk' }).waitFor();
    const stream = watching.waitForResponse(
      (response) => response.headers()['content-type']?.startsWith('text/event-stream') === true,
    );
    await start(
      watching,
      `subscription { eventChanged(placeCode: "${town}") { step event { id reporter { name } } } }`,
    );
    await stream;
    for (const id of ['live-1', 'live-2']) {
      await live.district.change(id, { reporterId: `s-${id}` });
      await watching.locator('.graphiql-response', { hasText: `人员 s-${id}` }).waitFor();
    }
    await watching.locator('.graphiql-execute-button').click();
    await eventually(async () => (await live.metric(/^gridhall_live_streams\{[^}]*\} (\d+)/m)) === 0);
    await watching.close();
    await live.stop();
  });
});
