import { connect, createServer } from 'node:net';

/** Everything local listens here only. */
export const LOOPBACK = '127.0.0.1';

/** Listens for a moment on `port` (0: any) and tells the port got, or null where another program has it. */
function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    // Exclusive: inside a cluster worker the primary would otherwise share the port and hide that it is taken.
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : null);
      });
    });
  });
}

/** Whether a port of the loopback address is free at this moment. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== null;
}

/** The first of the preferred ports that is free, else any free one. */
export async function freePort(...preferred: readonly number[]): Promise<number> {
  for (const port of preferred) if (await isPortFree(port)) return port;
  const port = await tryPort(0);
  if (port === null) throw new Error(`no free port on ${LOOPBACK}`);
  return port;
}

/** True when something accepts connections on a port of the loopback address, null when not (yet). */
export function isListening(port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: LOOPBACK, timeout: 1_000 });
    const finish = (answer: true | null) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => {
      finish(true);
    });
    for (const event of ['error', 'timeout']) {
      socket.once(event, () => {
        finish(null);
      });
    }
  });
}
