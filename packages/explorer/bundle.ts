import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { explorerPath } from './src/explorer-assets.ts'

const page = new URL('page/', import.meta.url)

/** Bundles page/ and everything it imports into dist/, so that the page asks no other host for anything. */
export async function bundle(): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(page),
    base: explorerPath,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: fileURLToPath(new URL('../dist/', page)),
      emptyOutDir: true,
      // Every asset a file of its own, so that the server need not allow `data:` in its Content-Security-Policy for ours.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: { fileName: 'licences.md' },
      // In kB: Monaco is one chunk of about 1.8 MB, which loads after the page has appeared.
      chunkSizeWarningLimit: 2000,
      // `"use client"` speaks to React servers; hundreds of warnings about it would hide a real one.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  })
}
