/** Everything that the command line refuses for reasons of its own; codes are stable. */
export const cliErrors = {
  STACK_NOT_RUNNING: {
    message: 'No platform runs on {home}.',
    hint: 'Start it with "npm start", or name the folder of the one that runs with GRIDHALL_HOME.',
  },
  DISTRICT_MISSING: {
    message: 'There is no district {code} here yet.',
    hint: 'Start the platform once ("npm start"), or make one: pnpm gridhall establish-demo FILE_OR_FOLDER --district {code}.',
  },
  FILE_MISSING: {
    message: 'There is no readable file {path}.',
    hint: 'Give the path of a file, from here or from the root.',
  },
  PLACE_UNKNOWN: {
    message: '{district} has no place {place}.',
    hint: 'Give the code of its district (6 digits), a town (9), a village or community (12) or a grid (15).',
  },
  UNIT_UNKNOWN: {
    message: 'There is no unit {unit}.',
    hint: 'Units are named after their place: 330211-CENTRE, 330211101-COMMAND, 330211101201-OFFICE; leave --unit out for the usual one.',
  },
} as const;

/** A code of the command line's catalogue. */
export type CliErrorCode = keyof typeof cliErrors;

/** A command could not be carried out, with what to do about it. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly hint: string;

  constructor(
    readonly code: CliErrorCode,
    details: Readonly<Record<string, string | number>> = {},
  ) {
    const fill = (text: string): string =>
      text.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole));
    super(fill(cliErrors[code].message));
    this.hint = fill(cliErrors[code].hint);
  }
}
