import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { RequestContext, SubgraphDefinition } from '@gridhall/service-kit';
import { startTestSubgraph, type TestSubgraph } from '@gridhall/service-kit/testing';
import sharp from 'sharp';
import { mediaConfigSchema, mediaSettings } from '../media.config.js';
import type { MediaKind } from '../media.kinds.js';
import { mediaRoutes } from '../media.routes.js';
import type { Medium } from '../medium.js';
import { uploadLink } from '../serve/links.js';
import { MediaStore, type BeginUpload } from '../store/media.store.js';
import { Finisher } from '../upload/finish.js';

/** Who takes part: only `seer` sees what belongs to a subject, beside who sent it. */
export const sender = 'sender';
export const seer = 'seer';
export const stranger = 'stranger';
export const member = [{ role: 'GRID_MEMBER', place: '330211101201001', unit: null }] as const;

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A photo with a gradient, as a camera takes it. */
export async function photo({ width = 400, height = 300, exif = true } = {}): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  for (let index = 0; index < data.length; index++) data[index] = (index * 7 + Math.floor(index / width)) % 256;
  const image = sharp(data, { raw: { width, height, channels: 3 } }).jpeg({ quality: 90 });
  if (!exif) return image.toBuffer();
  return image
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'HUAWEI', Model: 'P60' },
      IFD2: { DateTimeOriginal: '2026:11:16 08:30:00', OffsetTimeOriginal: '+08:00' },
      IFD3: {
        ...{ GPSLatitudeRef: 'N', GPSLatitude: '29/1 57/1 0/1' },
        ...{ GPSLongitudeRef: 'E', GPSLongitude: '121/1 43/1 30/1' },
      },
    })
    .toBuffer();
}

/** A recording: WAV, mono, 8 kHz, of so many bytes in all. */
export function wav(bytes = 2_000): Buffer {
  const file = Buffer.alloc(bytes);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(bytes - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8_000, 24);
  file.writeUInt32LE(8_000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(bytes - 44, 40);
  for (let index = 44; index < bytes; index++) file[index] = (index * 31) % 251;
  return file;
}

/** The smallest paper. */
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A service that keeps media and nothing else, on real servers; its clock can be turned. */
export class MediaUnderTest {
  readonly #replicas: MediaUnderTest[] = [];

  private constructor(
    readonly subgraph: TestSubgraph,
    readonly store: MediaStore,
    readonly finisher: Finisher,
    private readonly clock: { at: Date | null },
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<MediaUnderTest> {
    const clock: { at: Date | null } = { at: null };
    const parts: { store?: MediaStore; finisher?: Finisher } = {};
    const definition: SubgraphDefinition<typeof mediaConfigSchema.shape, RequestContext> = {
      name: 'events',
      directory: join(__dirname, '../../test-fixture'),
      config: mediaConfigSchema,
      setUp: async (runtime) => {
        const store = new MediaStore(runtime, mediaSettings(runtime.name, runtime.config));
        await store.ensureIndexes();
        const finisher = new Finisher(store);
        Object.assign(parts, { store, finisher });
        const maySee = ({ staffId }: { staffId: string }, { subjects }: Medium): Promise<boolean> =>
          Promise.resolve(staffId === seer && subjects.length > 0);
        return {
          resolvers: {},
          context: (base) => base,
          forwarded: { '/media/': mediaRoutes(store, finisher, { maySee }) },
        };
      },
    };
    const subgraph = await startTestSubgraph(definition, environment, { now: () => clock.at ?? new Date() });
    if (parts.store === undefined || parts.finisher === undefined) throw new Error('It was not set up.');
    return new MediaUnderTest(subgraph, parts.store, parts.finisher, clock);
  }

  /** Another replica on the same database. */
  async replica(): Promise<MediaUnderTest> {
    const other = await MediaUnderTest.start({ GRIDHALL_NAMESPACE: this.subgraph.runtime.namespace });
    this.#replicas.push(other);
    return other;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#replicas.map((replica) => replica.stop()));
    await this.subgraph.stop();
  }

  turnClock(at: Date | null): void {
    this.clock.at = at;
  }

  async begin(kind: MediaKind, size: number, more: Partial<BeginUpload> = {}): Promise<Medium> {
    const fileName = { PHOTO: 'IMG_0042.JPG', AUDIO: '录音 1.wav', DOCUMENT: '材料.pdf' }[kind];
    const upload = { kind, size, fileName, sha256: null, subject: null, uploaderId: sender };
    return (await this.store.begin({ ...upload, idempotencyKey: randomUUID(), ...more })).medium;
  }

  /** A request to an address as the gateway passes it on. */
  async at(url: string, init: Parameters<TestSubgraph['forward']>[1] = {}): Promise<Response> {
    const { pathname, search } = new URL(url);
    return this.subgraph.forward(pathname.replace('/media/events/', '/media/') + search, init);
  }

  /** Sends bytes by tus from an offset on. */
  async patch(
    medium: Medium,
    bytes: Buffer,
    offset = 0,
    headers: Record<string, string> = {},
    method = 'PATCH',
  ): Promise<Response> {
    return this.at(uploadLink(this.store.settings, medium), {
      method,
      body: bytes,
      headers: Object.entries({
        'tus-resumable': '1.0.0',
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        ...headers,
      }).filter(([, value]) => value !== ''),
    });
  }

  /** Sends a whole medium. */
  async send(kind: MediaKind, bytes: Buffer, more: Partial<BeginUpload> = {}): Promise<Medium> {
    const medium = await this.begin(kind, bytes.length, more);
    const response = await this.patch(medium, bytes);
    if (response.status !== 204) throw new Error(`${response.status}: ${await response.text()}`);
    return this.store.require(medium._id);
  }

  /** How many files and chunks are kept in all. */
  async bytesKept(medium: Medium): Promise<number> {
    const ids = Object.values(medium.files);
    const { db } = this.subgraph.runtime;
    return (
      (await db.collection('media.chunks').countDocuments({ files_id: { $in: ids } })) +
      (await db.collection('media.files').countDocuments({ _id: { $in: ids } }))
    );
  }
}
