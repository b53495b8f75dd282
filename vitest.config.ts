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

/** Opens the published release, in PGlite or PostgreSQL, or starts processes. */
const INTEGRATION = 'packages/*/src/**/*.integration.test.ts'

/** Reads the files of the repository only. */
const REPOSITORY = 'test/*.test.ts'

// Builds the published package into releases once; each test file opens its own copy.
const globalSetup = './packages/store/src/testing/built-release.ts'

export default defineConfig({
  test: {
    // Most tests wait for databases and processes, so that two workers keep two cores busy.
    maxWorkers: 2,
    execArgv,
    reporters: ['default', './test/count-reporter.ts'],
    projects: [
      {
        ...shared,
        test: {
          ...timeouts,
          name: 'unit',
          // Starting a worker for each file takes longer than the tests; they share two and leave no global state behind.
          isolate: false,
          include: ['packages/*/{src,page,codegen}/**/*.test.ts', REPOSITORY],
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
          // What reads a release gives the same answers on both databases.
          include: ['packages/schema/src/**/*.integration.test.ts', 'test/facts/*.test.ts'],
          env: { TEST_STORE: 'postgres' },
        },
      },
    ],
  },
})
