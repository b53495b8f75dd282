import { gzipSync } from 'node:zlib'
import { csvLine } from '@tiyu/datapackage'
import { columnsOf, PackageCopy } from '@tiyu/datapackage/testing'

/** Number of regions: enough that loading them takes a while. */
export const REGIONS = 3000

/** A package with its version in every row, which shows the release that each part of a response comes from. */
export class VersionedPackage {
  readonly copy: PackageCopy
  private number = 0

  private constructor(copy: PackageCopy) {
    this.copy = copy
  }

  static async create(): Promise<VersionedPackage> {
    const made = new VersionedPackage(await PackageCopy.withoutRows())
    await made.bumpVersion()
    return made
  }

  get folder(): string {
    return this.copy.folder
  }

  get version(): string {
    return `2020.${this.number}`
  }

  /** Writes the package of the next version. */
  async bumpVersion(): Promise<string> {
    this.number += 1
    await this.copy.write('sports.csv', `${columnsOf('sports').join(',')}\nball,球类,${this.version},\n`)
    await this.copy.write('regions.csv', this.regions())
    const descriptor = await this.copy.read('datapackage.json')
    const named = descriptor.replace(/"version": "[^"]+"/, `"version": "${this.version}"`)
    await this.copy.write('datapackage.json', named.replace('"regions.csv.gz"', '"regions.csv"'))
    return this.version
  }

  /** Writes the last region twice. */
  async duplicateLastRow(): Promise<void> {
    const text = this.regions()
    const last = text.trimEnd().split('\n').at(-1)
    await this.copy.write('regions.csv', `${text}${last}\n`)
  }

  /** Compresses the regions and truncates the gzip file near its end. */
  async truncateGzip(): Promise<void> {
    await this.copy.write('regions.csv.gz', gzipSync(this.regions()).subarray(0, -100))
    await this.copy.edit('datapackage.json', (text) =>
      text.replace('"path": "regions.csv"', '"path": "regions.csv.gz"'),
    )
  }

  private regionCell(column: string, at: number): string {
    const cells = {
      code: `${100_000_000 + at}`,
      name: `地区${at}`,
      nameEn: this.version,
      pinyin: 'di qu',
      level: 'TOWNSHIP',
    }
    return cells[column as keyof typeof cells] ?? ''
  }

  private regions(): string {
    const rows = Array.from({ length: REGIONS }, (_, at) =>
      csvLine(columnsOf('regions').map((name) => this.regionCell(name, at))).trimEnd(),
    )
    return `${[columnsOf('regions').join(','), ...rows].join('\n')}\n`
  }
}
