import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../platform/ports.js';
import { Reaper } from '../processes/reaper.js';
import { startMongod } from './mongod.js';
import { startNatsServer } from './nats-server.js';

let home: string;
const reaper = new Reaper();

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gridhall-fake-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});
afterAll(() => reaper.close());

/** A program that fails as the real one does: says so and ends. */
async function failing(says: string, status: number) {
  const binary = join(home, 'server');
  writeFileSync(binary, `#!/bin/sh\necho '${says}'\nexit ${status}\n`, { mode: 0o755 });
  return { binary, port: await freePort(), home, cacheGigabytes: 0.25, oplogMegabytes: 64 };
}

test.each([
  ['UPGRADE PROBLEM: Found an invalid featureCompatibilityVersion document', 62, 'DATA_OF_ANOTHER_VERSION'],
  ['mongod: /lib/libc.so.6: version `GLIBC_2.99 not found', 1, 'SERVER_NOT_RUNNABLE'],
  ['"id":23016,"msg":"Failed to set up listener: Address already in use"', 48, 'PORT_TAKEN'],
  ['"msg":"anything else"', 100, 'SERVER_DID_NOT_START'],
  // It says so at every start that finds data.
  ['"msg":"Setting featureCompatibilityVersion" and then "Address already in use"', 48, 'PORT_TAKEN'],
  ['"msg":"Setting featureCompatibilityVersion"', 100, 'SERVER_DID_NOT_START'],
])('mongod that says %j ends the start at once with a code', async (says, status, code) => {
  await expect(startMongod(await failing(says, status), reaper)).rejects.toMatchObject({ code });
});

test.each([
  ['[FTL] Error listening on port: address already in use', 1, 'PORT_TAKEN'],
  ['[FTL] anything else', 1, 'SERVER_DID_NOT_START'],
])('nats-server that says %j ends the start at once with a code', async (says, status, code) => {
  await expect(startNatsServer(await failing(says, status), reaper)).rejects.toMatchObject({ code });
});

test('a program that is none is said to be not runnable', async () => {
  const options = { ...(await failing('', 0)), binary: join(home, 'missing') };
  await expect(startNatsServer(options, reaper)).rejects.toMatchObject({ code: 'SERVER_NOT_RUNNABLE' });
  await expect(startMongod(options, reaper)).rejects.toMatchObject({ code: 'SERVER_NOT_RUNNABLE' });
});
