import { createServer } from 'node:net';
import { freePort, isListening, isPortFree, LOOPBACK } from './ports.js';

test('a port that is taken is passed over, a free one is kept', async () => {
  const server = createServer();
  const taken = await new Promise<number>((resolve, reject) => {
    server.listen(0, LOOPBACK, () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
      else reject(new Error('no address'));
    });
  });
  try {
    expect(await isPortFree(taken)).toBe(false);
    expect(await isListening(taken)).toBe(true);
    const other = await freePort(taken);
    expect(other).not.toBe(taken);
    expect(await freePort(taken, other)).toBe(other);
    expect(await isListening(other)).toBeNull();
  } finally {
    server.close();
  }
});
