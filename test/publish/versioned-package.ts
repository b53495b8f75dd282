import { gzipSync } from 'node:zlib'
import { columnsOf, PackageCopy } from '@tiyu/datapackage/testing'

/** Regions in the package: enough that reading them takes a while. */
export const REGIONS = 3000

/** A package all of whose rows carry its version, so that an answer tells which release each part of it is from. */
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

  /** Makes the package that of the next version. */
  async bumpVersion(): Promise<string> {
    this.number += 1
    await this.copy.write('sports.csv', `${columnsOf('sports').join(',')}\nball,球类,${this.version},\n`)
    await this.copy.write('regions.csv', this.regions())
    const descriptor = await this.copy.read('datapackage.json')
    const named = descriptor.replace(/"version": "[^"]+"/, `"version": "${this.version}"`)
    await this.copy.write('datapackage.json', named.replace('"regions.csv.gz"', '"regions.csv"'))
    return this.version
  }

  /** Has its last region twice. */
  async duplicateLastRow(): Promise<void> {
    const text = this.regions()
    const last = text.trimEnd().split('\n').at(-1)
    await this.copy.write('regions.csv', `${text}${last}\n`)
  }

  /** Has its regions in a gzip file that breaks off near its end. */
  async truncateGzip(): Promise<void> {
    await this.copy.write('regions.csv.gz', gzipSync(this.regions()).subarray(0, -100))
    await this.copy.edit('datapackage.json', (text) =>
      text.replace('"path": "regions.csv"', '"path": "regions.csv.gz"'),
    )
  }

  private regions(): string {
    const rows = Array.from(
      { length: REGIONS },
      (_, at) => `${100_000 + at},地区${at},${this.version},di qu,COUNTY,,,,,`,
    )
    return `${[columnsOf('regions').join(','), ...rows].join('\n')}\n`
  }
}
