import { forwardRules, pathAtService, requestHeaders, responseHeaders } from './forward.rules.js';

const [rule] = forwardRules(['events'], 1_000);
if (rule === undefined) throw new Error('events has no media.');

describe('what is passed on', () => {
  it('is the media of every service, files of basic data of grid, and Open311 and case files of events', () => {
    expect(forwardRules(['grid', 'events'], 1_000)).toEqual([
      { prefix: '/media/grid/', service: 'grid', path: '/media/', limitBytes: 1_000 },
      { prefix: '/basic-data/', service: 'grid', path: '/basic-data/', limitBytes: 67_108_864 },
      { prefix: '/media/events/', service: 'events', path: '/media/', limitBytes: 1_000 },
      { prefix: '/open311/', service: 'events', path: '/open311/', limitBytes: 1_048_576 },
      { prefix: '/case-files/', service: 'events', path: '/case-files/', limitBytes: 1_048_576 },
    ]);
  });

  it.each([
    ['/media/events/', '/media/'],
    ['/media/events/abc', '/media/abc'],
    ['/media/events/abc/thumbnail?expires=1&signature=a-b_c', '/media/abc/thumbnail?expires=1&signature=a-b_c'],
    ['/media/events/a%20b', '/media/a%20b'],
    ['/media/events/abc/', '/media/abc/'],
    ['/media/events/abc?next=../x', '/media/abc?next=../x'],
  ])('keeps the path %s', (url, path) => {
    expect(pathAtService(rule, url)).toBe(path);
  });

  it.each([
    '/media/events/../metrics',
    '/media/events/..',
    '/media/events/./metrics',
    '/media/events/a/%2e%2E/metrics',
    '/media/events/a%2fb',
    '/media/events/a%5cb',
    '/media/events//graphql',
    '/media/events/a//b',
    '/media/events/a\\..\\metrics',
    '/media/events/a%00',
    '/media/events/照片',
  ])('leads nowhere from %s', (url) => {
    expect(pathAtService(rule, url)).toBeNull();
  });

  it('takes along no header of the connection, none of ours, and no cookie', () => {
    const headers = {
      ...{ connection: 'keep-alive, x-secret', 'keep-alive': '5', 'x-secret': '1', te: 'trailers', upgrade: 'h2c' },
      ...{ 'transfer-encoding': 'chunked', expect: '100-continue', host: 'gateway', cookie: 'a=b' },
      ...{ 'x-gridhall-signature': 'forged', 'x-request-id': 'r', 'x-forwarded-for': '10.0.0.1' },
      ...{ authorization: 'Bearer t', range: 'bytes=0-1', 'upload-offset': '5', 'content-length': '7' },
    };
    expect(requestHeaders(headers)).toEqual({
      ...{ authorization: 'Bearer t', range: 'bytes=0-1', 'upload-offset': '5', 'content-length': '7' },
    });
  });

  it('brings back no header of the connection, and leaves to the gateway which origins may read it', () => {
    const headers = {
      ...{ connection: 'close', 'access-control-allow-origin': '*', 'set-cookie': ['a=b'], 'x-request-id': 'r' },
      ...{ etag: '"1"', 'content-range': 'bytes 0-1/7', vary: undefined },
    };
    expect(responseHeaders(headers)).toEqual({ etag: '"1"', 'content-range': 'bytes 0-1/7' });
  });
});
