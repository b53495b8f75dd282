// A generated nation, published by the command of the product; both are kept and used again.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { databaseUrl, ensureDatabase } from './database.ts'

const execFileAsync = promisify(execFile)

/** Folder of the repository. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url))

/** The command of the product. */
export const cliPath = join(repositoryRoot, 'packages/server/src/cli.ts')

/** How large a nation is. */
export interface NationSize {
  readonly facilities: number
  readonly observations: number
  readonly indicators: number
}

/** A nation in a database. */
export interface PublishedNation {
  readonly database: string
  readonly url: string
  /** Name of its release, which is also its schema. */
  readonly release: string
}

/** Changes whenever the generator does, so that no package outlives it. */
async function generatorHash(): Promise<string> {
  const folder = join(repositoryRoot, 'scripts/nation')
  const hash = createHash('sha256')
  for (const file of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, file)))
  return hash.digest('hex').slice(0, 8)
}

/** The package of a nation, generated where it is not at hand. */
export async function ensureNationPackage({ facilities, observations, indicators }: NationSize): Promise<string> {
  const folder = join(tmpdir(), `tiyu-nation-${facilities}-${observations}-${indicators}-${await generatorHash()}`)
  if (existsSync(folder)) return folder
  const temporaryFolder = `${folder}.${process.pid}`
  const options = { facilities, observations, indicators, out: temporaryFolder }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
  await execFileAsync(process.execPath, [join(repositoryRoot, 'scripts/nation/generate.ts'), ...args])
  await rename(temporaryFolder, folder)
  return folder
}

/**
 * Publishes a nation into a database of this name; a release that is there already is used as it is.
 * @throws Error with what the command said, where it fails
 */
export async function publishNation(database: string, size: NationSize): Promise<PublishedNation> {
  const folder = await ensureNationPackage(size)
  await ensureDatabase(database)
  const url = databaseUrl(database)
  const env = { ...process.env, DATABASE_URL: url }
  const { stdout } = await execFileAsync(process.execPath, [cliPath, 'publish', folder, '--json'], {
    env,
    maxBuffer: 2 ** 24,
  })
  const { name } = JSON.parse(stdout) as { name: string }
  await execFileAsync(process.execPath, [cliPath, 'prune', '--keep', '1'], { env })
  return { database, url, release: name }
}

/**
 * The release that is active in a database which is there already.
 * @throws Error where there is none
 */
export async function findActiveNation(database: string): Promise<PublishedNation> {
  const url = databaseUrl(database)
  const env = { ...process.env, DATABASE_URL: url }
  const { stdout } = await execFileAsync(process.execPath, [cliPath, 'releases', '--json'], { env, maxBuffer: 2 ** 24 })
  const releases = JSON.parse(stdout) as { name: string; active: boolean }[]
  const release = releases.find(({ active }) => active)?.name
  if (release) return { database, url, release }
  throw new Error(`${database}: no release is active there. 其中没有已启用的发布版。`)
}
