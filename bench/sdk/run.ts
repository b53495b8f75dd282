// Compares the same program written with each client, and writes the table of docs/sdk-comparison.md.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { packSdk } from '../../test/sdk/packed-sdk.ts'
import { bundle, bundleSize } from './bundle.ts'
import { type Client, clients } from './clients.ts'
import { measureColdStarts } from './cold-start.ts'
import { generateAll } from './generate.ts'
import { showsDescription } from './hover.ts'
import { countInstalled } from './installed-packages.ts'
import { findRejecter } from './misspelling.ts'
import { startMockServer } from './mock-server.ts'
import { measureOverheads, type Overhead, type OverheadCase } from './overhead.ts'
import { createReplays, loadProgram } from './request-replay.ts'
import { type ClientResult, writeTable } from './table.ts'
import { measureTypeCost } from './type-cost.ts'

const resolvePath = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Installs the packed SDK for the programs. */
async function installSdk(): Promise<void> {
  const folder = resolvePath('node_modules/@tiyu/sdk')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const packed = await packSdk()
  await promisify(execFile)('tar', ['-xzf', packed.tarball, '-C', folder, '--strip-components=1'])
  await packed.close()
}

/** Bundles each program into a file; returns the files by program. */
async function bundleAll(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const { program } of clients) {
    const file = join(folder, `${program}.mjs`)
    await writeFile(file, await bundle(program))
    files.set(program, file)
  }
  return files
}

async function createOverheadCases(
  bundles: ReadonlyMap<string, string>,
  url: string,
): Promise<Map<string, OverheadCase>> {
  const cases = new Map<string, OverheadCase>()
  for (const [program, file] of bundles) {
    cases.set(program, { ask: (await loadProgram(file))(url), ...(await createReplays(file, url)) })
  }
  return cases
}

/** Results that are not durations. */
async function measureStatically(client: Client) {
  const { program, packages } = client
  return {
    ...client,
    ...(await bundleSize(program)),
    installed: packages[0] === '@tiyu/sdk' ? 1 : countInstalled(packages),
    types: await measureTypeCost(program),
    refusal: await findRejecter(client),
    described: showsDescription(program),
  }
}

const folder = await mkdtemp(join(tmpdir(), 'tiyu-bench-sdk-'))
await installSdk()
await generateAll(resolvePath('generated'))
const bundles = await bundleAll(folder)
const mockServer = await startMockServer()

const cold = await measureColdStarts(bundles, mockServer.url, 15)
const warm = await measureOverheads(await createOverheadCases(bundles, mockServer.url), 120)
mockServer.close()

const rows: ClientResult[] = []
for (const client of clients) {
  const { program } = client
  const facts = await measureStatically(client)
  rows.push({ ...facts, cold: cold.get(program) ?? Number.NaN, ...(warm.get(program) as Overhead) })
}
await rm(folder, { recursive: true })
await writeTable(rows)
process.exit()
