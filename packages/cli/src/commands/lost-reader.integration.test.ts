import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url))

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-lost-reader-'))
  for (const name of ['one', 'two', 'three']) await writeFile(join(folder, `${name}.csv`), 'id\n1\n')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Commands that print help, lists, JSON and errors as JSON. */
const commands = (): readonly (readonly string[])[] => [
  ['--help'],
  ['tidy', folder],
  ['tidy', folder, '--json'],
  ['check', join(folder, 'none'), '--json'],
  ['map', join(folder, 'one.csv'), '--suggest'],
]

/** Runs a command whose reader leaves before the first byte. */
async function runWithoutReader(args: readonly string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { code, stderr }
}

test('a command whose reader leaves ends quietly with 141', async () => {
  const ended = await Promise.all(commands().map(async (args) => ({ args, ...(await runWithoutReader(args)) })))
  expect(ended).toEqual(commands().map((args) => ({ args, code: 141, stderr: '' })))
}, 60_000)

describe.runIf(existsSync('/dev/full'))('on a full disk', () => {
  test.each([0, 1, 3])('command %i ends with 1 and says that its output is incomplete', async (at) => {
    const full = await open('/dev/full', 'w')
    try {
      const child = spawn(process.execPath, [CLI, ...(commands()[at] ?? [])], { stdio: ['ignore', full.fd, 'pipe'] })
      const stderr = child.stderr ? await text(child.stderr) : ''
      expect(stderr).toMatch(/^Standard output cannot be written \(ENOSPC.*无法写入标准输出.*\n$/)
      if (child.exitCode === null) await once(child, 'exit')
      expect(child.exitCode).toBe(1)
    } finally {
      await full.close()
    }
  })
})
