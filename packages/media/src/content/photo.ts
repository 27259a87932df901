import { GridhallError } from '@gridhall/service-kit';
import sharp, { type Sharp } from 'sharp';
import { mediaErrors, refused } from '../media.errors.js';
import type { CaptureEvidence } from '../medium.js';
import { captureEvidence } from './exif.js';
import { decodeHeic, isHeic } from './heic.js';

/** A photo as it is kept beside its original. */
export interface DevelopedPhoto {
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly captured: CaptureEvidence;
  /** What is shown: upright, in sRGB, without any metadata. */
  readonly shown: Readonly<Record<'full' | '1280' | '320', { readonly type: string; readonly bytes: Buffer }>>;
}

/** Its pixels, upright, to be read as often as needed. */
async function pixelsOf(photo: Buffer, type: string): Promise<Sharp> {
  // The limit was asked before: what the head of the file says is what gets unpacked.
  if (!isHeic(type)) return sharp(photo, { failOn: 'error', limitInputPixels: false }).autoOrient();
  const { width, height, data } = await decodeHeic(photo);
  return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false });
}

/**
 * Develops a photo for showing: each picture is encoded anew from its pixels, so that nothing but them passes.
 *
 * @param photo the whole file
 * @param type its media type, by the content
 * @throws MEDIUM_TOO_MANY_PIXELS, MEDIUM_MALFORMED
 */
export async function developPhoto(photo: Buffer, type: string, limitPixels: number): Promise<DevelopedPhoto> {
  try {
    // A bomb is a small file that says how large it is: asked before anything is unpacked.
    const { width, height, exif } = await sharp(photo, { limitInputPixels: false }).metadata();
    if (width * height > limitPixels) {
      throw refused(mediaErrors.MEDIUM_TOO_MANY_PIXELS, { pixels: width * height, limitPixels });
    }
    const pixels = await pixelsOf(photo, type);
    const small = (side: number): Promise<Buffer> =>
      pixels
        .clone()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer();
    // One after the other: the memory of a single one.
    const full = await pixels
      .clone()
      .flatten({ background: '#fff' })
      .jpeg({ quality: 88 })
      .toBuffer({ resolveWithObject: true });
    return {
      width: full.info.width,
      height: full.info.height,
      captured: await captureEvidence(exif),
      shown: {
        full: { type: 'image/jpeg', bytes: full.data },
        '1280': { type: 'image/webp', bytes: await small(1_280) },
        '320': { type: 'image/webp', bytes: await small(320) },
      },
    };
  } catch (error) {
    throw error instanceof GridhallError ? error : refused(mediaErrors.MEDIUM_MALFORMED, { kind: 'PHOTO' });
  }
}
