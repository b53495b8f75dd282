// The tarball of the SDK in all supported runtimes: the same program with the same service.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import type { Browser } from 'playwright-core'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser/open-browser.ts'
import { type PackedSdk, packSdk } from '../sdk/packed-sdk.ts'
import { ProgramFolder } from '../sdk/program-folder.ts'
import { runTiyu } from '../static-build/built-site.ts'
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts'
import { installRuntimes, type Runtime, runtimePath } from './installed-runtimes.ts'
import type { Endpoints, runChecks } from './program.ts'

type CheckResults = Awaited<ReturnType<typeof runChecks>>

/** Prints the results for the endpoints given as an argument. */
const PRINT_SCRIPT = `import { runChecks } from './program.ts'
console.log(JSON.stringify(await runChecks(JSON.parse(process.argv[2]))))
`

/** A page that loads the program. */
const PAGE = `<!doctype html><title>SDK</title>
<script type="module">import { runChecks } from '/program.js'; globalThis.runChecks = runChecks</script>
`

/** Replies to a message with endpoints with the results. */
const WORKER = `import { runChecks } from '/program.js'
onmessage = async ({ data }) => postMessage(await runChecks(data))
`

let packed: PackedSdk
let folder: ProgramFolder
let service: RunningService
let proxy: FaultyProxy
let endpoints: Endpoints
let state: string | undefined

/** Bundles the program with the SDK for browsers, including lazily loaded chunks, and returns the files by path. */
async function bundleProgram(): Promise<Record<string, string>> {
  const bundle = await rolldown({ input: join(folder.path, 'program.ts'), platform: 'browser' })
  const { output } = await bundle.generate({ format: 'esm', minify: true, entryFileNames: 'program.js' })
  await bundle.close()
  return Object.fromEntries(output.map((file) => [`/${file.fileName}`, 'code' in file ? file.code : '']))
}

/** Returns the JSON files of a static build by their paths under `/site`. */
async function readSiteFiles(site: string): Promise<Record<string, string>> {
  const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.json'))
  const files = paths.map(async (path) => [
    `/site/${path.replaceAll('\\', '/')}`,
    await readFile(join(site, path), 'utf8'),
  ])
  return Object.fromEntries(await Promise.all(files))
}

/** Starts a service and returns the files of a static build of its release. */
async function startWithStaticBuild(): Promise<Record<string, string>> {
  state = await mkdtemp(join(tmpdir(), 'tiyu-runtimes-'))
  const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))
  const env = { STATE_DIR: join(state, 'state'), DATABASE_URL: '', DATA_DIR }
  await runTiyu(['publish'], env)
  await runTiyu(['static', join(state, 'site'), '--pages-up-to', '0'], env)
  service = await serve(readSettings({ ...env, PORT: '0', SHUTDOWN_SECONDS: '1' }))
  return readSiteFiles(join(state, 'site'))
}

beforeAll(async () => {
  packed = await packSdk()
  folder = await ProgramFolder.open()
  await folder.useTarball(packed.tarball)
  await folder.write('program.ts', await readFile(new URL('program.ts', import.meta.url), 'utf8'))
  await folder.write('printing.js', PRINT_SCRIPT)
  const files = { '/': PAGE, ...(await bundleProgram()), '/worker.js': WORKER, ...(await startWithStaticBuild()) }
  proxy = await startFaultyProxy(`${service.url}/graphql`, files)
  endpoints = { service: `${service.url}/graphql`, faulty: proxy.url, manifest: `${proxy.url}/site/manifest.json` }
})
afterAll(async () => {
  await proxy?.close()
  await service?.close()
  await folder?.close()
  await packed?.close()
  if (state) await rm(state, { recursive: true, force: true })
})

function expectAllPassed(outcomes: CheckResults): void {
  expect(Object.keys(outcomes).length).toBeGreaterThan(10)
  expect(outcomes).toEqual(Object.fromEntries(Object.keys(outcomes).map((name) => [name, 'passed'])))
}

/** Runs the program, which must exit, and returns its results. */
async function runProgram(program: string, ...options: string[]): Promise<CheckResults> {
  const args = [...options, 'printing.js', JSON.stringify(endpoints)]
  const { stdout } = await promisify(execFile)(program, args, { cwd: folder.path, timeout: 60_000 })
  return JSON.parse(stdout)
}

it('Node 24', async () => {
  expect(process.version).toMatch(/^v24\./)
  expectAllPassed(await runProgram(process.execPath))
})

describe('runtimes from npm', () => {
  beforeAll(installRuntimes, 300_000)

  const deno = ['run', '--no-lock', '--node-modules-dir=manual', '--allow-net=127.0.0.1,localhost', '--no-prompt']
  const options: Record<Runtime, string[]> = { 'Node 22': [], Bun: [], Deno: deno }

  it.for(Object.keys(options) as Runtime[])('%s', async (runtime, { skip }) => {
    const program = await runtimePath(runtime)
    if (!program) {
      const reason = `no build of ${runtime} for this platform`
      if (process.env.REQUIRE_ALL_TESTS === '1') throw new Error(reason)
      return skip(reason)
    }
    expectAllPassed(await runProgram(program, ...options[runtime]))
  })
})

describe('Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('page', async () => {
    const page = await browser.newPage()
    await page.goto(proxy.url)
    expectAllPassed(await page.evaluate(`runChecks(${JSON.stringify(endpoints)})`))
  })

  it('web worker', async () => {
    const page = await browser.newPage()
    await page.goto(proxy.url)
    const outcomes = await page.evaluate<CheckResults, Endpoints>((input) => {
      const worker = new Worker('/worker.js', { type: 'module' })
      worker.postMessage(input)
      return new Promise((resolve) => worker.addEventListener('message', ({ data }) => resolve(data)))
    }, endpoints)
    expectAllPassed(outcomes)
  })
})
