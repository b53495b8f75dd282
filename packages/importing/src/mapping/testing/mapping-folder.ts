// A folder in which a test maps a file.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage } from '@tiyu/datapackage'
import { publishedFolder } from '@tiyu/datapackage/testing'
import type { Problem } from '@tiyu/model'
import { parse } from 'csv-parse/sync'
import { mapFiles } from '../map-files.ts'
import type { MapReport } from '../run/report.ts'

type Cells = Readonly<Record<string, string>>

/** Files, a mapping, and what comes of them. */
export class MappingFolder {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  static async make(): Promise<MappingFolder> {
    return new MappingFolder(await mkdtemp(join(tmpdir(), 'tiyu-mapping-')))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  path(file: string): string {
    return join(this.folder, file)
  }

  async write(file: string, content: string | Uint8Array): Promise<string> {
    await writeFile(this.path(file), content)
    return this.path(file)
  }

  /** Maps a file over the published package into the folder `out`. */
  async map(mapping: string, file: string, content: string | Uint8Array): Promise<MapReport> {
    return mapFiles({
      mapping: await this.write('mapping.yaml', mapping),
      sources: [await this.write(file, content)],
      base: publishedFolder,
      out: this.path('out'),
    })
  }

  /** The rows of a table of the result. */
  async rows(table: string): Promise<Cells[]> {
    return parse<Cells>(await readFile(this.path(`out/${table}.csv`)), { columns: true })
  }

  /** What the check finds in the result. */
  async problems(): Promise<readonly Problem[]> {
    return (await checkPackage(this.path('out'))).problems
  }
}
