// A generated national dataset, published with the CLI. Packages and databases are reused.
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

/** The CLI. */
export const cliPath = join(repositoryRoot, 'packages/cli/src/cli.ts')

/** Size of a dataset. */
export interface NationSize {
  readonly facilities: number
  readonly observations: number
  readonly indicators: number
}

/** A dataset published into a database. */
export interface PublishedNation {
  readonly database: string
  readonly url: string
  /** Name of its release, which is also its schema. */
  readonly release: string
}

/** Hash of the generator; a package of another generator is not reused. */
async function generatorHash(): Promise<string> {
  const folder = join(repositoryRoot, 'scripts/nation')
  const hash = createHash('sha256')
  for (const file of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, file)))
  return hash.digest('hex').slice(0, 8)
}

/** Returns the package of a dataset; generates it unless it exists. */
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
 * Publishes a dataset into a database; an existing release is reused.
 * @throws Error with the output of the command if it fails
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
 * Finds the active release of an existing database.
 * @throws Error if there is none
 */
export async function findActiveNation(database: string): Promise<PublishedNation> {
  const url = databaseUrl(database)
  const env = { ...process.env, DATABASE_URL: url }
  const { stdout } = await execFileAsync(process.execPath, [cliPath, 'releases', '--json'], { env, maxBuffer: 2 ** 24 })
  const releases = JSON.parse(stdout) as { name: string; active: boolean }[]
  const release = releases.find(({ active }) => active)?.name
  if (release) return { database, url, release }
  throw new Error(`${database}: the database has no active release. 该数据库中没有已启用的发布版。`)
}
