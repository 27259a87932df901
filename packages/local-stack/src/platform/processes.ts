import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { hasCode } from './error-code.js';

const run = promisify(execFile);

/** A process that can be told from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own notation; equal texts mean the same process. */
  readonly startedAt: string;
}

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** Fields of /proc/<pid>/stat from the third on; the second, the name, may itself hold spaces and parentheses (proc(5)). */
function linuxStat(pid: number): string[] | null {
  const text = readText(`/proc/${pid}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** When a process started, or null where there is none (a zombie counts as none). */
export async function startTimeOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const stat = linuxStat(pid);
    if (stat === null || stat[0] === 'Z' || stat[0] === 'X') return null;
    // Ticks count from boot, so the boot has to be part of the identity.
    return `${readText('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}:${stat[19] ?? ''}`;
  }
  try {
    const { stdout } = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
    const text = stdout.trim();
    return text === '' || text.startsWith('Z') ? null : text.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}

/** Whether that very process still runs. */
export async function isRunning({ pid, startedAt }: ProcessIdentity): Promise<boolean> {
  return (await startTimeOf(pid)) === startedAt;
}

/** Identity of a running process; for one that has just ended a start time that matches nothing. */
export async function identify(pid: number): Promise<ProcessIdentity> {
  return { pid, startedAt: (await startTimeOf(pid)) ?? 'ended' };
}

/** Resident memory of a process in bytes, or null where there is no such process. */
export async function memoryOf(pid: number): Promise<number | null> {
  if (process.platform === 'linux') {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readText(`/proc/${pid}/status`) ?? '')?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  }
  try {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
    return stdout.trim() === '' ? null : Number(stdout) * 1024;
  } catch {
    return null;
  }
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
