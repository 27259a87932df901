import fc from 'fast-check';
import { MediaUnderTest, member, pdf, photo, seer, sender, stranger, wav } from '../testing/media.fixture.js';
import type { Medium } from '../medium.js';
import { readLink } from './links.js';
import { partOf } from './serve.js';

describe('a medium', () => {
  let media: MediaUnderTest;
  let recording: Medium;
  const bytes = wav(3_000_000);
  beforeAll(async () => {
    media = await MediaUnderTest.start();
    recording = await media.send('AUDIO', bytes, { subject: 'event-1' });
  });
  afterAll(async () => media.stop());

  const link = (medium: Medium, variant: Parameters<typeof readLink>[2] = 'original'): string =>
    readLink(media.store.settings, medium, variant, media.store.runtime.now());
  const codeOf = async (response: Response): Promise<unknown> =>
    ((await response.json()) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code;

  it('is read by its address without a token, in whole and in parts over the borders of chunks', async () => {
    const whole = await media.at(link(recording));
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([
      ...[200, 'audio/wav', 'bytes'],
    ]);
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    expect(whole.headers.get('content-disposition')).toMatch(/^inline; filename="[^"]*"; filename\*=UTF-8''/);
    expect(whole.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/);
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    const ranges: [string, number, number][] = [
      ['bytes=0-0', 0, 1],
      ['bytes=1048575-1048576', 1_048_575, 1_048_577],
      ['bytes=2999990-', 2_999_990, 3_000_000],
      ['bytes=-7', 2_999_993, 3_000_000],
      ['bytes=5-99999999', 5, 3_000_000],
    ];
    for (const [range, start, end] of ranges) {
      const part = await media.at(link(recording), { headers: { range } });
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${start}-${end - 1}/3000000`]);
      expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(start, end))).toBe(true);
    }
    const outside = await media.at(link(recording), { headers: { range: 'bytes=3000000-' } });
    expect([outside.status, outside.headers.get('content-range'), outside.headers.get('etag')]).toEqual([
      416,
      'bytes */3000000',
      null,
    ]);
    expect(await codeOf(outside)).toBe('RANGE_NOT_SATISFIABLE');
  });

  it('is not sent again to who has it, and whole to who has a part of something else', async () => {
    const head = await media.at(link(recording), { method: 'HEAD' });
    const etag = head.headers.get('etag') ?? '';
    expect(head.headers.get('content-length')).toBe('3000000');
    expect((await media.at(link(recording), { headers: { 'if-none-match': `"x", ${etag}` } })).status).toBe(304);
    const asked = async (tag: string): Promise<number> =>
      (await media.at(link(recording), { headers: { range: 'bytes=0-9', 'if-range': tag } })).status;
    expect([await asked(etag), await asked('"x"')]).toEqual([206, 200]);
  });

  it('has addresses of one variant, for a while, that nobody can make', async () => {
    const shown = await media.send('PHOTO', await photo());
    const [address, signature = ''] = link(shown, '320').split('&signature=');
    expect((await media.at(link(shown, '320'))).headers.get('content-type')).toBe('image/webp');
    const refused = async (url: string): Promise<unknown[]> => {
      const response = await media.at(url);
      return [response.status, await codeOf(response)];
    };
    expect(await refused(link(shown, '320').replace('/320?', '/original?'))).toEqual([403, 'MEDIA_LINK_INVALID']);
    expect(await refused(link(shown, '320').replace(shown._id, recording._id))).toEqual([403, 'MEDIA_LINK_INVALID']);
    expect(await refused(`${address ?? ''}0&signature=${signature}`)).toEqual([403, 'MEDIA_LINK_INVALID']);
    expect(await refused(`${address ?? ''}&signature=${signature.slice(1)}`)).toEqual([403, 'MEDIA_LINK_INVALID']);
    const url = link(shown, '320');
    media.turnClock(new Date(Date.now() + 3_601_000));
    expect(await refused(url)).toEqual([403, 'MEDIA_LINK_EXPIRED']);
    media.turnClock(null);
    // Within half an hour everybody is given the same one, so that a browser keeps what it read.
    const at = new Date('2026-11-24T08:31:00Z');
    expect(readLink(media.store.settings, shown, '320', at)).toBe(
      readLink(media.store.settings, shown, '320', new Date('2026-11-24T08:59:59Z')),
    );
  });

  it('is read with a token by who sent it and who may see it, and is not there for anybody else', async () => {
    const url = `${media.store.settings.baseUrl}/${recording._id}/original`;
    const status = async (staffId: string | null): Promise<number> =>
      (await media.at(url, { method: 'HEAD', ...(staffId === null ? {} : { as: member, staffId }) })).status;
    expect([await status(sender), await status(seer), await status(stranger)]).toEqual([200, 200, 404]);
    const anonymous = await media.at(url);
    expect(await codeOf(anonymous)).toBe('UNAUTHENTICATED');
    const hidden = await media.at(url, { as: member, staffId: stranger });
    expect(await codeOf(hidden)).toBe('MEDIUM_NOT_FOUND');
  });

  it('that is a paper is saved, not opened', async () => {
    const paper = await media.send('DOCUMENT', pdf);
    const answer = await media.at(link(paper));
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each(['', '/nothing', '/original/more', '/320'])('is at no other path: %s', async (more) => {
    const url = `${media.store.settings.baseUrl}/${recording._id}${more}`;
    expect((await media.at(url, { as: member, staffId: sender })).status).toBe(404);
  });
});

describe('a part', () => {
  it('lies within the medium, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,4}-\d{0,4}$/)), fc.nat(2_000), (range, size) => {
        try {
          const part = partOf(range, size);
          expect(part === null || (part.start >= 0 && part.start < part.end && part.end <= size)).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: 'RANGE_NOT_SATISFIABLE' });
        }
      }),
    );
  });
});
