import sharp from 'sharp';
import type { Medium } from '../medium.js';
import type { MediaStore } from '../store/media.store.js';

/** A photo as JPEG of at most 1,280 pixels, for papers that take no WebP; null for what is no photo, or not checked. */
export async function readPicture(store: MediaStore, medium: Medium): Promise<Buffer | null> {
  if (store.variant(medium, '1280') === null) return null;
  return sharp(await store.readWhole(medium, '1280'))
    .flatten({ background: '#fff' })
    .jpeg({ quality: 85 })
    .toBuffer();
}
