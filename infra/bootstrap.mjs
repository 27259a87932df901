#!/usr/bin/env node
/**
 * The way in for everything: `npm start`, `npm test`, `npm run bench`, `npm run gridhall`, `npm run check`. On a machine that has
 * nothing but Node and npm it fetches the pinned pnpm, installs, builds and then runs what was asked for; when all that is done
 * already it says nothing and takes a moment. Plain Node without dependencies, as nothing is installed when it starts.
 */
import { say, fail } from './bootstrap/say.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Gridhall needs Node 20.19 or newer, and this is ${process.versions.node}.`,
    'Install a current Node (https://nodejs.org, or `nvm install 22`) and run the same command again.',
  );
}

const [command = '', ...args] = process.argv.slice(2);

const programs = {
  start: 'infra/dist/start/main.js',
  bench: 'bench/dist/main.js',
  gridhall: 'infra/dist/cli/main.js',
};

const { prepare } = await import('./bootstrap/prepare.mjs');
const { runProgram } = await import('./bootstrap/run.mjs');

if (Object.hasOwn(programs, command)) {
  await prepare();
  process.exitCode = await runProgram([programs[command], ...args]);
} else if (command === 'test' || command === 'check') {
  await prepare();
  const { checkAll, testAll } = await import('./bootstrap/checks.mjs');
  process.exitCode = command === 'test' ? await testAll(args) : await checkAll();
} else {
  say(`Usage: node infra/bootstrap.mjs ${[...Object.keys(programs), 'test', 'check'].join('|')} [arguments]`);
  process.exitCode = 2;
}
