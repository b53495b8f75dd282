// The tables of a static build in all formats: those of long tables are compressed, unless their format does so itself.
import type { CatalogueDataset } from '@tiyu/exporting'
import type { OpenedRelease } from '@tiyu/store'
import { type OfferedFile, offeredFiles } from '../release-files/release-files.ts'
import { gzipPieces } from './gzip.ts'
import { MAX_PLAIN_RECORDS } from './type-files.ts'

/** A file of a table, as a static build has it. */
export interface TableFile {
  /** Path below the folder of the data, such as `facilities.ndjson.gz`. */
  readonly path: string
  /** Path of the same file on a service, such as `facilities.ndjson`. */
  readonly servedPath: string
  readonly isGzipped: boolean
  write(): AsyncIterable<string | Uint8Array>
}

function tableFile(file: OfferedFile, rows: Readonly<Record<string, number>>): TableFile {
  const { path, table, isCompressed } = file
  const isGzipped = !isCompressed && table !== undefined && (rows[table.name] ?? 0) > MAX_PLAIN_RECORDS
  return {
    path: isGzipped ? `${path}.gz` : path,
    servedPath: path,
    isGzipped,
    write: () => (isGzipped ? gzipPieces(file.write()) : file.write()),
  }
}

/** Returns the files that a release offers besides those of its package. */
export function tableFiles(release: OpenedRelease): TableFile[] {
  return Array.from(offeredFiles(release).values(), (file) => tableFile(file, release.info.rows))
}

/** Returns the dataset of a service with the files of a static build in the place of those that it offers. */
export function withTableFiles(dataset: CatalogueDataset, files: readonly TableFile[]): CatalogueDataset {
  const gzipped = new Map(files.filter(({ isGzipped }) => isGzipped).map((file) => [file.servedPath, file.path]))
  return {
    ...dataset,
    files: dataset.files.map((file) => {
      const path = gzipped.get(file.path)
      return path === undefined ? file : { ...file, path, isGzipped: true }
    }),
  }
}
