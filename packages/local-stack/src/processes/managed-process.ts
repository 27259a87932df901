import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readSync, fstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../platform/folders.js';
import { identify, type ProcessIdentity } from '../platform/processes.js';
import type { Reaper } from './reaper.js';

/** What to run and where its output goes. */
export interface ProcessSpecification {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** Gets standard output and error, appended. */
  readonly logFile: string;
  /** Whether the child gets a pipe as standard input, whose end tells it that we are gone. */
  readonly hasStdin?: boolean;
}

/** How a process ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Set when it could not be run at all. */
  readonly failure: Error | null;
}

/** One line for a person: how a process ended. */
export function describeEnd({ code, signal, failure }: ProcessEnd): string {
  if (failure) return failure.message;
  return signal ? `signal ${signal}` : `exit code ${code ?? 'unknown'}`;
}

/**
 * A child process in a group of its own (Ctrl-C reaches us alone, and we stop things in order), its output in a file,
 * and watched by the reaper from its first moment to its last.
 */
export class ManagedProcess {
  readonly name: string;
  readonly logFile: string;
  readonly pid: number | undefined;
  /** Resolves, never rejects, when the process is gone. */
  readonly ended: Promise<ProcessEnd>;
  #end: ProcessEnd | null = null;
  readonly #child: ChildProcess;
  /** Where in the log file this run begins. */
  readonly #logStart: number;

  constructor(specification: ProcessSpecification, reaper: Reaper) {
    this.name = specification.name;
    this.logFile = specification.logFile;
    makeFolder(dirname(this.logFile));
    const log = openSync(this.logFile, 'a', 0o600);
    this.#logStart = fstatSync(log).size;
    this.#child = spawn(specification.command, specification.args, {
      detached: true,
      stdio: [specification.hasStdin ? 'pipe' : 'ignore', log, log],
      env: specification.environment ?? process.env,
    });
    closeSync(log);
    this.#child.stdin?.on('error', () => undefined);
    const pid = this.#child.pid;
    this.pid = pid;
    if (pid !== undefined) reaper.watch(pid);
    this.ended = new Promise((resolve) => {
      const end = (result: ProcessEnd) => {
        if (pid !== undefined) reaper.forget(pid);
        this.#end = result;
        resolve(result);
      };
      this.#child.once('error', (failure) => {
        if (pid === undefined) end({ code: null, signal: null, failure });
      });
      this.#child.once('exit', (code, signal) => {
        end({ code, signal, failure: null });
      });
    });
  }

  /** How it ended, or null while it runs. */
  get end(): ProcessEnd | null {
    return this.#end;
  }

  /** Its number and start time, for the record that the next start reads. */
  identity(): Promise<ProcessIdentity> {
    return identify(this.pid ?? -1);
  }

  kill(signal: NodeJS.Signals): void {
    if (!this.#end) this.#child.kill(signal);
  }

  /** Asks it to stop and waits; makes it stop after the grace. */
  async stop({
    graceMs = 15_000,
    signal = 'SIGTERM',
  }: { readonly graceMs?: number; readonly signal?: NodeJS.Signals } = {}): Promise<ProcessEnd> {
    if (this.#end) return this.#end;
    const timer = setTimeout(() => {
      this.kill('SIGKILL');
    }, graceMs);
    this.kill(signal);
    const end = await this.ended;
    clearTimeout(timer);
    return end;
  }

  /** What it has written since it was started, at most the last 64 kB. */
  output(): string {
    const log = openSync(this.logFile, 'r');
    try {
      const size = fstatSync(log).size;
      const start = Math.max(this.#logStart, size - 65_536);
      const buffer = Buffer.alloc(Math.max(0, size - start));
      readSync(log, buffer, 0, buffer.length, start);
      return buffer.toString('utf8');
    } finally {
      closeSync(log);
    }
  }
}
