import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageWorkbook } from '@tiyu/exporting/workbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { updatePackage } from './update-package.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-workbook-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function readFiles(from: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(from, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(from, file), 'utf8')])),
  )
}

describe('a workbook of a package, read back', () => {
  it.each(['data', 'examples/packages/lydmark'])('is %s byte for byte', async (path) => {
    const copy = join(folder, path.replaceAll('/', '-'))
    await cp(join(root, path), copy, { recursive: true })
    const workbook = join(folder, 'book.xlsx')
    await writeFile(workbook, await packageWorkbook(copy))
    const before = await readFiles(copy)
    const sports = join(copy, 'sports.csv')
    await writeFile(sports, (await readFile(sports, 'utf8')).split('\n', 1).join('\n').concat('\n'))
    expect(await updatePackage(workbook, copy)).toMatchObject({ problems: [], changed: ['sports.csv'] })
    expect(await readFiles(copy)).toEqual(before)
    expect(await updatePackage(workbook, copy)).toMatchObject({ problems: [], changed: [] })
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('unfinished'))
  })
})
