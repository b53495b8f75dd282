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

/** Folders of dist/ with what pages load in a browser. */
type AssetFolder = 'pages' | 'review'

/** Bundles a file for the browser into a folder of dist/, and returns a function that finds the name of a file made of it. */
async function bundleAsset(name: string, format: 'es' | 'iife', folder: AssetFolder, isFirst: boolean) {
  const { output } = (await build({
    ...shared,
    // Relative addresses, so that a static build may lie in any folder.
    base: './',
    build: {
      outDir: fileURLToPath(new URL(`../dist/${folder}/`, site)),
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

/** Bundles what pages load in a browser: a script with its style, and the one for the theme. */
async function bundleAssets(name: string, folder: AssetFolder): Promise<PageAssets> {
  const page = await bundleAsset(name, 'es', folder, true)
  // No module: it must run before the first paint.
  const theme = await bundleAsset('theme', 'iife', folder, false)
  return { script: page('.js'), style: page('.css'), theme: theme('.js') }
}

/** Bundles the pages into modules that render them to HTML, see src/site.ts and src/review-site.ts, and the files that they load. */
export async function bundleSite(): Promise<void> {
  const page = await bundleAssets('main', 'pages')
  const review = await bundleAssets('review', 'review')
  await build({
    ...shared,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { PAGE_ASSETS: JSON.stringify(page), REVIEW_ASSETS: JSON.stringify(review) },
    // Everything is bundled: one file loads faster than a hundred.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: fileURLToPath(new URL('../dist/site/', site)),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          render: fileURLToPath(new URL('render.tsx', site)),
          'render-review': fileURLToPath(new URL('review/render-review.tsx', site)),
        },
      },
    },
  })
}
