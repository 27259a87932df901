import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import { castOf, type Cast } from '../harness/life.js';
import { at, type EventAnswer, type Person } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';

const { street: STREET } = placesOf('media');

const BEGIN = 'uploadUrl limit { maxBytes } medium { id reference }';
const MEDIA = `query Media($id: ID!) { event(id: $id) { timelineIntact media {
  id sha256 width height url thumbnailUrl originalUrl takenAt takenPoint { longitude latitude } device
} } }`;

interface Begun {
  readonly uploadUrl: string;
  readonly medium: { readonly id: string; readonly reference: string };
}

/** A photo as a phone takes it, lying on its side, with place and time in it. */
async function photo(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 95 })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'HUAWEI', Model: 'P60' },
      IFD2: { DateTimeOriginal: '2026:11:16 08:30:00' },
      IFD3: {
        ...{ GPSLatitudeRef: 'N', GPSLatitude: '29/1 57/1 0/1' },
        ...{ GPSLongitudeRef: 'E', GPSLongitude: '121/1 43/1 30/1' },
      },
    })
    .toBuffer();
}

/** A recording: an Ogg stream's head and noise. */
function recording(bytes: number): Buffer {
  const file = Buffer.alloc(bytes, 1);
  file.write('OggS', 0, 'latin1');
  file.write('OpusHead', 28, 'latin1');
  return file;
}

describe('a photo from a phone', () => {
  let platform: Platform;
  let cast: Cast;
  let event: EventAnswer;
  beforeAll(async () => {
    platform = await Platform.shared('media');
    cast = await castOf(platform);
    event = await cast.member.reports(cast.grid);
    event = await cast.dispatcher.does('acceptEvent', at(event));
    event = await cast.dispatcher.does('dispatchEvent', { ...at(event), unitId: cast.agency });
    event = await cast.handler.does('acknowledgeEvent', at(event));
  }, 120_000);
  afterAll(async () => platform.stop());

  const begin = async (person: Person, kind: string, size: number, fileName: string): Promise<Begun> => {
    const input = { kind, size, fileName, idempotencyKey: randomUUID(), eventId: event.id };
    const { data, errors } = await person.mutate('beginEventMediaUpload', input, BEGIN);
    if (errors[0] !== undefined) throw Object.assign(new Error(errors[0].message), { code: errors[0].extensions.code });
    return (data as { beginEventMediaUpload: Begun }).beginEventMediaUpload;
  };
  /** Sends by a client that others wrote; `until` breaks the connection after so many bytes. */
  const send = async (url: string, bytes: Buffer, until?: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const upload = new Upload(bytes, {
        ...{ uploadUrl: url, chunkSize: 50_000, retryDelays: [] },
        onChunkComplete: (_, sent) => {
          if (until !== undefined && sent >= until) void upload.abort().then(resolve);
        },
        onSuccess: () => resolve(),
        onError: reject,
      });
      upload.start();
    });

  it('goes up in two pieces with a break between, is named by the disposal, and is shown without where and when it was taken', async () => {
    const bytes = await photo();
    const { uploadUrl, medium } = await begin(cast.handler, 'PHOTO', bytes.length, 'IMG_0042.JPG');
    expect(new URL(uploadUrl).origin).toBe(new URL(platform.stack.gatewayUrl).origin);
    await send(uploadUrl, bytes, 100_000);
    const broken = await fetch(uploadUrl, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
    expect(Number(broken.headers.get('upload-offset'))).toBeGreaterThanOrEqual(100_000);
    expect(Number(broken.headers.get('upload-offset'))).toBeLessThan(bytes.length);
    await send(uploadUrl, bytes);

    const evidence = [{ kind: 'PHOTO', phase: 'AFTER', reference: medium.reference }];
    const given = { resultCode: 'RESOLVED', text: '已清理。', evidence };
    const disposed = await cast.handler.does('disposeEvent', { ...at(event), ...given });
    const read = (await cast.dispatcher.read(MEDIA, { id: disposed.id })).event;
    expect(read.timelineIntact).toBe(true);
    const [shown] = read.media;
    expect(shown).toMatchObject({
      ...{ id: medium.id, width: 600, height: 800, device: 'HUAWEI P60', takenAt: '2026-11-16T00:30:00.000Z' },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      takenPoint: { longitude: expect.closeTo(121.725, 6), latitude: expect.closeTo(29.95, 6) },
    });
    const image = async (
      url: string,
    ): Promise<{ readonly exif: boolean; readonly format: string; readonly height: number }> => {
      const { exif, format, height } = await sharp(Buffer.from(await (await fetch(url)).arrayBuffer())).metadata();
      return { exif: exif !== undefined, format, height };
    };
    expect(await image(shown.url)).toEqual({ exif: false, format: 'jpeg', height: 800 });
    expect(await image(shown.thumbnailUrl)).toEqual({ exif: false, format: 'webp', height: 320 });
    expect(Buffer.from(await (await fetch(shown.originalUrl)).arrayBuffer()).equals(bytes)).toBe(true);

    const stranger = await platform.person('DISPATCHER', STREET);
    const origin = new URL(platform.stack.gatewayUrl).origin;
    const asked = async (person: Person): Promise<number> =>
      (
        await fetch(`${origin}/media/events/${medium.id}/full`, {
          headers: { authorization: `Bearer ${person.token}` },
        })
      ).status;
    expect([await asked(cast.dispatcher), await asked(stranger)]).toEqual([200, 404]);
  });

  it('is refused when it is no photo, and when it is 2 GB; nothing of it stays', async () => {
    const program = Buffer.from('#!/bin/sh\necho no photo\n');
    const { uploadUrl, medium } = await begin(cast.handler, 'PHOTO', program.length, 'IMG_0043.JPG');
    await expect(send(uploadUrl, program)).rejects.toThrow('MEDIUM_TYPE_FALSE');
    await expect(begin(cast.handler, 'PHOTO', 2 ** 31, 'IMG_0044.JPG')).rejects.toMatchObject({
      code: 'MEDIUM_TOO_LARGE',
    });
    const REFUSED = 'query Refused($id: ID!) { eventMedium(id: $id) { state receivedBytes refusal { code } } }';
    expect((await cast.handler.read(REFUSED, { id: medium.id })).eventMedium).toEqual({
      ...{ state: 'REFUSED', receivedBytes: 0, refusal: { code: 'MEDIUM_TYPE_FALSE' } },
    });
  });

  it('has a recording beside it, of which a player reads the part it plays', async () => {
    const bytes = recording(1_500_000);
    const { uploadUrl, medium } = await begin(cast.member, 'AUDIO', bytes.length, '录音.opus');
    await send(uploadUrl, bytes);
    const URL_OF = 'query Recording($id: ID!) { eventMedium(id: $id) { url contentType } }';
    const { url } = (await cast.member.read(URL_OF, { id: medium.id })).eventMedium;
    const part = await fetch(url, { headers: { range: 'bytes=1048570-1048579' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 1048570-1048579/1500000']);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(1_048_570, 1_048_580))).toBe(true);
    expect((await fetch(url, { headers: { range: 'bytes=1500000-' } })).status).toBe(416);
  });
});
