import { startServers } from './local-stack.js';
import { stopOnSignals } from './stop-on-signals.js';

/** A program that holds a stack and tells about it in one line; what the tests of crashes run and kill. */
async function main(): Promise<void> {
  const [home = '', script] = process.argv.slice(2);
  const stack = await startServers(home === 'ephemeral' ? { ephemeral: true } : { home, environment: {} });
  stopOnSignals(stack);
  const service = script
    ? await stack.supervise({ name: 'sleeper', script, url: process.env['SLEEPER_URL'] ?? '', isRestarted: false })
    : null;
  const pids = [stack.mongod?.pid, stack.nats?.pid, service?.pid].filter((pid) => pid !== undefined);
  process.stdout.write(`${JSON.stringify({ home: stack.home, pids })}\n`);
}

void main();
