/** What `npm test` runs first (tests beside the code) and last (the whole system). */
const parts = ['packages', 'services', 'gateway', 'infra', 'bench'];
const whole = ['e2e'];
/** Packages that have modules of the newer kind (ESM) alone. */
const modules = [
  ...['@tus/server', '@tus/utils', 'srvx', 'file-type', 'strtok3', 'token-types', 'uint8array-extras'],
  ...['@borewit/text-codec', '@tokenizer/inflate', 'openid-client', 'oauth4webapi', 'jose'],
];
const part = process.env['GRIDHALL_TEST_PART'];

/**
 * One configuration for every test of the workspace. `npx jest services/grid` runs a part; `npm test` runs all, the whole-system
 * tests of `e2e/` at the end. Other packages of the workspace are imported as built: `npx tsc -b` first.
 *
 * @type {import('jest').Config}
 */
export default {
  rootDir: import.meta.dirname,
  roots: [...(part === 'whole' ? [] : parts), ...(part === 'parts' ? [] : whole)].map(
    (folder) => `<rootDir>/${folder}`,
  ),
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  watchPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // Jest's modules refuse what Node's take: a dynamic import() in one file of the driver, and a require() of the newer kind of modules,
  // in which these packages come. They are compiled.
  transformIgnorePatterns: [`/node_modules/(?!.*mongodb/lib/runtime_adapters\\.js$|(?:.*/)?(?:${modules.join('|')})/)`],
  transform: {
    [`\\.ts$|/runtime_adapters\\.js$|/node_modules/(?:${modules.join('|')})/.*\\.m?js$`]: [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  resolver: '<rootDir>/jest.setup/resolver.cjs',
  testSequencer: '<rootDir>/jest.setup/sequencer.cjs',
  globalSetup: '<rootDir>/jest.setup/global-setup.mjs',
  globalTeardown: '<rootDir>/jest.setup/global-teardown.mjs',
  // Each test file talks to a real mongod and nats-server that need a share of the processors too.
  maxWorkers: 2,
  testTimeout: 120_000,
};
