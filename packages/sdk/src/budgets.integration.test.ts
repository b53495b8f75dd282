// What the SDK may cost those who use it. Each ceiling has its reason; raise one only with a better.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const sdk = fileURLToPath(new URL('./index.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A folder inside the package, so that programs in it are compiled as the package is. */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(root, 'packages/sdk/.budgets-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The JavaScript of a browser bundle of a program, minified: what is loaded with it, and what only when it is needed. */
async function bundled(program: string): Promise<{ atOnce: string[]; later: string[] }> {
  const input = join(folder, 'program.ts')
  await writeFile(input, program)
  const bundle = await rolldown({ input, platform: 'browser' })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  const chunks = output.filter((file) => file.type === 'chunk')
  const first = new Set(chunks[0] && [chunks[0].fileName])
  for (const name of first)
    for (const imported of chunks.find((c) => c.fileName === name)?.imports ?? []) first.add(imported)
  const codeOf = (atOnce: boolean) => chunks.filter((c) => first.has(c.fileName) === atOnce).map(({ code }) => code)
  return { atOnce: codeOf(true), later: codeOf(false) }
}

const gzipped = (codes: readonly string[]) =>
  codes.reduce((bytes, code) => bytes + gzipSync(code, { level: 9 }).byteLength, 0)

/** Gzipped bytes that a program loads with itself. */
const gzippedSize = async (program: string) => gzipped((await bundled(program)).atOnce)

describe('the size in a browser', () => {
  const imports = (names: string) => `import { ${names} } from '${sdk}'\n`

  // The smallest client with retries known to us has 2,854 bytes; a page that sends its own documents pays no more.
  it('of a program that sends its own documents is at most 2.5 kB', async () => {
    const program = `const request = createRequest({ url: '/graphql' })\nconsole.log(await request('{ release { version } }'))`
    expect(await gzippedSize(imports('createRequest') + program)).toBeLessThanOrEqual(2500)
  })

  // Ready-made calls for every family must not cost more than two small icons, or people go back to bare fetch.
  it('with every resource is at most 4 kB', async () => {
    const program = `const api = createClient({ url: '/graphql' })\nconsole.log(await api.facilities.list({ first: 20 }))`
    expect(await gzippedSize(imports('createClient') + program)).toBeLessThanOrEqual(4000)
  })

  // Posting, subscriptions, files, CSV and branches come when they are first used; all of them together are still less
  // than one small photograph, and less than the lightest of the clients that can as much.
  it('of all that is loaded when it is needed is at most 8 kB, no part of it over 4 kB', async () => {
    const { later } = await bundled(`${imports('createClient')}console.log(createClient({ url: '/graphql' }))`)
    expect(later.length).toBeGreaterThan(2)
    expect(gzipped(later)).toBeLessThanOrEqual(8000)
    for (const code of later) expect(gzipped([code])).toBeLessThanOrEqual(4000)
  })

  // What is imported and not used must vanish: `sideEffects: false` is a promise.
  it('of an import that is not used is nothing', async () => {
    expect(await gzippedSize(`import '${sdk}'\nexport {}`)).toBeLessThan(60)
    expect(await gzippedSize(`${imports('createClient')}export {}`)).toBeLessThan(60)
  })
})

describe('the manifest', () => {
  it('names no run-time dependency and no side effect', async () => {
    const manifest = JSON.parse(await readFile(join(root, 'packages/sdk/package.json'), 'utf8'))
    expect(manifest).not.toHaveProperty('dependencies')
    expect(manifest).not.toHaveProperty('peerDependencies')
    expect(manifest.sideEffects).toBe(false)
  })
})

describe('the work of the type checker', () => {
  const client = `import { createClient } from '${sdk}'\nexport const api = createClient({ url: '/graphql' })\n`

  /** Type instantiations a program takes. */
  async function instantiations(program: string): Promise<number> {
    const base = join(root, 'tsconfig.base.json')
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ extends: base, files: ['program.ts'] }))
    await writeFile(join(folder, 'program.ts'), client + program)
    const tsc = join(root, 'node_modules/.bin/tsc')
    const { stdout } = await run(tsc, ['--noEmit', '--extendedDiagnostics', '-p', folder])
    return Number(/Instantiations:\s+(\d+)/.exec(stdout)?.[1])
  }

  /** Those the statements take besides what importing the SDK takes. */
  async function costOf(statements: string): Promise<number> {
    return (await instantiations(statements)) - (await instantiations(''))
  }

  // Most calls are ready-made; at this cost ten thousand of them check within a second.
  it('is at most 150 instantiations for a ready-made call', async () => {
    const list =
      "export const page = await api.facilities.list({ first: 20, filter: { region: { within: '140700' } } })\n"
    expect(
      await costOf(`${list}export const name: string | undefined = page.nodes[0]?.region.name`),
    ).toBeLessThanOrEqual(150)
    expect(
      await costOf("export const event = await api.events.get('x')\nexport const name = event?.region?.name"),
    ).toBeLessThanOrEqual(150)
  })

  const selection = (
    index: number,
  ) => `export const r${index} = await api.query({ observations: { $: { first: ${index} },
    nodes: { value: true, unit: { name: true }, region: { name: true, parent: { name: true } }, citations: { asWritten: true, source: { title: true } } },
    totalCount: true } })\nexport const n${index}: string | undefined = r${index}.observations.nodes[0]?.citations[0]?.source.title\n`

  // The editor answers while one types: a selection may take a few milliseconds. gql.tada takes 19,825.
  it('is at most 3,000 for a selection', async () => {
    expect(await costOf(selection(1))).toBeLessThanOrEqual(3000)
  })

  it('is at most 3,000 for a selection with branches', async () => {
    const program = `export const found = await api.query({ search: { $: { text: 'x' }, nodes: { on: { Event: { name: true, region: { name: true } }, Facility: { name: true } } } } })
      export const names = found.search.nodes.map((node) => (node.__typename === 'Event' ? node.name : undefined))`
    expect(await costOf(program)).toBeLessThanOrEqual(3000)
  })

  // A file of twenty queries still checks as a person saves it, with no TS2589 in sight.
  it('is at most 16,000 for twenty selections', async () => {
    const program = Array.from({ length: 20 }, (_, index) => selection(index)).join('')
    expect(await costOf(program)).toBeLessThanOrEqual(16_000)
  })
})
