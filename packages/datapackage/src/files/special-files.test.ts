import { execFileSync } from 'node:child_process'
import { mkdir, symlink } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { checkPackage } from '../check.ts'
import { PackageCopy } from '../testing/package-copy.ts'

type Make = (path: string) => Promise<unknown> | unknown

const specialFiles: readonly [what: string, make: Make, message: RegExp][] = [
  ['a folder', (path) => mkdir(path), /folder/],
  ['a link to itself', (path) => symlink(path, path), /leads back to itself/],
  ['a link to nothing', (path) => symlink(`${path}.none`, path), /does not exist/],
  ['a pipe', (path) => execFileSync('mkfifo', [path]), /pipe/],
  ['a device', (path) => symlink('/dev/zero', path), /device/],
]

test.each(specialFiles)('reports a table and another resource that are %s', async (_, make, message) => {
  await using copy = await PackageCopy.withoutRows()
  await copy.edit('datapackage.json', (json) =>
    json.replace('"resources": [', '"resources": [{"name": "x", "path": "x.csv"},'),
  )
  await copy.remove('sports.csv')
  for (const file of ['sports.csv', 'x.csv']) await make(copy.path(file))
  const { problems } = await checkPackage(copy.folder)
  expect(problems.map((problem) => problem.file)).toEqual(['x.csv', 'sports.csv'])
  for (const problem of problems) expect(problem.message.en).toMatch(message)
})

test.each(specialFiles)('reports a datapackage.json that is %s', async (_, make) => {
  await using copy = await PackageCopy.withoutRows()
  await copy.remove('datapackage.json')
  await make(copy.path('datapackage.json'))
  expect(await copy.problems()).toMatchObject([{ file: 'datapackage.json' }])
})
