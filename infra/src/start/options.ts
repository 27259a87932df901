import { Command, InvalidArgumentError } from 'commander';

/** What `npm start` was asked for. */
export interface StartCommand {
  /** End after the day, with the figures as one line of JSON. */
  readonly once: boolean;
  readonly seed: number;
  /** Number of events; the day's other parts follow in proportion. */
  readonly events: number;
  /** Code of the district; Zhenhai's when null. */
  readonly district: string | null;
  /** File or folder of divisions to make the district of; our own list of Zhenhai when null. */
  readonly divisions: string | null;
  readonly day: boolean;
  readonly concurrency: number;
  /** Exactly this port for the gateway; 4000 or another free one when null. */
  readonly port: number | null;
}

function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= from && value <= to) return value;
    throw new InvalidArgumentError(`A whole number from ${from} to ${to} is needed.`);
  };
}

function districtCode(text: string): string {
  if (/^\d{6}$/.test(text)) return text;
  throw new InvalidArgumentError('A district’s code has six digits (GB/T 2260), such as 330211.');
}

interface Parsed {
  readonly once: boolean;
  readonly seed: number;
  readonly events: number;
  readonly district?: string;
  readonly divisions?: string;
  readonly day: boolean;
  readonly concurrency: number;
  readonly port?: number;
}

/**
 * Reads the arguments of `npm start`; `--help` and mistakes are said.
 *
 * @param args without Node and script
 * @throws CommanderError after `--help` (its exitCode is 0) and after a mistake
 */
export function parseStartCommand(args: readonly string[]): StartCommand {
  const command = new Command('npm start --')
    .description('Starts a district on one machine and plays its day through the platform.')
    .option('--once', 'end after the day, with one line of JSON at last; exit 0 when all figures agree', false)
    .option(
      '--seed <number>',
      'the day to play: the same seed makes the same day',
      wholeNumber(-(2 ** 31), 2 ** 31 - 1),
      1,
    )
    .option(
      '--events <number>',
      'events of the day; visits and services in proportion',
      wholeNumber(1, 1_000_000),
      1_005,
    )
    .option('--district <code>', 'six digits of the district to establish, with --divisions', districtCode)
    .option('--divisions <path>', 'file or folder of divisions to establish it from')
    .option('--no-day', 'start without playing a day')
    .option('--concurrency <number>', 'scripts played side by side', wholeNumber(1, 1_000), 24)
    .option('--port <number>', 'port of the gateway; 4000 by default, or a free one', wholeNumber(1, 65_535))
    .addHelpText(
      'after',
      `
Examples:
  npm start                                      Zhenhai, its day, and then it stays up
  npm start -- --once --seed 7                   another day, ends with one line of JSON
  npm start -- --no-day                          just start
  npm start -- --divisions ./national --district 330106     another district

Data, logs and secrets are kept in .local, or in the folder that GRIDHALL_HOME names. MONGODB_URI and NATS_URL name
servers to use in place of those that are started here.`,
    )
    .exitOverride()
    .parse([...args], { from: 'user' });
  const { district, divisions, port, ...options } = command.opts<Parsed>();
  if ((district === undefined) !== (divisions === undefined)) {
    command.error('error: --district and --divisions go together: which district, and out of which file.');
  }
  return { ...options, district: district ?? null, divisions: divisions ?? null, port: port ?? null };
}
