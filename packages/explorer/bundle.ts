import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { explorerPath } from './src/explorer-assets.ts'

const page = new URL('page/', import.meta.url)

/** Bundles page/ and all its imports into dist/, so that the page needs no other host. */
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
      // No inlined assets: the Content-Security-Policy of the server does not allow `data:`.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: { fileName: 'licences.md' },
      // In kB. Monaco is a chunk of about 1.8 MB, which is loaded after the page is shown.
      chunkSizeWarningLimit: 2000,
      // `"use client"` is for React servers; its hundreds of warnings would hide others.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  })
}
