import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { eventually } from '@gridhall/service-kit/testing';
import exifr from 'exifr';
import sharp from 'sharp';
import { uploadLink } from '../serve/links.js';
import { CHUNK_BYTES } from '../store/content.store.js';
import { MediaUnderTest, member, pdf, photo, sender, sha256, stranger, wav } from '../testing/media.fixture.js';
import { receive } from './receive.js';

let media: MediaUnderTest;
beforeAll(async () => {
  media = await MediaUnderTest.start({ GRIDHALL_MEDIA_PHOTO_MEGAPIXELS: '1' });
});
afterAll(async () => media.stop());

/** What an answer refuses with. */
async function refusal(response: Response): Promise<{ readonly status: number; readonly code: string }> {
  const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] };
  return { status: response.status, code: errors[0].extensions.code };
}

const head = async (medium: Parameters<typeof uploadLink>[1]): Promise<string | null> =>
  (
    await media.at(uploadLink(media.store.settings, medium), { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } })
  ).headers.get('upload-offset');

describe('a photo', () => {
  it('is hashed as it came, and shown upright without its EXIF, which is kept as evidence', async () => {
    const bytes = await photo();
    const medium = await media.send('PHOTO', bytes);
    expect(medium).toMatchObject({
      state: 'READY',
      content: {
        type: 'image/jpeg',
        sha256: sha256(bytes),
        // The camera lay on its side.
        ...{ width: 300, height: 400 },
        captured: {
          takenAt: new Date('2026-11-16T00:30:00Z'),
          point: { longitude: expect.closeTo(121.725, 6), latitude: expect.closeTo(29.95, 6) },
          device: 'HUAWEI P60',
        },
      },
    });
    expect(sha256(await media.store.readWhole(medium, 'original'))).toBe(sha256(bytes));
    for (const variant of ['full', '1280', '320'] as const) {
      const shown = await media.store.readWhole(medium, variant);
      expect(await exifr.parse(shown, { gps: true }).catch(() => undefined)).toBeUndefined();
      const { exif, orientation, width, height } = await sharp(shown).metadata();
      expect({ exif, orientation, isUpright: height > width }).toEqual({ isUpright: true });
      expect(Math.max(width, height)).toBe(variant === '320' ? 320 : 400);
    }
  });

  it.each([
    [
      'PNG',
      async () =>
        sharp(await photo())
          .png()
          .toBuffer(),
      'image/png',
    ],
    [
      'WebP',
      async () =>
        sharp(await photo())
          .webp()
          .toBuffer(),
      'image/webp',
    ],
    ['HEIC', () => Promise.resolve(readFileSync(join(__dirname, '../../test-fixture/gradient.heic'))), 'image/heic'],
  ])('may be a %s, and is shown as JPEG', async (_, make, type) => {
    const medium = await media.send('PHOTO', await make());
    expect(medium.content?.type).toBe(type);
    expect((await sharp(await media.store.readWhole(medium, 'full')).metadata()).format).toBe('jpeg');
  });

  it('of a HEIC camera tells when and with what it was taken', async () => {
    const medium = await media.send('PHOTO', readFileSync(join(__dirname, '../../test-fixture/gradient.heic')));
    expect(medium.content).toMatchObject({
      ...{ width: 64, height: 48 },
      captured: { takenAt: new Date('2026-11-16T00:30:00Z'), point: null, device: 'Apple iPhone 15' },
    });
  });
});

describe('content', () => {
  const bomb = async (): Promise<Buffer> =>
    sharp({ create: { width: 1_001, height: 1_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
  const zip = Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1');

  it.each([
    ['a photo that is a program', 'PHOTO', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 'MEDIUM_TYPE_FALSE'],
    ['a photo that is a recording', 'PHOTO', () => wav(), 'MEDIUM_TYPE_FALSE'],
    ['a recording that is a photo', 'AUDIO', () => photo(), 'MEDIUM_TYPE_FALSE'],
    [
      'a paper that is a page',
      'DOCUMENT',
      () => Buffer.from('<html><script>alert(1)</script></html>'),
      'MEDIUM_TYPE_FALSE',
    ],
    ['a photo with an archive behind it', 'PHOTO', async () => Buffer.concat([await photo(), zip]), 'MEDIUM_AMBIGUOUS'],
    ['a paper with an archive behind it', 'DOCUMENT', () => Buffer.concat([pdf, zip]), 'MEDIUM_AMBIGUOUS'],
    [
      'a recording with a page in front',
      'AUDIO',
      () => Buffer.concat([wav(44), Buffer.from('<script>x</script>')]),
      'MEDIUM_AMBIGUOUS',
    ],
    ['a photo that was cut off', 'PHOTO', async () => (await photo()).subarray(0, 5_000), 'MEDIUM_MALFORMED'],
    [
      'a photo of nothing but a beginning',
      'PHOTO',
      () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]),
      'MEDIUM_MALFORMED',
    ],
    ['a paper that was cut off', 'DOCUMENT', () => pdf.subarray(0, 30), 'MEDIUM_MALFORMED'],
    ['a bomb', 'PHOTO', bomb, 'MEDIUM_TOO_MANY_PIXELS'],
  ] as const)('is refused when it is %s, and no byte of it is kept', async (_, kind, make, code) => {
    const bytes = await make();
    const medium = await media.begin(kind, bytes.length);
    expect(await refusal(await media.patch(medium, bytes))).toEqual({ status: 422, code });
    expect(await media.store.require(medium._id)).toMatchObject({ state: 'REFUSED', refusal: { code }, content: null });
    expect(await media.bytesKept(medium)).toBe(0);
    // Who lost the answer is told again.
    expect(await refusal(await media.patch(medium, bytes))).toEqual({ status: 410, code });
  });

  it('is compared with the hash that the upload was begun with', async () => {
    const bytes = wav();
    await expect(media.send('AUDIO', bytes, { sha256: sha256(bytes) })).resolves.toMatchObject({ state: 'READY' });
    const other = await media.begin('AUDIO', bytes.length, { sha256: sha256(pdf) });
    expect(await refusal(await media.patch(other, bytes))).toEqual({ status: 422, code: 'MEDIUM_HASH_DIFFERS' });
    expect(await media.bytesKept(other)).toBe(0);
  });
});

describe('an upload', () => {
  it('of 2 GB is refused when it is begun', async () => {
    for (const kind of ['PHOTO', 'AUDIO', 'DOCUMENT'] as const) {
      await expect(media.begin(kind, 2 ** 31)).rejects.toMatchObject({ code: 'MEDIUM_TOO_LARGE' });
    }
  });

  it('that sends more than it said is refused and not kept, announced or not', async () => {
    const announced = await media.begin('AUDIO', 1_000);
    expect(await refusal(await media.patch(announced, wav(2_000)))).toEqual({
      status: 413,
      code: 'MEDIUM_LARGER_THAN_SAID',
    });
    const quiet = await media.begin('AUDIO', 1_000);
    await expect(receive(media.store, quiet, 0, Readable.from([wav(600), wav(600)]))).rejects.toMatchObject({
      code: 'MEDIUM_LARGER_THAN_SAID',
    });
    expect(await media.bytesKept(announced)).toBe(0);
    expect(await media.store.require(announced._id)).toMatchObject({ state: 'REFUSED' });
  });

  it('is gone on with where it broke off, on whichever replica, with what was here when it did', async () => {
    const other = await media.replica();
    const bytes = wav(2 * CHUNK_BYTES + 12_345);
    const medium = await media.begin('AUDIO', bytes.length);
    const cutAt = CHUNK_BYTES + 777;
    async function* broken(): AsyncGenerator<Buffer> {
      yield bytes.subarray(0, cutAt);
      await Promise.resolve();
      throw new Error('The phone went into a tunnel.');
    }
    await expect(receive(media.store, medium, 0, Readable.from(broken()))).rejects.toThrow('tunnel');
    expect(await head(medium)).toBe(String(cutAt));
    expect((await other.patch(medium, bytes.subarray(cutAt), cutAt)).status).toBe(204);
    const ready = await media.store.require(medium._id);
    expect([ready.state, ready.content?.sha256]).toEqual(['READY', sha256(bytes)]);
  });

  it('is written by who came last: a sender that hangs half open changes nothing any more', async () => {
    const bytes = wav(CHUNK_BYTES + 500);
    const medium = await media.begin('AUDIO', bytes.length);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    async function* hanging(): AsyncGenerator<Buffer> {
      await held;
      yield Buffer.alloc(bytes.length, 7);
    }
    const late = receive(media.store, medium, 0, Readable.from(hanging()));
    late.catch(() => undefined);
    await eventually(async () => (await media.store.require(medium._id)).writer !== null);
    expect((await media.patch(medium, bytes)).status).toBe(204);
    letGo();
    await expect(late).rejects.toMatchObject({ code: 'UPLOAD_OFFSET_CONFLICT' });
    const ready = await media.store.require(medium._id);
    expect(sha256(await media.store.readWhole(ready, 'original'))).toBe(sha256(bytes));
  });

  it('takes in no more than a chunk before it is here, whatever the size of the recording', async () => {
    const chunks = 8;
    const medium = await media.begin('AUDIO', chunks * CHUNK_BYTES);
    const first = wav(CHUNK_BYTES);
    let ahead = 0;
    async function* long(): AsyncGenerator<Buffer> {
      for (let sent = 0; sent < chunks; sent++) {
        yield first;
        const { received } = await media.store.require(medium._id);
        ahead = Math.max(ahead, (sent + 1) * CHUNK_BYTES - received);
      }
    }
    expect(await receive(media.store, medium, 0, Readable.from(long(), { highWaterMark: 1 }))).toBe(medium.size);
    expect(ahead).toBeLessThanOrEqual(2 * CHUNK_BYTES);
    expect(await media.finisher.finish(medium._id)).toMatchObject({ state: 'READY' });
  });

  it('is finished by whoever asks, when the replica that had it was killed before it checked', async () => {
    const bytes = wav();
    const medium = await media.begin('AUDIO', bytes.length);
    await receive(media.store, medium, 0, Readable.from([bytes]));
    const other = await media.replica();
    const [one, two] = await Promise.allSettled([media.finisher.finish(medium._id), other.finisher.finish(medium._id)]);
    expect([one.status, two.status]).toContain('fulfilled');
    expect(await media.finisher.finish(medium._id)).toMatchObject({ state: 'READY' });
  });

  it('may be given up by its sender, and then is not there', async () => {
    const medium = await media.begin('AUDIO', 1_000);
    await media.patch(medium, wav(500));
    const url = uploadLink(media.store.settings, medium).split('?')[0] ?? '';
    const given = { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' }, as: member };
    expect(await refusal(await media.at(url, { ...given, staffId: stranger }))).toEqual({
      status: 404,
      code: 'MEDIUM_NOT_FOUND',
    });
    expect((await media.at(url, { ...given, staffId: sender })).status).toBe(204);
    expect(await media.bytesKept(medium)).toBe(0);
    expect(await refusal(await media.patch(medium, wav(500)))).toEqual({ status: 404, code: 'MEDIUM_NOT_FOUND' });
  });

  it.each([
    ['from another place than it stands at', 'PATCH', { 'upload-offset': '7' }, 409, 'UPLOAD_OFFSET_CONFLICT'],
    ['without a version of the protocol', 'PATCH', { 'tus-resumable': '' }, 412, 'UPLOAD_PROTOCOL'],
    ['without saying from where', 'PATCH', { 'upload-offset': '' }, 403, 'UPLOAD_PROTOCOL'],
    ['with a length to be said later', 'POST', { 'upload-defer-length': '1' }, 405, 'UPLOAD_PROTOCOL'],
    ['by creation, which is a mutation here', 'POST', { 'upload-length': String(2 ** 31) }, 405, 'UPLOAD_PROTOCOL'],
  ])('is refused %s', async (_, method, headers, status, code) => {
    const medium = await media.begin('AUDIO', 1_000);
    const response = await media.patch(medium, wav(500), 0, headers, method);
    expect(await refusal(response)).toEqual({ status, code });
    expect(await media.store.require(medium._id)).toMatchObject({ received: 0 });
  });

  it('is over when its time is, and its address is only what was given out', async () => {
    const medium = await media.begin('AUDIO', 1_000);
    media.turnClock(new Date(medium.expiresAt.getTime() + 1_000));
    expect(await refusal(await media.patch(medium, wav(500)))).toEqual({ status: 403, code: 'MEDIA_LINK_EXPIRED' });
    media.turnClock(null);
    const later = new Date(medium.expiresAt.getTime() + 60_000);
    const [forged = ''] = uploadLink(media.store.settings, { ...medium, expiresAt: later }).split('&');
    const [, signature = ''] = uploadLink(media.store.settings, medium).split('&');
    const response = await media.at(`${forged}&${signature}`, { method: 'PATCH', body: 'x' });
    expect(await refusal(response)).toEqual({ status: 403, code: 'MEDIA_LINK_INVALID' });
  });
});

describe('beginning', () => {
  it('meets its own upload when a phone asks twice, even at once, and no other with the same key', async () => {
    const asked = { idempotencyKey: 'the-same-key', uploaderId: sender };
    const begun = await Promise.all(Array.from({ length: 5 }, () => media.begin('AUDIO', 1_000, asked)));
    expect(new Set(begun.map(({ _id }) => _id)).size).toBe(1);
    await expect(media.begin('AUDIO', 2_000, asked)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('is refused to who has begun too many that nothing names', async () => {
    const few = await MediaUnderTest.start({ GRIDHALL_MEDIA_BEGUN: '2' });
    await few.begin('AUDIO', 1_000);
    await few.begin('AUDIO', 1_000);
    await expect(few.begin('AUDIO', 1_000)).rejects.toMatchObject({ code: 'MEDIA_TOO_MANY_BEGUN' });
    await few.stop();
  });
});
