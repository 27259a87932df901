import type { ObjectId } from 'mongodb';
import type { MediaKind, Variant } from './media.kinds.js';

/** What a camera wrote into a photo: evidence of where and when, never part of what is shown. */
export interface CaptureEvidence {
  /** When it was taken; a camera that names no zone is taken to be in Asia/Shanghai. */
  readonly takenAt: Date | null;
  /** Where, on WGS-84 (EXIF 2.32 §4.6.6). */
  readonly point: { readonly longitude: number; readonly latitude: number } | null;
  /** Maker and model, such as `HUAWEI P60`. */
  readonly device: string | null;
}

/** What was found in a medium's content. */
export interface MediumContent {
  /** Its media type, by the content. */
  readonly type: string;
  readonly extension: string;
  /** SHA-256 of the medium as it was sent, hexadecimal. */
  readonly sha256: string;
  /** Pixels, upright; null but for photos. */
  readonly width: number | null;
  readonly height: number | null;
  /** Null but for photos. */
  readonly captured: CaptureEvidence | null;
  /** What can be read of it, with media type and length in bytes. */
  readonly variants: Readonly<Partial<Record<Variant, { readonly type: string; readonly bytes: number }>>>;
}

/** Why a medium was refused: what the error said. */
export interface MediumRefusal {
  readonly code: string;
  readonly message: string;
  readonly messageZh: string;
}

/** RECEIVING: its bytes come in; READY: checked, never changed again; REFUSED: no byte of it is kept; SWEPT: being removed. */
export type MediumState = 'RECEIVING' | 'READY' | 'REFUSED' | 'SWEPT';

/** A medium, as a service's collection `media` holds it; its bytes are in the GridFS bucket of the same name. */
export interface Medium {
  _id: string;
  kind: MediaKind;
  state: MediumState;
  fileName: string;
  /** Bytes, as the upload was begun with. */
  size: number;
  /** SHA-256, hexadecimal, as the upload was begun with; null when it did not say. */
  saidSha256: string | null;
  uploaderId: string;
  /** SHA-256 of what it was begun with: the same key with other input is another upload. */
  fingerprint: string;
  /** The GridFS file of each variant, whether it is there or not. */
  files: Readonly<Record<Variant, ObjectId>>;
  /** Bytes that are here, durably. */
  received: number;
  /** Who of several senders may write: the one that came last. */
  writer: string | null;
  /** Somebody checks it until then. */
  checkingUntil: Date | null;
  content: MediumContent | null;
  refusal: MediumRefusal | null;
  /** What it belongs to, such as an event's id: who may see one of these may see it. */
  subjects: readonly string[];
  /** When it was last named in a step. */
  claimedAt: Date | null;
  /** Was a step found written that names it? Then it stays for good. */
  isNamed: boolean;
  createdAt: Date;
  /** Until then the upload may go on. */
  expiresAt: Date;
}
