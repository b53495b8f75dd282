import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // Node gives packages the CommonJS build of graphql, Vite would give our sources the other: a schema must meet one only.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/page/**/*.test.ts', 'test/**/*.test.ts'],
    // The published package is built into a release once; each test file that reads it opens a copy of its own.
    globalSetup: './packages/data/src/testing/built-release.ts',
    reporters: ['default', './test/count-reporter.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
