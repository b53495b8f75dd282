import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const site = new URL('site/', import.meta.url)

/** Bundles the pages into one module that renders them to HTML; see src/site.ts. */
export async function bundleSite(): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(site),
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Everything is bundled: one file loads faster than a hundred.
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('render.tsx', site)),
      outDir: fileURLToPath(new URL('../dist/site/', site)),
      emptyOutDir: true,
      minify: false,
    },
  })
}
