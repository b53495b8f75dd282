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
  // Warnings are errors: packages/sdk/typedoc.json.
  await promisify(execFile)('pnpm', ['docs:sdk', '--out', folder], { cwd: root })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const page = (path: string) => readFile(join(folder, path), 'utf8')

describe('pnpm docs:sdk', () => {
  it('has a page for every exported value', async () => {
    for (const [name, value] of Object.entries(sdk)) {
      const kind = typeof value === 'object' ? 'variables' : value.prototype instanceof Error ? 'classes' : 'functions'
      expect(await page(`${kind}/${name}.html`)).toContain(name)
    }
  })

  it('describes the types of the schema in both languages', async () => {
    expect(await page('interfaces/Facility.html')).toMatch(/place[\s\S]*场所/)
    expect(await page('interfaces/Client.html')).toMatch(/Events\.[\s\S]*赛事/)
  })

  it('starts with the README', async () => {
    expect(await page('index.html')).toContain('Getting started')
  })
})
