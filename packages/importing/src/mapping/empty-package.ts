// Creates a data package without facts, for a bureau to begin with.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  CsvWriter,
  DESCRIPTOR_FILE,
  findTableFile,
  formatDescriptor,
  loadDescriptor,
  StagedFolder,
} from '@tiyu/datapackage'
import { tables } from '@tiyu/model'
import { baseTables } from './reference-index.ts'
import { copyTable } from './run/base-table.ts'
import { assertEmptyFolder } from './run/output-folder.ts'

/** Tables that have rows in an empty package: codes that are not of one bureau. */
const codeTables = baseTables.filter((name) => name !== 'regions')

/** Keeps the bytes of a package as they are: Git for Windows would change its line endings. */
const GIT_ATTRIBUTES = '* -text\n'

/** What an empty package is called, and where its codes come from. */
interface EmptyPackageOptions {
  /** New folder, or an empty one. */
  readonly folder: string
  /** Package whose units, sports and facility types are copied. */
  readonly codes: string
  readonly name: string
  readonly title: string
  /** `YEAR.N`. */
  readonly version: string
  /** SPDX identifier of the licence. */
  readonly license: string
}

/**
 * Creates a package with every table: units, sports and facility types have the rows of another package, the others
 * their header only.
 * @throws OutputError if the folder is not empty, PackageError if the other package is invalid
 */
export async function createEmptyPackage(options: EmptyPackageOptions): Promise<void> {
  const { folder, codes, license, ...metadata } = options
  await assertEmptyFolder(folder)
  const descriptor = await loadDescriptor(codes)
  const staging = await StagedFolder.create(folder)
  try {
    for (const table of tables) {
      const path = staging.path(`${table.name}.csv`)
      const file = codeTables.includes(table.name) ? findTableFile(descriptor, table.name) : undefined
      if (file) await copyTable(table, join(codes, file), path)
      else await (await CsvWriter.open(path, { header: Object.keys(table.columns) })).close()
    }
    const text = formatDescriptor({ ...metadata, licenses: [{ name: license }] })
    await writeFile(staging.path(DESCRIPTOR_FILE), text)
    await writeFile(staging.path('.gitattributes'), GIT_ATTRIBUTES)
    await staging.commit()
  } catch (error) {
    await staging.discard()
    throw error
  }
}
