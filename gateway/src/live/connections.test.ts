import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GridhallError } from '@gridhall/service-kit';
import { Connection } from './connections.js';
import { LiveStream, type LiveAnswer } from './live-stream.js';
import { liveErrors } from './live.errors.js';

/** Is it still open after everything that was ready has run? */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  void promise.then(() => (isOver = true));
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  return !isOver;
}

describe('a connection whose client does not read', () => {
  let server: Server;
  let answered: Promise<[IncomingMessage, ServerResponse]>;
  beforeEach(async () => {
    server = createServer();
    answered = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(['reads on', 'leaves'])('has no room, until it %s', async (then) => {
    const asked = request({ port: (server.address() as AddressInfo).port }).end();
    asked.on('error', () => undefined);
    const [, response] = await answered;
    const connection = new Connection();
    connection.response = response;
    expect(await isPending(connection.room())).toBe(false);
    const came = once(asked, 'response') as Promise<[IncomingMessage]>;
    // More than the buffers of two sockets.
    while (response.writableLength < 32 * 1_048_576) response.write('文'.repeat(100_000));
    const room = connection.room();
    const [message] = await came;
    expect(await isPending(room)).toBe(true);
    if (then === 'leaves') message.destroy();
    else message.resume();
    await room;
  });
});

describe('a subscription whose connection has no room', () => {
  it('answers nothing more, and yet ends with its reason', async () => {
    const from = { stream: 's', sequence: 7, mark: '' };
    const answers: LiveAnswer = { data: { eventChanged: null } };
    const ended: (string | null)[] = [];
    const stream = new LiveStream({
      from,
      // eslint-disable-next-line @typescript-eslint/require-await -- nothing was missed
      missed: async function* () {
        yield* [];
      },
      opening: true,
      limit: 1,
      lets: () => true,
      resolve: () => Promise.resolve(answers),
      ending: ({ code }, { sequence }) => ({ data: { code, sequence } }),
      room: () => new Promise(() => undefined),
      reached: () => null,
      onCoalesced: () => undefined,
      onClosed: (code) => ended.push(code),
    });
    const next = stream.next();
    expect(await isPending(next)).toBe(true);
    stream.end(new GridhallError(liveErrors.LIVE_GOING_AWAY));
    expect(await next).toEqual({ done: false, value: { data: { code: 'LIVE_GOING_AWAY', sequence: 7 } } });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    await stream.return();
    expect(ended).toEqual(['LIVE_GOING_AWAY']);
  });
});
