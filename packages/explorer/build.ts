// Builds dist/ unless its inputs are unchanged: this runs at every install.
import { readFile, writeFile } from 'node:fs/promises'
import { fingerprint } from './fingerprint.ts'
import { buildStamp } from './src/explorer-assets.ts'

const currentFingerprint = fingerprint()
const builtFingerprint = await readFile(buildStamp, 'utf8').catch(() => undefined)

if (builtFingerprint === currentFingerprint) {
  console.log('explorer: nothing changed, dist/ is kept')
} else {
  const start = performance.now()
  // Loading the bundler takes longer than the comparison above, so only a real build loads it.
  const [{ bundle }, { bundleSite }, { compress }] = await Promise.all([
    import('./bundle.ts'),
    import('./bundle-site.ts'),
    import('./compress.ts'),
  ])
  await bundle()
  await bundleSite()
  await compress(new URL('./', buildStamp))
  // Written last, so that an interrupted build is repeated.
  await writeFile(buildStamp, currentFingerprint)
  console.log(`explorer: built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s`)
}
