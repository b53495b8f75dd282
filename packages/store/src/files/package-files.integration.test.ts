import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openPostgres } from '../database/postgres.ts'
import { PackageModifiedError } from '../release/errors.ts'
import { createDatabase } from '../testing/postgres-server.ts'
import { archivedFiles, archivePackage } from './archived-package.ts'
import type { ArchivedFile, PackageFile } from './package-files.ts'
import { archiveFiles, schemaFiles } from './schema-files.ts'

/** A file of several parts with a last one that is short, and one without a byte. */
const contents: Readonly<Record<string, Buffer>> = {
  'large.csv': Buffer.concat([randomBytes(1_500_000), Buffer.alloc(1_000_001, '体育,')]),
  'empty.csv': Buffer.alloc(0),
}

const hashed: readonly ArchivedFile[] = Object.entries(contents).map(([path, content]) => ({
  path,
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
}))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-files-'))
  for (const [path, content] of Object.entries(contents)) await writeFile(join(folder, path), content)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** An archive of package files, in a folder or in a schema. */
interface Archive {
  store(files: readonly ArchivedFile[]): Promise<void>
  read(): ReadonlyMap<string, PackageFile>
  remove(): Promise<void>
}

async function folderArchive(): Promise<Archive> {
  const copy = join(folder, 'copy')
  return {
    store: (files) => archivePackage(folder, files, copy),
    read: () => archivedFiles(copy, hashed),
    remove: async () => {},
  }
}

async function schemaArchive(): Promise<Archive> {
  const database = await createDatabase(inject('postgresServer'))
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  // A schema is opened only if its table of the release can be read.
  await client.query('CREATE TABLE "Release" ()')
  const release = await openPostgres({ primary: database.url }, 'public')
  return {
    async store(files) {
      await client.query('BEGIN')
      try {
        await archiveFiles(client, folder, files)
        await client.query('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK')
        throw error
      }
    },
    read: () => schemaFiles(release, hashed),
    async remove() {
      await client.end()
      await release.close()
      await database.drop()
    },
  }
}

describe.each([
  ['a folder', folderArchive],
  ['a schema', schemaArchive],
])('Files in %s', (_, createArchive) => {
  let archive: Archive
  beforeAll(async () => {
    archive = await createArchive()
  })
  afterAll(() => archive.remove())

  test('are refused if they have changed since they were hashed', async () => {
    const changed = hashed.map((file) => ({ ...file, sha256: '0'.repeat(64) }))
    await expect(archive.store(changed)).rejects.toThrow(PackageModifiedError)
  })

  test('are read back in full and in any range', async () => {
    await archive.store(hashed)
    const files = archive.read()
    for (const [path, content] of Object.entries(contents)) {
      expect((await buffer((files.get(path) as PackageFile).read())).equals(content)).toBe(true)
    }
    const large = contents['large.csv'] as Buffer
    const at = fc.nat({ max: large.length - 1 })
    await fc.assert(
      fc.asyncProperty(at, at, async (one, other) => {
        const range = { start: Math.min(one, other), end: Math.max(one, other) }
        const read = await buffer((files.get('large.csv') as PackageFile).read(range))
        expect(read.equals(large.subarray(range.start, range.end + 1))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
