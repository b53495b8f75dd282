import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import type { PageAssets } from './src/rendering.ts'

const site = new URL('site/', import.meta.url)

/** What the two builds have in common. */
const shared = {
  configFile: false,
  root: fileURLToPath(site),
  logLevel: 'warn',
} as const

/** Bundles a file for the browser into dist/pages/, and returns a function that finds the name of a file made of it. */
async function bundleAsset(name: string, format: 'es' | 'iife', isFirst: boolean) {
  const { output } = (await build({
    ...shared,
    // Relative addresses, so that a static build may lie in any folder.
    base: './',
    build: {
      outDir: fileURLToPath(new URL('../dist/pages/', site)),
      emptyOutDir: isFirst,
      assetsDir: '',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL(`browser/${name}.ts`, site)), output: { format } },
    },
  })) as Rolldown.RolldownOutput
  return (extension: string): string => {
    const file = output.find(({ fileName }) => fileName.startsWith(`${name}-`) && fileName.endsWith(extension))
    if (!file) throw new Error(`The bundle of ${name}.ts has no ${extension}`)
    return file.fileName
  }
}

/** Bundles what the pages load in a browser. */
async function bundleAssets(): Promise<PageAssets> {
  const page = await bundleAsset('main', 'es', true)
  // No module: it must run before the first paint.
  const theme = await bundleAsset('theme', 'iife', false)
  return { script: page('.js'), style: page('.css'), theme: theme('.js') }
}

/** Bundles the pages into one module that renders them to HTML, see src/site.ts, and the files that they load. */
export async function bundleSite(): Promise<void> {
  const assets = await bundleAssets()
  await build({
    ...shared,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { PAGE_ASSETS: JSON.stringify(assets) },
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
