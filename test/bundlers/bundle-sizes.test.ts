// The tarball of the SDK in the bundles of a page that calls it once, by four bundlers: decisions 058 and 072 have the reasons.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PackedSdk, packSdk } from '../sdk/packed-sdk.ts'
import { ProgramFolder } from '../sdk/program-folder.ts'

const run = promisify(execFile)
const here = fileURLToPath(new URL('.', import.meta.url))

type Sizes = Readonly<Record<'esbuild' | 'Rollup' | 'Vite' | 'webpack', number>>

let packed: PackedSdk
let folder: ProgramFolder

beforeAll(async () => {
  await run('pnpm', ['install', '--frozen-lockfile'], { cwd: here })
  packed = await packSdk()
  folder = await ProgramFolder.open()
  await folder.useTarball(packed.tarball)
  await folder.write('index.html', '<script type="module" src="./entry.js"></script>')
})
afterAll(async () => {
  await folder?.close()
  await packed?.close()
})

/** Returns the gzipped bytes that a page with this program loads first. */
async function sizesOf(program: string, mode: 'one' | 'split'): Promise<Sizes> {
  await folder.write('entry.js', program)
  // Pages are built for production: the entry for development checks the options of a client, too.
  const env = { ...process.env, NODE_ENV: 'production' }
  const { stdout } = await run(process.execPath, [`${here}bundle.mjs`, mode], { cwd: folder.path, env })
  return JSON.parse(stdout)
}

function expectAtMost(sizes: Sizes, limits: Sizes): void {
  for (const [name, limit] of Object.entries(limits)) {
    expect(sizes[name as keyof Sizes], `${name}: ${JSON.stringify(sizes)}`).toBeLessThanOrEqual(limit)
  }
}

const call = `import { createClient } from '@tiyu/sdk'
const api = createClient({ url: '/graphql' })
console.log(await api.facilities.list({ first: 20 }))
`

describe('a page with createClient and one call', () => {
  // Vite adds 0.7 kB to load modules, and webpack 1.6 kB to load chunks, to every page that loads any lazily.
  it('loads at most 4.15 kB first where the bundler splits, besides its loader', async () => {
    expectAtMost(await sizesOf(call, 'split'), { esbuild: 4150, Rollup: 4080, Vite: 5110, webpack: 5570 })
  })

  it('has at most 7.55 kB in one file, besides the loader', async () => {
    expectAtMost(await sizesOf(call, 'one'), { esbuild: 7550, Rollup: 7130, Vite: 8300, webpack: 7760 })
  })
})

describe('a feature', () => {
  it('is contained only in programs that import it', { timeout: 120_000 }, async () => {
    const withFeature = call
      .replace('createClient }', 'createClient, staticBuild }')
      .replace("'/graphql'", "'/m.json', staticBuild")
    const [without, included] = [await sizesOf(call, 'one'), await sizesOf(withFeature, 'one')]
    for (const name of Object.keys(without) as (keyof Sizes)[])
      expect(included[name] - without[name], name).toBeGreaterThan(4000)
  })
})
