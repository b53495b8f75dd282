import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url))

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function tiyu(...args: readonly string[]): Promise<Ended> {
  return promisify(execFile)(process.execPath, [CLI, ...args], {
    env: { ...process.env, DATABASE_URL: '', STATE_DIR: '/nowhere' },
  }).then(
    (printed) => ({ code: 0, ...printed }),
    (failure: unknown) => failure as Ended,
  )
}

/** Commands that are called by the name of their group. */
const GROUPS: Readonly<Record<string, readonly string[]>> = { keys: ['create', 'list', 'revoke'] }

test('every command has bilingual help with examples', async () => {
  const folder = new URL('../commands/', import.meta.url)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))
  const names = [...sources.join('\n').matchAll(/new Command\('(\w+)'\)/g)].map(([, name]) => name as string)
  expect(names.length).toBeGreaterThan(10)
  const { stdout } = await tiyu('--help')
  const members = Object.entries(GROUPS).flatMap(([group, commands]) => commands.map((name) => `${group} ${name}`))
  const listed = names.filter((name) => !Object.values(GROUPS).flat().includes(name))
  for (const name of listed) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
  // The help of `serve` lists settings instead of examples, that of a group its commands.
  const shown = [...listed.filter((name) => name !== 'serve' && !(name in GROUPS)), ...members]
  const pages = await Promise.all(shown.map((name) => tiyu(...name.split(' '), '--help')))
  for (const [at, { stdout: page }] of pages.entries()) {
    const name = shown[at]
    expect(page).toMatch(new RegExp(`Examples 示例:\n(  .*\n)*.*tiyu ${name}.*\\p{Script=Han}`, 'u'))
    // A review is for a browser, not for another program.
    if (name !== 'review') expect(page).toMatch(/Options 选项:\n[\s\S]*--json/)
  }
}, 60_000)

test('--version names the software, the format of its releases and Node.js', async () => {
  const { code, stdout } = await tiyu('--version')
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^tiyu \d+\.\d+\.\d+, release format [\da-f]{8}, Node\.js \d+\..*\n$/),
  ])
})

test.each([
  [['prun'], /unknown command 'prun'[\s\S]*没有命令 prun。/],
  [['prune'], /'--keep <number>' not specified.*须给出选项 --keep <number>。/],
  [['prune', '--keep', 'x'], /'x' is invalid\. Give a whole number, such as 3\. 请给出整数/],
  [['prune', '--keep', '-1'], /Give a whole number/],
  [['diff', '2020.1'], /missing required argument 'to'.*缺少参数 to。/],
  [['activate', '1', '2'], /too many arguments.*[^.]\. 参数过多。/],
  [['releases', '--yaml'], /unknown option '--yaml'.*没有选项 --yaml。/],
])('tiyu %j exits with 2 and a hint', async (args, message) => {
  const { code, stderr } = await tiyu(...args)
  expect(code).toBe(2)
  expect(stderr).toMatch(message)
})

test('--json prints errors as JSON', async () => {
  const { code, stdout } = await tiyu('publish', 'no-such-folder', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    error: { name: 'PackageError', message: expect.stringContaining('nothing was loaded') },
    problems: [{ file: 'datapackage.json', message: { en: expect.any(String), zh: expect.any(String) } }],
  })
})
