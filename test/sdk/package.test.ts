// The tarball to publish: its size, its content, and programs that use it.
import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import type { RunningService } from '@tiyu/server'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService } from '../service/started-service.ts'
import { type PackedSdk, packSdk } from './packed-sdk.ts'
import { ProgramFolder } from './program-folder.ts'

const run = promisify(execFile)

let packed: PackedSdk
let tarball: string
let folder: ProgramFolder
let service: RunningService

beforeAll(async () => {
  packed = await packSdk('stale.js')
  tarball = packed.tarball
  folder = await ProgramFolder.open()
  await folder.useTarball(tarball)
  service = await startService()
})
afterAll(async () => {
  await service?.close()
  await folder?.close()
  await packed?.close()
})

describe('the tarball', () => {
  // Descriptions of the schema in two languages have 59 kB, which must not grow unnoticed; 22 kB are decimal.js, by which the
  // measures of static builds are computed, and 9 kB their series and comparisons; 165 kB are the readings of Chinese characters
  // and 32 kB the rest of searches of static builds. A program loads each when it first needs it.
  it('has at most 360 kB', async () => {
    expect((await stat(tarball)).size).toBeLessThanOrEqual(360_000)
  })

  it('contains the build, README, licence and manifest, but no sources, tests or stale files', async () => {
    const { stdout } = await run('tar', ['-tzf', tarball])
    const files = stdout.trim().split(/\r?\n/)
    const others = files.filter((file) => !/^package\/dist\/([a-z-]+\/)?[a-z-]+(\.d\.ts|\.js)$/.test(file))
    expect(others.sort()).toEqual(['package/LICENSE', 'package/README.md', 'package/package.json'])
    expect(files).not.toContain('package/dist/stale.js')
    expect(files.filter((file) => /test/.test(file))).toEqual([])
  })

  it('has a manifest with the exports of the build and without dependencies', async () => {
    const manifest = JSON.parse(await folder.read('node_modules/@tiyu/sdk/package.json'))
    const checked = './dist/checked.js'
    expect(manifest.exports).toEqual({
      '.': { types: './dist/index.d.ts', node: checked, development: checked, default: './dist/index.js' },
    })
    expect(manifest).toMatchObject({ main: './dist/index.js', types: './dist/index.d.ts' })
    expect(manifest).toMatchObject({ type: 'module', sideEffects: false, license: 'Apache-2.0' })
    expect(manifest).not.toHaveProperty('dependencies')
    expect(manifest).not.toHaveProperty('peerDependencies')
  })

  it('passes publint', async () => {
    const { buffer } = new Uint8Array(await readFile(tarball))
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true })
    expect(messages).toEqual([])
  })

  it('has types for every resolution, that without exports (node10) too', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(tarball))))
    expect(analysis.types).toEqual({ kind: 'included' })
    // Except for `require`, like the profile "esm-only".
    const problems = analysis.types && analysis.problems.filter((problem) => !isOfRequire(problem))
    expect(problems).toEqual([])
  })
})

function isOfRequire(problem: object): boolean {
  return 'resolutionKind' in problem && problem.resolutionKind === 'node16-cjs'
}

describe('a program that uses the tarball', () => {
  const typed = `import { createClient, type Facility, type Result } from '@tiyu/sdk'
const api = createClient({ url: 'http://localhost:4000/graphql' })
export const names = async (): Promise<(string | null)[]> => (await api.facilities.list({ first: 2 })).nodes.map(({ nameEn }) => nameEn)
export const facility: Result<Facility, { name: true }> = { name: '体育馆' }
`
  const settings = {
    'Node with its types': {},
    'a bundler and the types of browsers': {
      module: 'ESNext',
      moduleResolution: 'Bundler',
      lib: ['ES2022', 'DOM'],
      types: [],
    },
  }

  it.each(Object.entries(settings))('compiles for %s', async (_name, options) => {
    await folder.write('typed.ts', typed)
    expect(await folder.compile(['typed.ts'], options)).toBe('')
  })

  it('does not compile if a field is misspelt', async () => {
    await folder.write('misspelt.ts', typed.replaceAll('nameEn', 'nameEng'))
    expect(await folder.compile(['misspelt.ts'])).toContain("'nameEng' does not exist")
  })

  it('throws for a misspelt option in Node', async () => {
    await folder.write(
      'misspelt.js',
      `import { createClient } from '@tiyu/sdk'
try { createClient({ ulr: 'https://example.org/graphql' }) } catch ({ message }) { console.log(message) }
`,
    )
    expect(await folder.run('misspelt.js')).toMatch(/^options: "ulr"; expected url, headers/)
  })

  it('runs as plain JavaScript against a service', async () => {
    await folder.write(
      'plain.js',
      `import { ApiError, createClient } from '@tiyu/sdk'
const api = createClient({ url: '${service.url}/graphql' })
const trails = { indicator: { eq: 'fitness-trail-length-built' }, region: { eq: '140700' } }
for await (const { exact, unit } of api.observations.all({ filter: trails })) console.log(exact, unit.name)
await api.facilities.list({ first: 101 }).catch((error) => console.log(error instanceof ApiError, error.code))
`,
    )
    const lines = (await folder.run('plain.js')).trim().split('\n')
    expect(lines).toContain('3580 公里')
    expect(lines.at(-1)).toBe('true BAD_USER_INPUT')
  })
})
