// A temporary folder in which a test maps a file.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage } from '@tiyu/datapackage'
import { publishedFolder } from '@tiyu/datapackage/testing'
import type { Problem } from '@tiyu/model'
import { parse } from 'csv-parse/sync'
import { type MapOptions, mapFiles } from '../map-files.ts'
import type { MapReport } from '../run/report.ts'

type Cells = Readonly<Record<string, string>>

/** A folder with source files, a mapping and its output. */
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

  /** Maps a file to the folder `out`, with the codes of the published package. */
  async map(
    mapping: string,
    file: string,
    content: string | Uint8Array,
    existing: MapOptions['existing'] = 'drop',
  ): Promise<MapReport> {
    return mapFiles({
      mapping: await this.write('mapping.yaml', mapping),
      sources: [await this.write(file, content)],
      base: publishedFolder,
      existing,
      out: this.path('out'),
    })
  }

  /** Reads a table of the output. */
  async rows(table: string): Promise<Cells[]> {
    return parse<Cells>(await readFile(this.path(`out/${table}.csv`)), { columns: true })
  }

  /** Checks the output as a package. */
  async problems(): Promise<readonly Problem[]> {
    return (await checkPackage(this.path('out'))).problems
  }
}
