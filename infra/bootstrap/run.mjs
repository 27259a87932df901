import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

/** The checkout. */
export const root = join(import.meta.dirname, '..', '..');

/** Exit status as a shell counts it. */
const statusOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

/**
 * Runs a helper to its end with its output kept.
 * @returns {Promise<{status: number, output: string}>}
 */
export function runQuietly(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
    const end = (status) => resolve({ status, output: Buffer.concat(chunks).toString('utf8') });
    child.once('error', (error) => {
      chunks.push(Buffer.from(error.message));
      end(127);
    });
    child.once('close', (code, signal) => end(statusOf(code, signal)));
  });
}

/**
 * Runs a Node program in our place: with our arguments, standard streams and signals, and its exit status.
 *
 * Ctrl-C in a terminal goes to the whole foreground group, so the program has it already and we only wait for its clean end;
 * where there is no terminal a signal was meant for us alone, and is passed on.
 */
export function runProgram(args, { env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const handlers = signals.map((signal) => () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
    signals.forEach((signal, index) => process.on(signal, handlers[index]));
    child.once('exit', (code, signal) => {
      signals.forEach((each, index) => process.off(each, handlers[index]));
      resolve(statusOf(code, signal));
    });
  });
}
