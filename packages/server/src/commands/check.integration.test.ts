import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

function check(...args: readonly string[]) {
  return promisify(execFile)(process.execPath, ['packages/server/src/cli.ts', 'check', 'data', ...args], { cwd: root })
}

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
