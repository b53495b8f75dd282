import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const run = promisify(execFile)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-extract-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function tiyu(...args: readonly string[]) {
  return run(process.execPath, ['packages/cli/src/cli.ts', ...args], { cwd: root })
}

test('the command in docs/extract.md writes every file listed there', async () => {
  const markdown = await readFile(join(root, 'docs/extract.md'), 'utf8')
  const [, line = ''] = /^tiyu (extract .*)$/m.exec(markdown) ?? []
  const out = join(folder, 'drafts')
  const { stdout } = await tiyu(...line.split(' ').map((word) => (word === 'drafts' ? out : word)))
  expect(stdout).toContain('observations 34')
  const listed = [...markdown.matchAll(/^\| ((?:`[\w-]+\.(?:csv|txt|json)`(?:, )?)+) \|/gm)].flatMap(([, names = '']) =>
    names.split(', ').map((name) => name.replaceAll('`', '')),
  )
  expect((await readdir(out)).sort()).toEqual(listed.sort())
})

test.each([
  [['--year', '20', '--region', '140700'], 'Give a year, such as 2020.'],
  [['--year', '2020', '--region', '晋中'], 'Give a division code, such as 140700.'],
])('refuses %j', async (options, message) => {
  const failure = await tiyu('extract', 'README.md', ...options, '--out', folder).catch((error: unknown) => error)
  expect((failure as { stderr: string }).stderr).toContain(message)
})

test('reports an unreadable report without a stack', async () => {
  const failure = await tiyu('extract', 'none.txt', '--year', '2020', '--region', '140700', '--out', folder).catch(
    (error: unknown) => error,
  )
  expect(failure).toMatchObject({ code: 1, stderr: 'File not found: none.txt. 找不到文件 none.txt。\n' })
})

test('the example and annotated reports reach the required scores', { timeout: 120_000 }, async () => {
  const { stdout, stderr } = await run(process.execPath, ['scripts/eval-extract.ts'], { cwd: root })
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^all +commitment/m)
})
