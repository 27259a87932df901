import { execFile } from 'node:child_process';

/** What a helper program said when it failed. */
export class RunError extends Error {
  override readonly name = 'RunError';
  constructor(
    message: string,
    /** Standard output and error. */
    readonly output: string,
  ) {
    super(message);
  }
}

/**
 * Runs a helper program to its end and gives its output.
 * @throws RunError when it cannot be run or ends with anything but 0
 */
export function runQuietly(
  command: string,
  args: readonly string[],
  options: { environment?: NodeJS.ProcessEnv; timeoutMs?: number } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      {
        env: options.environment ?? process.env,
        timeout: options.timeoutMs ?? 0,
        maxBuffer: 16 << 20,
        encoding: 'utf8',
      },
      (error, stdout, stderr) => {
        if (error) reject(new RunError(error.message, `${stdout}${stderr}`));
        else resolve(stdout);
      },
    );
  });
}
