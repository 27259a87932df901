import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { workspaceFolder } from '@gridhall/local-stack';
import { eventually } from '@gridhall/service-kit/testing';

/** What a program left behind. */
export interface ProgramResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A built program of infra that runs, as a person at a shell would have started it. */
export interface RunningProgram {
  readonly process: ChildProcess;
  /** What it has written to standard output until now. */
  stdout(): string;
  /** Waits until it has written something that matches, for at most two minutes. */
  says(pattern: RegExp): Promise<void>;
  readonly ended: Promise<ProgramResult>;
}

/** Variables to set, or to take away where undefined, for a program. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Starts a program of infra's dist. */
export function startProgram(script: string, args: readonly string[], environment: Environment = {}): RunningProgram {
  const child = spawn(process.execPath, [join(workspaceFolder(__dirname), 'infra', 'dist', script), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<ProgramResult>((resolve, reject) => {
    child.once('error', reject).once('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
  return {
    process: child,
    stdout: () => stdout,
    ended,
    says: async (pattern) => {
      await eventually(
        () => {
          if (pattern.test(stdout)) return true;
          if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}:\n${stdout}\n${stderr}`);
          return false;
        },
        { timeoutMs: 120_000, everyMs: 50 },
      );
    },
  };
}

/** Runs a program of infra's dist to its end. */
export function runProgram(
  script: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<ProgramResult> {
  return startProgram(script, args, environment).ended;
}
