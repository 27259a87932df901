/**
 * One configuration for every test of the workspace. `npx jest services/grid` runs a part; `npm test` runs all, the whole-system
 * tests of `e2e/` one after the other at the end. Other packages of the workspace are imported as built: `npx tsc -b` first.
 *
 * @type {import('jest').Config}
 */
export default {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/\\.local/'],
  modulePathIgnorePatterns: ['<rootDir>/\\.local/'],
  watchPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/\\.local/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  resolver: '<rootDir>/jest.setup/resolver.cjs',
  globalSetup: '<rootDir>/jest.setup/global-setup.mjs',
  globalTeardown: '<rootDir>/jest.setup/global-teardown.mjs',
  // Each test file talks to a real mongod and nats-server that need a share of the processors too.
  maxWorkers: 2,
  testTimeout: 30_000,
};
