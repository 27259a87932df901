import { describeError } from '@gridhall/local-stack';
import { ConfigError, GridhallError } from '@gridhall/service-kit';
import { CommanderError } from 'commander';
import { CliError } from './cli-error.js';
import { buildProgram } from './program.js';

/** An error as the person at the keyboard should read it. */
function explain(error: unknown): string {
  if (error instanceof CliError) return `${error.code}: ${error.message}\n  → ${error.hint}`;
  if (error instanceof GridhallError) return `${error.code}: ${error.message}`;
  if (error instanceof ConfigError) return error.message;
  return describeError(error);
}

/** Runs `pnpm gridhall …` and sets the exit status: 0; 1 when it could not be done; 2 for wrong use. */
export async function runCli(args: readonly string[]): Promise<void> {
  try {
    await buildProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said what is wrong, or has shown the help that was asked for.
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}
