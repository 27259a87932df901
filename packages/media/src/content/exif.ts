import exifr from 'exifr';
import type { CaptureEvidence } from '../medium.js';

/** Tags as exifr gives them when it revives nothing: times as their text. */
interface Tags {
  readonly DateTimeOriginal?: unknown;
  readonly CreateDate?: unknown;
  readonly OffsetTimeOriginal?: unknown;
  readonly OffsetTime?: unknown;
  readonly Make?: unknown;
  readonly Model?: unknown;
  readonly latitude?: unknown;
  readonly longitude?: unknown;
}

const LONGEST_DEVICE = 100;

const text = (value: unknown): string =>
  // Cameras fill texts up with NUL and blanks.
  // eslint-disable-next-line no-control-regex -- see above
  typeof value === 'string' ? value.replaceAll(/[\u0000-\u001f]+/g, '').trim() : '';

/** A time of EXIF, `2017:11:16 08:30:00` (EXIF 2.32 §4.6.5), in the zone that is named, else in Asia/Shanghai. */
function momentOf(time: unknown, offset: unknown): Date | null {
  const match = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(text(time));
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  const zone = /^[+-]\d\d:\d\d$/.test(text(offset)) ? text(offset) : '+08:00';
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

function pointOf({ latitude, longitude }: Tags): CaptureEvidence['point'] {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  // A camera without a fix writes zeros.
  return isOnEarth && (latitude !== 0 || longitude !== 0) ? { longitude, latitude } : null;
}

/**
 * What a photo's EXIF says of its taking; nulls where it says nothing, or nothing that can be read.
 *
 * @param exif the block as sharp finds it in a photo of any format
 */
export async function captureEvidence(exif: Buffer | undefined): Promise<CaptureEvidence> {
  const options = {
    reviveValues: false,
    gps: true,
    ifd1: false,
    xmp: false,
    icc: false,
    iptc: false,
    makerNote: false,
  };
  // In front of the TIFF that exifr reads, a JPEG's block has a mark of its own (EXIF 2.32 §4.7.2).
  const tiff = exif?.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0);
  const parsed: unknown = tiff === undefined ? undefined : await exifr.parse(tiff, options).catch(() => undefined);
  const tags: Tags = parsed ?? {};
  const device = [...new Set([text(tags.Make), text(tags.Model)])].filter(Boolean).join(' ').slice(0, LONGEST_DEVICE);
  return {
    takenAt: momentOf(tags.DateTimeOriginal ?? tags.CreateDate, tags.OffsetTimeOriginal ?? tags.OffsetTime),
    point: pointOf(tags),
    device: device === '' ? null : device,
  };
}
