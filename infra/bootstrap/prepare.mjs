import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './lock.mjs';
import { root, runQuietly } from './run.mjs';
import { fail, say, seconds } from './say.mjs';
import { hashContents, hashSources, packageFolders, readStamp, writeStamp } from './stamp.mjs';

const tools = join(root, '.local', 'tools');
const installStamp = join(root, 'node_modules', '.gridhall-install');
const buildStamp = join(root, 'node_modules', '.gridhall-build');

/** The last lines of what a tool said: enough to see why it failed. */
const tail = (output) => output.trim().split('\n').slice(-25).join('\n');

/** Path of the pinned pnpm, fetched with npm where it is not there yet. */
async function pinnedPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = packageManager.replace(/^pnpm@/, '').replace(/\+.*$/, '');
  const folder = join(tools, 'node_modules', 'pnpm');
  // This one starts the native program itself, so it works too where install scripts are not run.
  const program = join(folder, 'bin', 'pnpm.mjs');
  const has = () =>
    existsSync(program) && JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version === version;
  if (has()) return program;
  const start = performance.now();
  say(`Fetching pnpm ${version}`);
  mkdirSync(tools, { recursive: true });
  const flags = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error'];
  const { status, output } = await runQuietly('npm', ['install', '--prefix', tools, ...flags, `pnpm@${version}`], {
    cwd: tools,
  });
  if (status !== 0 || !has()) {
    rmSync(tools, { recursive: true, force: true });
    say(tail(output));
    fail(
      `pnpm ${version} could not be fetched.`,
      'Check the network and npm’s registry (`npm config get registry`), then run the same command again.',
    );
  }
  say(`  in ${seconds(start)}`);
  return program;
}

async function install(fingerprint) {
  const pnpm = await pinnedPnpm();
  const start = performance.now();
  say('Installing the packages that pnpm-lock.yaml names');
  rmSync(installStamp, { force: true });
  const { status, output } = await runQuietly(process.execPath, [
    ...[pnpm, 'install', '--frozen-lockfile', '--prefer-offline'],
    // This is the pinned pnpm already; without it pnpm would ask the registry about itself.
    '--pm-on-fail=ignore',
    // A node_modules made by another pnpm is made anew without asking.
    '--config.confirm-modules-purge=false',
  ]);
  if (status !== 0) {
    say(tail(output));
    fail(
      'The packages could not be installed.',
      output.includes('OUTDATED_LOCKFILE')
        ? 'A package.json was changed without its lock: run `pnpm install` once and commit pnpm-lock.yaml.'
        : 'Check the network and npm’s registry (`npm config get registry`), then run the same command again.',
    );
  }
  writeStamp(installStamp, fingerprint);
  say(`  in ${seconds(start)}`);
}

async function build(fingerprint) {
  const start = performance.now();
  say('Building');
  rmSync(buildStamp, { force: true });
  const { status, output } = await runQuietly(process.execPath, [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-b',
  ]);
  if (status !== 0) {
    say(output.trim());
    fail('It does not compile.', 'Correct the above and run the same command again.');
  }
  writeStamp(buildStamp, fingerprint);
  say(`  in ${seconds(start)}`);
}

/** Makes the checkout ready to run: installs and builds, each only when something it depends on has changed. */
export async function prepare() {
  const folders = packageFolders();
  const manifests = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...folders.map((each) => `${each}/package.json`),
  ];
  const installation = () => `${process.platform}-${process.arch} ${hashContents(manifests)}`;
  const sources = () =>
    `${readStamp(installStamp)} ${hashContents(['tsconfig.base.json', 'tsconfig.json'])} ${hashSources(folders)}`;
  const isInstalled = () => readStamp(installStamp) === installation();
  const isBuilt = () =>
    readStamp(buildStamp) === sources() &&
    folders.every((each) => existsSync(join(root, each, 'dist', '.tsbuildinfo')));
  if (isInstalled() && isBuilt()) return;
  await alone(join(root, '.local', 'prepare.lock'), 'installing and building', async () => {
    if (!isInstalled()) await install(installation());
    if (!isBuilt()) {
      // Taken before: what is changed while the compiler runs is compiled again the next time.
      const before = sources();
      await build(before);
    }
  });
}
