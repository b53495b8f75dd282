import { readFile } from 'node:fs/promises'
import * as sdk from '@tiyu/sdk'
import { describe, expect, it } from 'vitest'
import { apiReport } from '../../packages/sdk/codegen/api-report.ts'

const report = await apiReport()

describe('packages/sdk/api.md', () => {
  it('says what the package exports today', async () => {
    const committed = await readFile(new URL('../../packages/sdk/api.md', import.meta.url), 'utf8')
    expect(committed, 'run "pnpm generate" and look at what changes').toBe(report)
  })

  it('declares every value that can be imported', () => {
    expect(Object.keys(sdk).length).toBeGreaterThanOrEqual(8)
    for (const name of Object.keys(sdk))
      expect(report).toMatch(new RegExp(`^export declare (function|class) ${name}\\b`, 'm'))
  })

  it('shows arguments, results and the fields of errors', () => {
    expect(report).toContain('readonly retries?: number | undefined;')
    expect(report).toContain('all<const S extends Selection = Default>(')
    expect(report).toContain('readonly retryAfter: number | undefined;')
  })

  it('leaves out comments, what only the package imports, and the types of the schema', () => {
    expect(report).not.toContain('/**')
    expect(report).not.toMatch(/^export declare function (toOperation|walk|createResource)\b/m)
    expect(report).not.toContain('interface QuerySelection')
  })
})
