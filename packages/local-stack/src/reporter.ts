/** Where the local stack says what it is doing. Every method takes one line of plain text. */
export interface Reporter {
  /** Something a person waits for or should know. */
  info(line: string): void;
  /** The present state of something that takes long; replaces the last such line on a terminal. */
  progress(line: string): void;
  /** Only for finding faults. */
  debug(line: string): void;
}

/** Says nothing. */
export const silentReporter: Reporter = {
  info: () => undefined,
  progress: () => undefined,
  debug: () => undefined,
};

/**
 * Writes to a stream, by default standard error, so that standard output stays for results.
 * On a terminal progress redraws one line; elsewhere it is left out, the lines around it say enough for a log file.
 */
export function streamReporter(
  stream: NodeJS.WriteStream = process.stderr,
  { verbose = process.env['GRIDHALL_DEBUG'] !== undefined } = {},
): Reporter {
  let isProgressShown = false;
  const clear = () => {
    if (isProgressShown) stream.write('\r\x1b[2K');
    isProgressShown = false;
  };
  const line = (text: string) => {
    clear();
    stream.write(`${text}\n`);
  };
  return {
    info: line,
    progress(text) {
      if (!stream.isTTY) return;
      clear();
      stream.write(text.slice(0, Math.max(20, stream.columns - 1)));
      isProgressShown = true;
    },
    debug(text) {
      if (verbose) line(text);
    },
  };
}
