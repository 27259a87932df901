import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** An IPv4 address that came over a socket for both kinds is written as what it is (RFC 4291 §2.5.5.2). */
const plain = (address: string): string => address.replace(/^::ffff:(?=[\d.]+$)/i, '');

/**
 * The network address that a request came from, '' when its socket is gone. Each proxy adds to `X-Forwarded-For` whom it
 * was asked by; only what our own proxies added is true, and everything before that anybody may have written.
 *
 * @param trustedProxies how many proxies of ours stand in front of the gateway, one behind the other
 */
export function clientAddressOf(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const nearest = plain(socket.remoteAddress ?? '');
  if (trustedProxies === 0) return nearest;
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => plain(address.trim()));
  const address = told.at(-trustedProxies) ?? '';
  return isIP(address) === 0 ? nearest : address;
}
