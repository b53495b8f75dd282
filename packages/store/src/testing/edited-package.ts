import { columnsOf, PackageCopy } from '@tiyu/datapackage/testing'

/** A small package that tests edit to publish another release. */
export class EditedPackage {
  readonly copy: PackageCopy

  private constructor(copy: PackageCopy) {
    this.copy = copy
  }

  /** Creates a package whose only rows are sports; the first is ball games. */
  static async withSports(): Promise<EditedPackage> {
    const copy = await PackageCopy.withoutRows()
    await copy.write('sports.csv', `${columnsOf('sports').join(',')}\nball,球类,Ball games,\n`)
    return new EditedPackage(copy)
  }

  get folder(): string {
    return this.copy.folder
  }

  addSport(code: string, name: string): Promise<void> {
    return this.copy.edit('sports.csv', (text) => `${text}${code},${name},${code},\n`)
  }

  async setVersion(version: string): Promise<void> {
    const text = await this.copy.read('datapackage.json')
    await this.copy.write('datapackage.json', text.replace(/"version": "[^"]+"/, `"version": "${version}"`))
  }
}
