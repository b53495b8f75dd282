import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as sdk from '@tiyu/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-reference-'))
  // Any warning is an error: packages/sdk/typedoc.json.
  await promisify(execFile)('pnpm', ['docs:sdk', '--out', folder], { cwd: root })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const page = (path: string) => readFile(join(folder, path), 'utf8')

describe('pnpm docs:sdk', () => {
  it('has a page for every value that can be imported', async () => {
    for (const [name, value] of Object.entries(sdk)) {
      const kind = value.prototype instanceof Error ? 'classes' : 'functions'
      expect(await page(`${kind}/${name}.html`)).toContain(name)
    }
  })

  it('says of every type of the schema what the schema says, in both languages', async () => {
    expect(await page('interfaces/Facility.html')).toMatch(/place[\s\S]*场所/)
    expect(await page('interfaces/Client.html')).toContain('各届（次）赛事与活动')
  })

  it('begins with the README', async () => {
    expect(await page('index.html')).toContain('A first call')
  })
})
