// The alert rules and the dashboard in deploy/ name metrics that the service has.
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const fileOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const [RULES, DASHBOARD] = ['deploy/prometheus/alerts.yml', 'deploy/grafana/dashboard.json']

/** Metrics of Prometheus itself, of prom-client, and of the process. */
const COMMON = ['up', 'process_resident_memory_bytes', 'process_cpu_seconds_total', 'nodejs_eventloop_lag_p99_seconds']

/** Returns the metrics that an expression names, without the endings of histograms. */
function metricsIn(expression: string): string[] {
  return [...expression.matchAll(/\b(?:up|(?:tiyu|process|nodejs)_\w+)(?=[{[)])/g)].map(([name]) =>
    name.replace(/_(bucket|count|sum)$/, ''),
  )
}

async function documentedMetrics(): Promise<string[]> {
  const text = await readFile(fileOf('docs/operating.md'), 'utf8')
  return [...text.matchAll(/`(tiyu_\w+)`/g)].map(([, name]) => String(name)).concat(COMMON)
}

async function expressionsOf(path: string): Promise<string[]> {
  const text = await readFile(fileOf(path), 'utf8')
  const expressions: string[] = []
  JSON.stringify(parse(text), (key, value) => {
    if (key === 'expr') expressions.push(value)
    return value
  })
  return expressions
}

describe.each([RULES, DASHBOARD])('%s', (path) => {
  test('names documented metrics only', async () => {
    const expressions = await expressionsOf(path)
    const names = expressions.map(metricsIn)
    expect(expressions.length).toBeGreaterThan(9)
    expect(names.every((some) => some.length > 0)).toBe(true)
    const documented = await documentedMetrics()
    expect([...new Set(names.flat())].filter((name) => !documented.includes(name))).toEqual([])
  })
})

function isInstalled(): boolean {
  try {
    execFileSync('promtool', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test.skipIf(!isInstalled())('the alert rules are valid (needs promtool)', () => {
  expect(execFileSync('promtool', ['check', 'rules', fileOf(RULES)], { encoding: 'utf8' })).toMatch(
    /SUCCESS: \d+ rules/,
  )
})
