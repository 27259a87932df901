/** Everything that the command line refuses for reasons of its own; codes are stable. */
export const cliErrors = {
  STACK_NOT_RUNNING: {
    message: 'No platform runs on {home}.',
    hint: 'Start it with "npm start", or name the folder of the one that runs with GRIDHALL_HOME.',
  },
  DISTRICT_MISSING: {
    message: 'There is no district on {home} yet.',
    hint: 'Start the platform once ("npm start"), or import one: pnpm gridhall import-divisions FILE_OR_FOLDER --district CODE.',
  },
  STAFF_NOT_FOUND: {
    message: 'Nobody of that kind is in the directory: {wanted}.',
    hint: 'Leave --staff out for an invented person, or name one who is posted so.',
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
