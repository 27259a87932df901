import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { workspaceFolder } from '@gridhall/local-stack';
import { GraphQLError } from 'graphql';
import { composeSupergraph, CompositionError, isSupergraphCurrent, readSubgraphs, SUPERGRAPH_FILE } from './compose.js';

/** `pnpm compose [--check]`: writes the supergraph, or says whether the committed one is stale. */
function main(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const workspace = workspaceFolder();
  const composed = composeSupergraph(readSubgraphs(workspace));
  if (isSupergraphCurrent(workspace, composed)) {
    process.stdout.write(`${SUPERGRAPH_FILE} is current.\n`);
    return 0;
  }
  if (values.check) {
    process.stderr.write(
      `${SUPERGRAPH_FILE} is stale: a schema changed since it was composed. Run "pnpm compose" and commit the file.\n`,
    );
    return 1;
  }
  writeFileSync(join(workspace, SUPERGRAPH_FILE), composed);
  process.stdout.write(`${SUPERGRAPH_FILE} was composed.\n`);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  // A schema that cannot be parsed or composed is the caller's to mend: no stack trace helps.
  if (!(error instanceof CompositionError || error instanceof GraphQLError)) throw error;
  process.stderr.write(`${error instanceof CompositionError ? error.message : error.toString()}\n`);
  process.exitCode = 1;
}
