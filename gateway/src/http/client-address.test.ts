import { clientAddressOf } from './client-address.js';

const from = (remoteAddress: string | undefined, forwarded: string | undefined, trustedProxies: number): string =>
  clientAddressOf(
    { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } as never },
    trustedProxies,
  );

describe('the address that a request came from', () => {
  it.each<[string, string | undefined, string | undefined, number, string]>([
    ['the socket’s', '203.0.113.7', undefined, 0, '203.0.113.7'],
    ['the socket’s, whatever a header says that no proxy of ours wrote', '203.0.113.7', '10.0.0.1', 0, '203.0.113.7'],
    ['what our proxy saw', '10.0.0.2', '198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
    ['what the first of our two proxies saw', '10.0.0.2', '192.0.2.1, 203.0.113.7, 10.0.0.3', 2, '203.0.113.7'],
    ['the socket’s, when the proxy said nothing', '10.0.0.2', undefined, 1, '10.0.0.2'],
    ['the socket’s, when fewer proxies spoke than there are', '10.0.0.2', '203.0.113.7', 2, '10.0.0.2'],
    ['the socket’s, when what was said is no address', '10.0.0.2', '<script>', 1, '10.0.0.2'],
    ['of IPv4 as that is written', '::ffff:203.0.113.7', undefined, 0, '203.0.113.7'],
    ['of IPv6', '10.0.0.2', '2001:db8::1', 1, '2001:db8::1'],
    ['nothing, when the socket is gone', undefined, undefined, 0, ''],
  ])('is %s', (_, remote, forwarded, trustedProxies, address) => {
    expect(from(remote, forwarded, trustedProxies)).toBe(address);
  });
});
