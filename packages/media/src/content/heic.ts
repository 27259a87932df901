import { Worker } from 'node:worker_threads';

/** A photo as its pixels, four bytes (RGBA) each, upright: libheif turns it as it says. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** Is this a photo of a kind that sharp's own build cannot decode (HEVC is patented)? */
export function isHeic(type: string): boolean {
  return type === 'image/heic' || type === 'image/heif';
}

/** Runs as text, so that it is found wherever the package runs from. */
const WORK = `
  const { parentPort, workerData } = require('node:worker_threads');
  require(workerData.module)({ buffer: workerData.photo }).then((pixels) => parentPort.postMessage(pixels));
`;

/**
 * Decodes a HEIC photo by libheif, in a thread of its own: it takes a second or two, in which the service goes on.
 *
 * @throws Error for a photo that cannot be read
 */
export async function decodeHeic(photo: Buffer): Promise<Pixels> {
  const worker = new Worker(WORK, { eval: true, workerData: { module: require.resolve('heic-decode'), photo } });
  try {
    return await new Promise<Pixels>((resolve, reject) => {
      worker.once('message', ({ width, height, data }: Omit<Pixels, 'data'> & { readonly data: Uint8ClampedArray }) => {
        resolve({ width, height, data: Buffer.from(data.buffer, data.byteOffset, data.byteLength) });
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        reject(new Error('The photo could not be decoded.'));
      });
    });
  } finally {
    await worker.terminate();
  }
}
