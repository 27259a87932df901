import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The page's sources, and where what is built of them lies. */
const SOURCES = join(__dirname, '../../src/explorer/page');
const BUILT = join(__dirname, '../../dist/explorer-page');

/** The page's parts; workers are scripts of their own, as Monaco runs them in threads. */
const entryPoints = {
  main: join(SOURCES, 'main.tsx'),
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
};

/** One hash over what the page is made of: our sources and the versions of our dependencies. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(__dirname, '../../package.json')));
  for (const name of (await readdir(SOURCES)).sort()) hash.update(name).update(await readFile(join(SOURCES, name)));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints,
    outdir: folder,
    absWorkingDir: join(__dirname, '../..'),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    tsconfigRaw: {},
    loader: { '.ttf': 'file', '.woff2': 'file' },
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'linked',
    logLevel: 'silent',
  });
}

/**
 * Builds the page for browsers, unless it was built from the same sources before: a few seconds, once. Several processes may do
 * it at the same time: each builds a folder of its own, and the first one there is kept.
 *
 * @returns the folder with the page's files
 */
export async function bundleExplorer(): Promise<string> {
  const stamp = await fingerprint();
  const folder = join(BUILT, stamp);
  if (existsSync(folder)) return folder;
  const draft = join(BUILT, `${stamp}.${process.pid}`);
  await mkdir(draft, { recursive: true });
  try {
    await bundle(draft);
    await rename(draft, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}
