// The command `tiyu map` in a child process.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const cli = fileURLToPath(new URL('../../packages/cli/src/cli.ts', import.meta.url))
const data = fileURLToPath(new URL('../../data', import.meta.url))

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-command-'))
  await writeFile(
    join(folder, 'm.yaml'),
    'mapping: 1\nid: { slug: [id] }\nfields:\n  name: name\n  regionCode: { value: "140700" }\n  status: { column: state, codes: { open: OPEN } }\n',
  )
  await writeFile(join(folder, 'a.csv'), 'id;name;state\n1;A;open\n2;B;shut\n')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function runTiyu(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [cli, ...words], { cwd: folder })
    return { code: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

describe('tiyu map', () => {
  it('reports a dry run in both languages and exits with 0', async () => {
    const { code, stdout } = await runTiyu('map', '--mapping', 'm.yaml', 'a.csv', '--base', data, '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toContain('a.csv:3:3 (state → status), record 2, id 2')
    expect(stdout).toContain('2 records read, 1 would become rows, 1 rejected.')
    expect(stdout).toContain('读取 2 条记录，可写入 1 条，拒绝 1 条。')
    expect(await readdir(folder)).toEqual(['a.csv', 'm.yaml'])
  })

  it('writes a package that tiyu check accepts', async () => {
    const { code, stdout } = await runTiyu('map', '-m', 'm.yaml', 'a.csv', '--base', data, '-o', 'out', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      read: 2,
      written: 1,
      rejected: 1,
      rejections: [{ line: 3, value: 'shut' }],
    })
    expect(await readdir(join(folder, 'out'))).toContain('rejected.csv')
    expect(await runTiyu('check', 'out')).toMatchObject({ code: 0 })
    const again = await runTiyu('map', '-m', 'm.yaml', 'a.csv', '-o', 'out')
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('not empty') })
  })

  it('suggests a mapping', async () => {
    const { code, stdout } = await runTiyu('map', '--suggest', 'a.csv')
    expect(code).toBe(0)
    expect(stdout).toContain('id: { slug: ["id"] }')
  })

  it.each([
    [['map', '-m', 'none.yaml', 'a.csv', '--dry-run'], 'none.yaml'],
    [['map', '-m', 'm.yaml', 'none.csv', '--dry-run'], 'none.csv'],
    [['map', '-m', 'm.yaml', 'a.csv', '--base', 'none', '--dry-run'], 'datapackage.json'],
  ])('%j exits with 1 and a hint', async (words, hint) => {
    const { code, stderr } = await runTiyu(...words)
    expect(code).toBe(1)
    expect(stderr).toContain(hint)
    expect(stderr).not.toContain('    at ')
  })

  it.each([
    [['map', 'a.csv'], '--suggest'],
    [['map', '-m', 'm.yaml', 'a.csv'], '--dry-run'],
  ])('%j exits with 2 and names the missing option', async (words, hint) => {
    expect(await runTiyu(...words)).toMatchObject({ code: 2, stderr: expect.stringContaining(hint) })
  })

  it('prints problems of the mapping as JSON', async () => {
    await writeFile(join(folder, 'bad.yaml'), 'mapping: 1\n')
    const { code, stdout } = await runTiyu('map', '-m', 'bad.yaml', 'a.csv', '--dry-run', '--json')
    expect(code).toBe(1)
    const { problems } = JSON.parse(stdout) as { problems: { field: string }[] }
    expect(problems.map(({ field }) => field)).toEqual(['id', 'fields.name', 'fields.regionCode'])
  })
})
