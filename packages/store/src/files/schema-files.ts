// The archived files in the schema of a release, in separately compressed parts: reading a range of a large file needs the
// memory of one part.
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { constants, type ZstdOptions, zstdCompress, zstdDecompress } from 'node:zlib'
import { type Client, escapeLiteral } from 'pg'
import { firstCopiedRow } from '../database/copy-query.ts'
import type { ReleaseDatabase } from '../database/release-database.ts'
import type { OnBytes } from '../release/progress.ts'
import { readUnchanged } from './content-hash.ts'
import { type ArchivedFile, type ByteRange, createPackageFiles, type PackageFile } from './package-files.ts'

const compress = promisify(zstdCompress)
const decompress = promisify<Buffer, ZstdOptions, Buffer>(zstdDecompress)

/** Fast enough not to slow down publishing. */
const FAST_COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** Decompresses a part at once: many small pieces, which are joined afterwards, take twice the time. */
const ONE_PIECE = { chunkSize: 1024 * 1024 + 1024 }

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
  readonly start: number
  readonly bytes: Buffer
}

/** Reads the part of a file with the byte at a position. */
async function readPart({ query }: ReleaseDatabase, path: string, at: number): Promise<FilePart> {
  const select = `SELECT start, content FROM "PackagePart" WHERE path = ${escapeLiteral(path)} AND start <= ${at} ORDER BY start DESC LIMIT 1`
  const text = `COPY (${select}) TO STDOUT (FORMAT binary)`
  const [start, content] = firstCopiedRow(await query<Buffer>({ text, values: [], isCopy: true })) ?? []
  if (!start || !content) throw new Error(`Archived file ${path} has no byte ${at}`)
  return { start: Number(start.readBigInt64BE()), bytes: await decompress(content, ONE_PIECE) }
}

/** Yields the bytes of a range; the next part is read while one is taken. */
async function* readParts(database: ReleaseDatabase, path: string, range: ByteRange): AsyncGenerator<Buffer> {
  const read = (at: number) => {
    const part = readPart(database, path, at)
    // The reader may leave before it is awaited.
    part.catch(() => {})
    return part
  }
  let next = read(range.start)
  for (let at = range.start; at <= range.end; ) {
    const { start, bytes } = await next
    const end = start + bytes.length
    if (end <= range.end) next = read(end)
    yield bytes.subarray(at - start, range.end + 1 - start)
    at = end
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
