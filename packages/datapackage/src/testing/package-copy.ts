// A copy of the published package that a test may edit.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatPosition, type Problem, tables } from '@tiyu/model'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { checkPackage } from '../check.ts'
import { csvLine } from '../csv/csv-writer.ts'
import { publishedFolder } from './published-rows.ts'

type Cells = Readonly<Record<string, string>>

/** Column names of a table in file order. */
export function columnsOf(name: string): string[] {
  return Object.keys(tables.find((table) => table.name === name)?.columns ?? {})
}

/** Expects message and hint in English and Chinese. */
function expectBilingual({ message, hint }: Problem): void {
  for (const text of [message, hint]) {
    expect(text).toEqual({ en: expect.stringMatching(/[a-z]{2}/), zh: expect.stringMatching(/\p{Script=Han}{2}/u) })
  }
}

export class PackageCopy {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** Copies the published package. */
  static async published(): Promise<PackageCopy> {
    const folder = await mkdtemp(join(tmpdir(), 'tiyu-package-'))
    await cp(publishedFolder, folder, { recursive: true })
    return new PackageCopy(folder)
  }

  /** Creates the package 2020.1 with the same tables but no rows, which is quick to build. */
  static async withoutRows(): Promise<PackageCopy> {
    const copy = await PackageCopy.published()
    await copy.edit('datapackage.json', (text) => text.replace(/"version": "[^"]+"/, '"version": "2020.1"'))
    for (const { name } of tables) await copy.write(`${name}.csv`, csvLine(columnsOf(name)))
    return copy
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  path(file: string): string {
    return join(this.folder, file)
  }

  read(file: string): Promise<string> {
    return readFile(this.path(file), 'utf8')
  }

  write(file: string, content: string | Uint8Array): Promise<void> {
    return writeFile(this.path(file), content)
  }

  async edit(file: string, change: (text: string) => string): Promise<void> {
    const text = await this.read(file)
    const changed = change(text)
    expect(changed, 'the edit changes the file').not.toBe(text)
    await this.write(file, changed)
  }

  remove(file: string): Promise<void> {
    return rm(this.path(file))
  }

  /** Appends a copy of the first row with these cells replaced, and a name of its own; returns its line. */
  async append(name: string, cells: Cells): Promise<number> {
    const file = `${name}.csv`
    const text = await this.read(file)
    const [first = {}] = parse(text, { columns: true }) as Cells[]
    const row: Cells = { ...first, ...(first.name && { name: `${first.name} ${text.length}` }), ...cells }
    await this.write(file, text + csvLine(columnsOf(name).map((column) => row[column] ?? '')))
    return text.split('\n').length
  }

  /** Checks the package; expects every problem in both languages. */
  async problems(): Promise<readonly Problem[]> {
    const { problems } = await checkPackage(this.folder)
    for (const problem of problems) expectBilingual(problem)
    return problems
  }

  /** Checks the package; returns the problems as `file:line:column (field)`. */
  async positions(): Promise<string[]> {
    const problems = await this.problems()
    return problems.map((problem) => `${formatPosition(problem)}${problem.field ? ` (${problem.field})` : ''}`)
  }
}
