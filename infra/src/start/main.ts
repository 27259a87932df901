import { describeError, LocalStackError, stopOnSignals } from '@gridhall/local-stack';
import { ConfigError, GridhallError } from '@gridhall/service-kit';
import { CommanderError } from 'commander';
import { parseStartCommand } from './options.js';
import { start } from './start.js';
import { Terminal } from './terminal.js';

/** What went wrong, for the person at the keyboard: a stack trace only where it is a fault of ours. */
function explain(error: unknown): string {
  if (error instanceof GridhallError) return `${error.code}: ${error.message}`;
  if (error instanceof ConfigError) return error.message;
  return describeError(error);
}

/** `npm start`: exit status 0, or 1 when something failed or figures differ, or 2 for wrong arguments. */
async function main(): Promise<number> {
  const terminal = new Terminal();
  try {
    const command = parseStartCommand(process.argv.slice(2));
    return await start(command, terminal, stopOnSignals);
  } catch (error) {
    // Help and mistakes were said by the parser.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.line();
    terminal.line(`✗ ${explain(error)}`);
    if (!(error instanceof LocalStackError || error instanceof GridhallError || error instanceof ConfigError)) {
      terminal.line('  → Everything that was started has been stopped; the processes’ logs are in .local/logs.');
    }
    return 1;
  }
}

void main().then((status) => {
  process.exitCode = status;
});
