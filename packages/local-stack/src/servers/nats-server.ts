import { writeFileSync } from 'node:fs';
import { connect as openSocket } from 'node:net';
import { join } from 'node:path';
import { LocalStackError } from '../errors/local-stack-error.js';
import { makeFolder } from '../platform/folders.js';
import { LOOPBACK } from '../platform/ports.js';
import { poll } from '../platform/wait.js';
import { describeEnd, ManagedProcess } from '../processes/managed-process.js';
import type { Reaper } from '../processes/reaper.js';

/** How one local nats-server is run. */
export interface NatsServerOptions {
  readonly binary: string;
  readonly port: number;
  readonly home: string;
}

/** The address services are given. */
export const natsAddress = (port: number): string => `nats://${LOOPBACK}:${port}`;

/** The server's configuration file. */
const natsConfiguration = (
  port: number,
  storeFolder: string,
): string => `# Written by @gridhall/local-stack at every start.
server_name: gridhall
listen: "${LOOPBACK}:${port}"
max_payload: 4MB
jetstream {
  store_dir: ${JSON.stringify(storeFolder)}
  # An acknowledged message is on the disk. The default flushes every two minutes and can lose what it acknowledged.
  sync_interval: always
  max_memory_store: 256MB
  max_file_store: 16GB
}
`;

/** Whether JetStream answers: the server's greeting (INFO) says so once it is up. */
function isReady(port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const socket = openSocket({ port, host: LOOPBACK, timeout: 1_000 });
    const finish = (answer: true | null) => {
      socket.destroy();
      resolve(answer);
    };
    let greeting = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      greeting += chunk;
      if (greeting.includes('\r\n')) finish(/^INFO .*"jetstream":true/.test(greeting) ? true : null);
    });
    for (const event of ['error', 'timeout', 'close']) {
      socket.once(event, () => {
        finish(null);
      });
    }
  });
}

/**
 * Starts nats-server with a JetStream file store that is flushed before it acknowledges.
 * @throws SERVER_NOT_RUNNABLE, PORT_TAKEN, SERVER_DID_NOT_START
 */
export async function startNatsServer(options: NatsServerOptions, reaper: Reaper): Promise<ManagedProcess> {
  const folder = makeFolder(join(options.home, 'nats'));
  const file = join(folder, 'nats-server.conf');
  writeFileSync(file, natsConfiguration(options.port, folder));
  const server = new ManagedProcess(
    {
      name: 'nats-server',
      command: options.binary,
      args: ['--config', file],
      logFile: join(options.home, 'logs', 'nats-server.log'),
    },
    reaper,
  );
  const ready = await poll(() => (server.end ? Promise.resolve(false) : isReady(options.port)), { timeoutMs: 60_000 });
  if (ready === true) return server;
  const reason = server.end ? `it ended with ${describeEnd(server.end)}` : 'JetStream was not up within 60 s';
  await server.stop({ graceMs: 2_000 });
  if (server.end?.failure) {
    const details = { server: 'nats-server', path: options.binary, reason, variable: 'NATS_URL' };
    throw new LocalStackError('SERVER_NOT_RUNNABLE', details);
  }
  if (server.output().includes('address already in use')) {
    throw new LocalStackError('PORT_TAKEN', { server: 'nats-server', port: options.port, host: LOOPBACK });
  }
  throw new LocalStackError('SERVER_DID_NOT_START', { server: 'nats-server', reason, log: server.logFile });
}
