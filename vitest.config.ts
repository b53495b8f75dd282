import { defineConfig } from 'vitest/config'

const shared = {
  // Node loads the CommonJS build of graphql for packages, and Vite would load the ESM build for our sources: a schema must
  // not mix the two.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
}

/**
 * Compiles WebAssembly with the baseline compiler only. PGlite runs for seconds in a test, too short for optimised code to
 * pay off, and compiling in the background occasionally crashes the process (nodejs/node#64500).
 */
const execArgv = ['--liftoff-only']

// Far above what a test takes, so that other work on the machine fails none.
const timeouts = { testTimeout: 120_000, hookTimeout: 180_000 }

/** Tests that open a release, start processes, or take more than a second. */
const INTEGRATION = 'packages/*/src/**/*.integration.test.ts'

/** Tests of the repository itself: documents, vocabulary, architecture. */
const REPOSITORY = 'test/*.test.ts'

// Publishes the data package into both databases once; each test file opens its own copy.
const globalSetup = './packages/store/src/testing/built-release.ts'

export default defineConfig({
  test: {
    // Most tests wait for databases and processes; two workers keep two cores busy.
    maxWorkers: 2,
    execArgv,
    reporters: ['default', './test/count-reporter.ts'],
    projects: [
      {
        ...shared,
        test: {
          ...timeouts,
          name: 'unit',
          // Starting a worker per file would take longer than the tests. They share workers and must leave no global state.
          isolate: false,
          include: ['packages/*/{src,page,site,codegen}/**/*.test.ts', REPOSITORY],
          exclude: ['**/node_modules/**', INTEGRATION],
        },
      },
      { ...shared, test: { ...timeouts, name: 'pglite', globalSetup, include: [INTEGRATION, 'test/*/**/*.test.ts'] } },
      {
        ...shared,
        test: {
          ...timeouts,
          name: 'postgres',
          globalSetup,
          // Reading a release must give equal results on both databases.
          include: ['packages/schema/src/**/*.integration.test.ts', 'test/facts/*.test.ts'],
          env: { TEST_STORE: 'postgres' },
        },
      },
    ],
  },
})
