import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram, runQuietly } from './run.mjs';
import { say, seconds } from './say.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Takes longer than all the others together: it runs beside them, and beside the first tests. */
const lint = [{ name: 'lint', command: bin('eslint'), args: ['.', '--max-warnings', '0'] }];
/** What else can be said about the code without running it. Compiling has been done by then. */
const checks = [
  { name: 'unused code', command: bin('knip'), args: [] },
  { name: 'format', command: bin('prettier'), args: ['--check', '.', '--log-level', 'warn'] },
  { name: 'generated types are fresh', command: bin('graphql-codegen'), args: ['--config', 'codegen.ts', '--check'] },
  { name: 'supergraph is fresh', command: process.execPath, args: ['infra/dist/compose/main.js', '--check'] },
  { name: 'reference pages are fresh', command: process.execPath, args: ['infra/dist/docs/main.js', '--check'] },
];

/** Runs static checks one after the other; gives how many passed and failed. */
async function runChecks(queue) {
  const result = { passed: 0, failed: 0 };
  for (const check of queue) {
    const start = performance.now();
    const { status, output } = await runQuietly(check.command, check.args);
    if (status === 0) {
      result.passed += 1;
      say(`✓ ${check.name} (${seconds(start)})`);
    } else {
      result.failed += 1;
      say(`✗ ${check.name} (${seconds(start)})\n${output.trim()}\n`);
    }
  }
  return result;
}

/** Runs one part of the tests (`parts`: beside the code; `whole`: `e2e/`) and gives how many passed and failed. */
async function runJest(part, args) {
  const folder = join(root, '.local', 'test');
  const report = join(folder, `${part}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const status = await runProgram(
    [
      ...['--enable-source-maps', join(root, 'node_modules', 'jest', 'bin', 'jest.js')],
      ...['--json', '--outputFile', report, '--passWithNoTests', ...args],
    ],
    { env: { ...process.env, GRIDHALL_TEST_PART: part } },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const {
    numPassedTests: passed,
    numFailedTests,
    numRuntimeErrorTestSuites,
  } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // A failure outside of any test, such as in the set-up, is one too.
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}

/** `npm run check`: the static checks alone. */
export async function checkAll() {
  const results = await Promise.all([runChecks(lint), runChecks(checks)]);
  return results.every(({ failed }) => failed === 0) ? 0 : 1;
}

/**
 * `npm test`: everything; with arguments (`npm test -- services/grid`) only the tests they select. The last line counts tests and
 * static checks together.
 */
export async function testAll(args) {
  const results = [];
  const isAll = args.length === 0;
  const linted = isAll ? runChecks(lint) : undefined;
  if (isAll) results.push(await runChecks(checks));
  for (const part of ['parts', 'whole']) results.push(await runJest(part, args));
  if (linted !== undefined) results.push(await linted);
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
  return total('failed') === 0 ? 0 : 1;
}
