import { execFile } from 'node:child_process'
import { readdir, rename } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PackageCopy } from '@tiyu/datapackage/testing'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

function tiyu(...args: readonly string[]) {
  return promisify(execFile)(process.execPath, ['packages/cli/src/cli.ts', ...args], { cwd: root })
}

const check = (...args: readonly string[]) => tiyu('check', 'data', ...args)

test('finds no problem in the published package, and compares nothing without source texts', async () => {
  const { stdout } = await check('--json', '--sources', 'docs')
  expect(JSON.parse(stdout)).toMatchObject({ problems: [], compared: [] })
  expect((await check('--sources', 'docs')).stdout).toContain('Sources compared with their texts: none.')
})

test('prints the findings of the audit', async () => {
  const { findings } = JSON.parse((await check('--json')).stdout) as { findings: { rule: string; verdict: string }[] }
  expect(findings.length).toBeGreaterThan(400)
  const { stdout } = await check()
  expect(stdout).toContain('share-of-whole:o-m082')
  expect(stdout).toContain('7 of which show an error in a source')
})

test('reports a --sources that is not a folder', async () => {
  const failure = await check('--sources', 'package.json').catch((error: unknown) => error)
  expect(failure).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--sources: package.json is not a folder.'),
  })
})

test('writes a package as a workbook, and reads it back unless it has problems', async () => {
  await using copy = await PackageCopy.withoutRows()
  const [workbook, other] = [copy.path('book.xlsx'), copy.path('other.checked.xlsx')]
  await copy.write('sports.csv', 'code,name,nameEn,parentCode\nball,球类,Ball,\n')
  await tiyu('sheet', copy.folder, '--out', workbook)
  await copy.write('sports.csv', 'code,name,nameEn,parentCode\n')
  expect((await tiyu('sheet', workbook, '--into', copy.folder)).stdout).toContain('wrote sports.csv')
  expect(await copy.read('sports.csv')).toContain('ball,球类,Ball,')

  await copy.write('sports.csv', 'code,name,nameEn,parentCode\nball,球类,Ball,bal\n')
  await tiyu('sheet', copy.folder, '--out', other)
  const failure = await tiyu('sheet', other, '--into', copy.folder).catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 1, stdout: expect.stringContaining('体育项目 sports!D3 (parentCode)') })
  await rename(other, workbook)
  const json = await tiyu('sheet', workbook, '--into', copy.folder, '--json').catch((error: unknown) => error)
  expect(JSON.parse((json as { readonly stdout: string }).stdout)).toMatchObject({
    problems: [{ file: '体育项目 sports!D3' }],
    changed: [],
    checked: copy.path('book.checked.xlsx'),
  })
  expect((await readdir(copy.folder)).filter((file) => file.endsWith('.xlsx')).sort()).toEqual([
    'book.checked.xlsx',
    'book.xlsx',
    'other.checked.2.xlsx',
  ])
})
