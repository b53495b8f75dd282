// The archived files in the schema of a release, in separately compressed parts: reading a range of a large file needs the
// memory of one part.
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import type { Client } from 'pg'
import sql from 'sql-template-tag'
import type { ReleaseDatabase } from '../database/release-database.ts'
import type { OnBytes } from '../release/progress.ts'
import { readUnchanged } from './content-hash.ts'
import { type ArchivedFile, type ByteRange, createPackageFiles, type PackageFile } from './package-files.ts'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** Fast enough not to slow down publishing. */
const FAST_COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** `start` is the offset of the part in its file. STORAGE EXTERNAL: PostgreSQL should not compress again. */
const PARTS_DDL = `
CREATE TABLE "PackagePart" (path text, start bigint, content bytea NOT NULL, PRIMARY KEY (path, start));
ALTER TABLE "PackagePart" ALTER content SET STORAGE EXTERNAL;`

/**
 * Archives the files of a package in the current schema of a connection.
 * @throws PackageModifiedError if a file has changed since it was hashed
 */
export async function archiveFiles(
  client: Client,
  folder: string,
  files: readonly ArchivedFile[],
  onBytes?: OnBytes,
): Promise<void> {
  await client.query(PARTS_DDL)
  for (const file of files) {
    let start = 0
    for await (const bytes of readUnchanged(folder, file, onBytes)) {
      const content = await compress(bytes, FAST_COMPRESSION)
      await client.query('INSERT INTO "PackagePart" (path, start, content) VALUES ($1, $2, $3)', [
        file.path,
        start,
        content,
      ])
      start += bytes.length
    }
  }
}

interface FilePart {
  readonly start: string
  readonly content: Buffer
}

async function* readParts({ query }: ReleaseDatabase, path: string, range: ByteRange): AsyncGenerator<Buffer> {
  for (let at = range.start; at <= range.end; ) {
    const [part] = await query<FilePart>(
      sql`SELECT start, content FROM "PackagePart" WHERE path = ${path} AND start <= ${at} ORDER BY start DESC LIMIT 1`,
    )
    if (!part) throw new Error(`Archived file ${path} has no byte ${at}`)
    const start = Number(part.start)
    const bytes = await decompress(part.content)
    yield bytes.subarray(at - start, range.end + 1 - start)
    at = start + bytes.length
  }
}

/** Returns the archived files of an open release. */
export function schemaFiles(
  database: ReleaseDatabase,
  archived: readonly ArchivedFile[],
): ReadonlyMap<string, PackageFile> {
  return createPackageFiles(archived, ({ path }, range) =>
    Readable.from(readParts(database, path, range), { objectMode: false }),
  )
}
