import { defineConfig } from 'vitest/config'

const shared = {
  // Node gives packages the CommonJS build of graphql, Vite would give our sources the other: a schema must meet one only.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
}

/**
 * WebAssembly is compiled once, quickly. PGlite lives for seconds in a test, too short for the optimising compiler to pay,
 * and compiling beside a running database now and then ends the process (nodejs/node#64500).
 */
const execArgv = ['--liftoff-only']

const timeouts = { testTimeout: 30_000, hookTimeout: 90_000 }

/** What asks a release questions runs on both databases, the rest once. */
const releaseTests = ['packages/schema/src/**/*.test.ts', 'test/facts/*.test.ts']

export default defineConfig({
  test: {
    // Most tests wait for databases and processes, so that two workers keep two cores busy.
    maxWorkers: 2,
    execArgv,
    reporters: ['default', './test/count-reporter.ts'],
    // The published package is built into releases once; each test file that reads one opens it for itself.
    globalSetup: './packages/store/src/testing/built-release.ts',
    projects: [
      {
        ...shared,
        test: {
          ...timeouts,
          name: 'pglite',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/page/**/*.test.ts', 'test/**/*.test.ts'],
        },
      },
      { ...shared, test: { ...timeouts, name: 'postgres', include: releaseTests, env: { TEST_STORE: 'postgres' } } },
    ],
  },
})
