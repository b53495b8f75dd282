// A package written to a staging folder with some of its tables replaced, to be checked before its own files are touched.
import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CsvWriter, DESCRIPTOR_FILE, type Descriptor, readRecords, type StagedFolder } from '@tiyu/datapackage'
import { PackageError, type Problem } from '@tiyu/model'

/** The records of a table. */
export interface TableRecords {
  readonly header: readonly string[]
  readonly records: readonly (readonly string[])[]
}

function fail(problem: Problem): never {
  throw new PackageError([problem])
}

/**
 * Reads the records of a file of a package, the header first.
 * @throws PackageError if it cannot be read
 */
export async function readTableRecords(folder: string, file: string): Promise<(readonly string[])[]> {
  const records: (readonly string[])[] = []
  for await (const { cells } of readRecords(join(folder, file), file, fail)) records.push(cells)
  return records
}

async function writeTable(path: string, { header, records }: TableRecords): Promise<void> {
  const writer = await CsvWriter.open(path, { header, gzip: path.endsWith('.gz') })
  try {
    for (const record of records) await writer.write(record)
  } finally {
    await writer.close()
  }
}

/** Writes a package to a staging folder: replaced tables by their file from their records, other files as they are. */
export async function stagePackage(
  folder: string,
  { resources }: Descriptor,
  replaced: ReadonlyMap<string, TableRecords>,
  staged: StagedFolder,
): Promise<void> {
  await cp(join(folder, DESCRIPTOR_FILE), staged.path(DESCRIPTOR_FILE))
  for (const { path } of resources) {
    await mkdir(dirname(staged.path(path)), { recursive: true })
    const records = replaced.get(path)
    if (records) await writeTable(staged.path(path), records)
    else await cp(join(folder, path), staged.path(path), { recursive: true })
  }
}
