// The same program written with each client, measured side by side; the table goes into docs/sdk-comparison.md.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { packSdk } from '../../test/sdk/packed-sdk.ts'
import { startAnswering } from './answering.ts'
import { bundle, sizeOf } from './bundle.ts'
import { type Client, clients } from './clients.ts'
import { coldStarts } from './cold-start.ts'
import { exchangeOf, load } from './exchange.ts'
import { generateAll } from './generate.ts'
import { showsDescription } from './hover.ts'
import { countInstalled } from './installed-packages.ts'
import { refusalOf } from './misspelling.ts'
import { type Contest, type Overhead, overheads } from './overhead.ts'
import { type Row, writeTable } from './table.ts'
import { typeCost } from './type-cost.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Installs the SDK as it would be published, where the programs find it. */
async function installSdk(): Promise<void> {
  const folder = here('node_modules/@tiyu/sdk')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const packed = await packSdk()
  await promisify(execFile)('tar', ['-xzf', packed.tarball, '-C', folder, '--strip-components=1'])
  await packed.close()
}

/** Each program bundled into a file, by its name. */
async function bundleAll(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const { program } of clients) {
    const file = join(folder, `${program}.mjs`)
    await writeFile(file, await bundle(program))
    files.set(program, file)
  }
  return files
}

async function contestsOf(bundles: ReadonlyMap<string, string>, url: string): Promise<Map<string, Contest>> {
  const contests = new Map<string, Contest>()
  for (const [program, file] of bundles) {
    contests.set(program, { ask: (await load(file))(url), ...(await exchangeOf(file, url)) })
  }
  return contests
}

/** What takes no clock. */
async function judged(client: Client) {
  const { program, packages } = client
  return {
    ...client,
    ...(await sizeOf(program)),
    installed: packages[0] === '@tiyu/sdk' ? 1 : countInstalled(packages),
    types: await typeCost(program),
    refusal: await refusalOf(client),
    described: showsDescription(program),
  }
}

const folder = await mkdtemp(join(tmpdir(), 'tiyu-bench-sdk-'))
await installSdk()
await generateAll(here('generated'))
const bundles = await bundleAll(folder)
const answering = await startAnswering()

const cold = await coldStarts(bundles, answering.url, 15)
const warm = await overheads(await contestsOf(bundles, answering.url), 120)
answering.close()

const rows: Row[] = []
for (const client of clients) {
  const { program } = client
  const facts = await judged(client)
  rows.push({ ...facts, cold: cold.get(program) ?? Number.NaN, ...(warm.get(program) as Overhead) })
}
await rm(folder, { recursive: true })
await writeTable(rows)
process.exit()
