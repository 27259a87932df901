import { createHash } from 'node:crypto';
import { commonErrors, createKeyRing, GridhallError } from '@gridhall/service-kit';
import type { Position } from './change.js';

/** Writes positions as cursors and reads them again. */
export interface Cursors {
  /** @param scope the place and filter: the cursor opens for no other */
  write(position: Position, scope: string): string;
  /** @throws CURSOR_INVALID for one of another scope, and for what is none */
  read(cursor: string, scope: string): Position;
}

/** Digits of the largest sequence number, so that all cursors are of one length. */
const SEQUENCE_DIGITS = 16;

/**
 * Cursors that every replica of the gateway can read and nobody else: how many changes passed in places that a caller does
 * not see would show in the difference of two numbers.
 *
 * @param secret what all replicas know
 */
export function createCursors(secret: string): Cursors {
  const ring = createKeyRing(createHash('sha256').update(`gridhall live cursors ${secret}`).digest('base64url'));
  return {
    write: ({ stream, sequence, mark }, scope) =>
      ring.seal(JSON.stringify([stream, String(sequence).padStart(SEQUENCE_DIGITS, '0'), mark.padEnd(8)]), scope),
    read(cursor, scope) {
      try {
        const [stream, sequence, mark] = JSON.parse(ring.unseal(cursor, scope)) as [string, string, string];
        return { stream, sequence: Number(sequence), mark: mark.trimEnd() };
      } catch {
        throw new GridhallError(commonErrors.CURSOR_INVALID);
      }
    },
  };
}
