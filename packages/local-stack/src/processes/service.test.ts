import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalStackError } from '../errors/local-stack-error.js';
import { openHome, type Home } from '../home.js';
import { freePort, isListening } from '../platform/ports.js';
import { poll } from '../platform/wait.js';
import { silentReporter } from '../reporter.js';
import { Service, type ServiceOptions } from './service.js';

let home: Home;
let folder: string;
const services: Service[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gridhall-service-'));
  home = await openHome(folder, { isEphemeral: false, reporter: silentReporter });
});
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.stop()));
  await home.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serviceOf(program: string, options: Partial<ServiceOptions> = {}) {
  const script = join(folder, 'service.cjs');
  writeFileSync(script, program);
  const port = await freePort();
  const environment = { PORT: String(port) };
  const service = new Service(
    { name: 'example', script, url: `http://127.0.0.1:${port}`, environment, ...options },
    home,
  );
  services.push(service);
  return { service, port };
}

const serving = `
  const server = require('node:http').createServer((request, response) => {
    response.statusCode = request.url === '/ready' ? 200 : 404;
    response.end(process.env.GRIDHALL_SUPERVISED);
  }).listen(process.env.PORT, '127.0.0.1');
  process.on('SIGTERM', () => { console.log('drained'); process.exit(0); });
`;

test('a service is ready when it says so, drains when stopped, and its output is in its log', async () => {
  const { service, port } = await serviceOf(serving);
  await service.start();
  expect(await (await fetch(`${service.url}/ready`)).text()).toBe('1');
  expect(readFileSync(join(folder, 'run', 'stack.json'), 'utf8')).toContain(String(service.pid));
  await service.stop();
  expect(await isListening(port)).toBeNull();
  expect(readFileSync(service.logFile, 'utf8')).toContain('drained');
});

test('a service that ends unasked is started again at the same address; one that was killed on purpose stays down', async () => {
  const { service, port } = await serviceOf(serving);
  await service.start();
  const first = service.pid;
  if (first !== undefined) process.kill(first, 'SIGKILL');
  await poll(() => Promise.resolve(service.unaskedEnds > 0 ? true : null), { timeoutMs: 5_000 });
  await service.ready();
  expect(service.pid).not.toBe(first);
  await service.kill();
  expect(await isListening(port)).toBeNull();
  await service.start();
  expect(await isListening(port)).toBe(true);
  expect(service.unaskedEnds).toBe(1);
});

test('a service that fails at its start is named with its last words', async () => {
  const { service } = await serviceOf(`console.error('PORT is no number'); process.exit(3);`);
  await expect(service.start()).rejects.toMatchObject({
    code: 'SERVICE_NOT_READY',
    message: expect.stringContaining('exit code 3: PORT is no number') as string,
  });
});

test('a service that never gets ready is stopped', async () => {
  const { service } = await serviceOf('setInterval(() => {}, 1000);', { readyTimeoutMs: 300 });
  await expect(service.start()).rejects.toMatchObject({ code: 'SERVICE_NOT_READY' });
  expect(service.pid).toBeUndefined();
});

test('a service that ends again and again is given up with a code', async () => {
  const { promise, resolve } = withResolvers<LocalStackError>();
  const { service } = await serviceOf(`${serving} setTimeout(() => process.exit(7), 30);`, {
    onGivenUp: resolve,
    backOffMs: { first: 1, most: 2 },
  });
  await service.start();
  expect(await promise).toMatchObject({ code: 'SERVICE_KEEPS_FAILING', details: { reason: 'exit code 7' } });
});

/** Promise.withResolvers, which Node 20 lacks. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
