// The files that a release offers besides those of its package: each table in each format, and all tables at once.
import {
  type FormatName,
  MAX_WORKBOOK_ROWS,
  openPackageTable,
  type TableFormat,
  tableFormats,
  workbook,
  zip,
} from '@tiyu/exporting'
import { type AnyTable, tables, totalRows } from '@tiyu/model'
import type { OpenedRelease, PackageFile } from '@tiyu/store'
import type { DerivedFile } from './derived-files.ts'

/** Returns when a release was issued, ISO 8601: the day its package states, so that it is the same wherever it is published. */
export function issuedAt({ info: { created, publishedAt } }: OpenedRelease): string {
  return created ? `${created}T00:00:00.000Z` : publishedAt
}

/** The formats of single tables; those of queries that need certain rows are left out. */
const formatNames = (Object.keys(tableFormats) as FormatName[]).filter(
  (name) => (tableFormats[name] as TableFormat).requirement === undefined,
)

/** A file that is offered, made when it is read. */
export interface OfferedFile extends DerivedFile {
  readonly table: AnyTable | undefined
  /** True if the format compresses the file itself. */
  readonly isCompressed: boolean
}

async function* writeTable(
  { info }: OpenedRelease,
  { table, file, format }: { readonly table: AnyTable; readonly file: PackageFile; readonly format: FormatName },
) {
  yield* tableFormats[format].write(await openPackageTable(table, file), {
    headers: format === 'xlsx' ? 'both' : 'fields',
    bom: false,
    rawFormulas: format !== 'csv' && format !== 'tsv',
    language: 'zh',
    title: `${table.zh} ${info.version}`,
    publishedAt: info.publishedAt,
  })
}

/** The tables of a release whose file is stored. */
export function storedTables({ info, files }: OpenedRelease) {
  return tables.flatMap((table) => {
    const file = files.get(info.files[table.name] ?? '')
    return file ? [{ table, file }] : []
  })
}

function tableFiles(release: OpenedRelease): OfferedFile[] {
  const { info, files } = release
  return storedTables(release).flatMap(({ table, file }) =>
    formatNames
      .filter((format) => fits(tableFormats[format], info.rows[table.name] ?? 0))
      .map((format) => ({
        path: `${table.name}.${tableFormats[format].extension}`,
        table,
        isCompressed: (tableFormats[format] as TableFormat).isCompressed ?? false,
        write: () => writeTable(release, { table, file, format }),
      }))
      .filter(({ path }) => !files.has(path)),
  )
}

const fits = ({ maxRows = Number.POSITIVE_INFINITY }: TableFormat, rows: number) => rows <= maxRows

function workbookFile(release: OpenedRelease): OfferedFile[] {
  if (totalRows(release.info.rows) > MAX_WORKBOOK_ROWS) return []
  async function* write() {
    yield await workbook(storedTables(release), issuedAt(release))
  }
  return [{ path: 'release.xlsx', table: undefined, isCompressed: true, write }]
}

function zipFile({ files }: OpenedRelease): OfferedFile {
  return { path: 'release.zip', table: undefined, isCompressed: true, write: () => zip([...files.values()]) }
}

/** Returns the files that a release offers besides those of its package; none if the store has no files of it. */
export function offeredFiles(release: OpenedRelease): ReadonlyMap<string, OfferedFile> {
  if (release.files.size === 0) return new Map()
  const offered = [...tableFiles(release), ...workbookFile(release), zipFile(release)]
  return new Map(offered.map((file) => [file.path, file]))
}
