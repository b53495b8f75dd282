import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import * as sdk from '../src/index.ts'
import { apiReport } from './api-report.ts'

const report = await apiReport()

describe('packages/sdk/api.md', () => {
  it('is up to date', async () => {
    const committed = await readFile(new URL('../api.md', import.meta.url), 'utf8')
    expect(committed, 'run "pnpm generate" and review the changes').toBe(report)
  })

  it('declares every exported value', () => {
    expect(Object.keys(sdk).length).toBeGreaterThanOrEqual(12)
    for (const name of Object.keys(sdk))
      expect(report).toMatch(new RegExp(`^export declare (function|class|const) ${name}\\b`, 'm'))
  })

  it('contains arguments, results and the properties of errors', () => {
    expect(report).toContain('readonly retries?: number | undefined;')
    expect(report).toContain('all<const S extends Selection | undefined = undefined>(')
    expect(report).toContain('readonly retryAfter: number | undefined;')
  })

  it('omits comments, internal functions and the types of the schema', () => {
    expect(report).not.toContain('/**')
    expect(report).not.toMatch(/^export declare function (toOperation|paginate|createResource)\b/m)
    expect(report).not.toContain('interface QuerySelection')
  })
})
