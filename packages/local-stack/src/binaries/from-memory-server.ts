import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reporter } from '../reporter.js';
import type { ServerManifest } from './manifest.js';
import { hashFile } from './wheel.js';

/** How long MongoDB's download site may take to answer before the next source is tried. */
const PROBE_TIMEOUT_MS = 1_500;

const downloadSite = (): string => process.env['MONGOMS_DOWNLOAD_MIRROR'] ?? 'https://fastdl.mongodb.org';

/** Whether the download site answers at all, whatever it says to a bare request. */
async function isSiteReachable(): Promise<boolean> {
  try {
    await fetch(downloadSite(), { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Fetches mongod into `staging/mongod` through mongodb-memory-server, which knows MongoDB's archives for every system and checks
 * the published MD5 of what it downloads.
 * @returns its SHA-256, or null where the download site is not reachable or has nothing for this system
 */
export async function fetchFromMemoryServer(
  manifest: ServerManifest,
  staging: string,
  reporter: Reporter,
): Promise<string | null> {
  if (manifest.memoryServerVersion === undefined || !(await isSiteReachable())) return null;
  try {
    // Loaded only when needed: it is large, and a machine with a server in its cache never needs it.
    const { MongoBinary } = await import('mongodb-memory-server-core/lib/util/MongoBinary.js');
    const { DryMongoBinary } = await import('mongodb-memory-server-core/lib/util/DryMongoBinary.js');
    const options = await DryMongoBinary.generateOptions({
      version: manifest.memoryServerVersion,
      downloadDir: join(staging, 'archive'),
    });
    const path = await MongoBinary.download({ ...options, platform: process.platform, checkMD5: true });
    const target = join(staging, manifest.name);
    await rename(path, target);
    return await hashFile(target);
  } catch (error) {
    reporter.debug(`mongodb-memory-server could not fetch mongod: ${String(error)}`);
    return null;
  }
}
