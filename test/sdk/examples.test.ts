import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RunningService } from '@tiyu/server'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService } from '../service/started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

/** Runs a program of examples/sdk with this service and returns its output. */
async function output(program: string, ...args: string[]): Promise<string> {
  const path = fileURLToPath(new URL(`../../examples/sdk/${program}`, import.meta.url))
  const env = { ...process.env, TIYU_URL: `${service.url}/graphql` }
  const { stdout } = await promisify(execFile)(process.execPath, [path, ...args], { env })
  return stdout
}

describe('compare-targets.ts', () => {
  it('prints the targets of Jinzhong for 2020 with the actual values and their source text', async () => {
    const printed = await output('compare-targets.ts')
    const [trails = ''] = /健身步道建设里程.*2018–2020\n.*\n.*\n/.exec(printed) ?? []
    expect(trails).toMatch(/目标 target: 3580 公里 “全市3580公里的建设任务”/)
    expect(trails).toMatch(/实际 actual: 3580 公里 “全市3580公里的建设任务”/)
    const [pitches = ''] = /足球场.*, 2020\n.*\n.*\n/.exec(printed) ?? []
    expect(pitches).toMatch(/目标 target: 48 块 “.*48块.*”/)
    expect(pitches).toMatch(/实际 actual: 52 块 “.*52块.*”/)
  })
})

describe('export-observations.ts', () => {
  const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true })

  it('writes the values of the default indicator in all regions', async () => {
    const rows = rowsOf(await output('export-observations.ts'))
    expect(rows.length).toBeGreaterThan(5)
    expect(new Set(rows.map((row) => row['region.code'])).size).toBeGreaterThan(3)
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'region.code',
      'region.name',
      'region.nameEn',
      'yearFrom',
      'yearTo',
      'kind',
      'exact',
      'qualifier',
      'unit.name',
      'unit.nameEn',
      'citations.asWritten',
      'citations.source.title',
      'citations.source.url',
    ])
    const jinzhong = rows.find((row) => row['region.code'] === '140700')
    expect(jinzhong).toMatchObject({
      'region.name': '晋中市',
      exact: '2.3508',
      'citations.asWritten': expect.stringContaining('2.3508'),
    })
  })

  it('writes the values of the indicator given as an argument', async () => {
    const rows = rowsOf(await output('export-observations.ts', 'community-football-pitches-built'))
    expect(rows).toContainEqual(expect.objectContaining({ 'region.code': '140700', kind: 'TARGET', exact: '48' }))
  })
})
