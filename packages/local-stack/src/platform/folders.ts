import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { LocalStackError } from '../errors/local-stack-error.js';

/** The checkout this package belongs to: the nearest folder upwards that holds the workspace file. */
export function workspaceFolder(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
    if (dirname(folder) === folder) return process.cwd();
  }
}

/** The folder that keeps data, logs and the record of what runs: `GRIDHALL_HOME`, by default `.local` of the checkout. */
export function homeFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment['GRIDHALL_HOME'];
  return given ? resolve(given) : join(workspaceFolder(), '.local');
}

/** The folder that keeps fetched servers, one per machine and user: `GRIDHALL_CACHE`, else per the XDG base directory specification. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment['GRIDHALL_CACHE'];
  if (given) return resolve(given);
  const xdg = environment['XDG_CACHE_HOME'];
  return join(xdg ? resolve(xdg) : join(homedir(), '.cache'), 'gridhall');
}

/**
 * Makes a folder, readable for this user only.
 * @throws HOME_NOT_WRITABLE
 */
export function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LocalStackError('HOME_NOT_WRITABLE', { path, reason }, { cause: error });
  }
}
