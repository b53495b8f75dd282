import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/page/**/*.test.ts', 'test/**/*.test.ts'],
    // The published package is built into a release once; each test file that reads it opens a copy of its own.
    globalSetup: './packages/data/src/testing/built-release.ts',
    reporters: ['default', './test/count-reporter.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
