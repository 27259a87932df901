import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A package that carries the browser inside unpacks it; it is an ES module, which Jest cannot load, so another Node does. */
const unpack = `import chromium from '@sparticuz/chromium';
console.log(await chromium.executablePath());`;

/** The browser that CHROMIUM names, the machine's own, or else the one that comes as a package. */
function findChromium(): string {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return named;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return execFileSync(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: __dirname,
    encoding: 'utf8',
  }).trim();
}

/** A real browser with a fresh profile that asks nobody but us. */
export async function startChromium(options: { locale: string; viewport: { width: number; height: number } }): Promise<{
  context: BrowserContext;
  stop: () => Promise<void>;
}> {
  const profile = mkdtempSync(join(tmpdir(), 'gridhall-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
    ],
    ...options,
  });
  return {
    context,
    stop: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
