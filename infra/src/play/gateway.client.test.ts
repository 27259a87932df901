import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayClient } from './gateway.client.js';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const json =
  (status: number, body: unknown): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
const hangUp: Answer = (request) => request.socket.destroy();

/** A gateway that gives these answers one after the other, and the bodies that it was sent. */
async function gatewayThatSays(...answers: Answer[]) {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(body);
      (answers[bodies.length - 1] ?? json(500, {}))(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new GatewayClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, 1);
  const close = async (): Promise<void> => {
    await client.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { client, bodies, close };
}

describe('the client of the gateway', () => {
  it('sends the very same request again when the connection breaks or the platform stumbles', async () => {
    const internal = { errors: [{ message: 'Something failed.', extensions: { code: 'INTERNAL' } }] };
    const { client, bodies, close } = await gatewayThatSays(
      hangUp,
      json(503, { reason: 'starting' }),
      json(200, internal),
      json(200, { data: { done: true } }),
    );
    const input = { idempotencyKey: 'run-1-event-1-0' };
    await expect(client.request('mutation { done }', { input }, null)).resolves.toEqual({ done: true });
    expect(new Set(bodies)).toEqual(new Set([JSON.stringify({ query: 'mutation { done }', variables: { input } })]));
    expect(client.retries).toBe(3);
    await close();
  });

  it('does not repeat what was refused for good, and tells the code', async () => {
    const refusal = { errors: [{ message: 'Somebody was faster.', extensions: { code: 'EVENT_VERSION_CONFLICT' } }] };
    const { client, bodies, close } = await gatewayThatSays(json(200, refusal));
    await expect(client.request('mutation { done }', {}, null)).rejects.toMatchObject({
      code: 'EVENT_VERSION_CONFLICT',
    });
    expect(bodies).toHaveLength(1);
    await close();
  });
});
