// Plants an error of one digit into each published figure that a rule compares with others, and counts those found.
import { collectFindings, type Finding } from '@tiyu/audit'
import { publishedRows } from '@tiyu/datapackage/testing'
import { tables } from '@tiyu/model'
import { expect, test } from 'vitest'
import { FactCollector } from './fact-collector.ts'

/** An error of one digit in the number of an observation and in the words it cites. */
interface PlantedError {
  readonly id: string
  readonly exact: string
  readonly planted: string
}

const rowsOf = await publishedRows()
type Row = ReturnType<typeof rowsOf>[number]

const observations = new Map(rowsOf('observations').map((row) => [String(row.id), row]))

/** Returns the rows that an error changes, by identifier: the observation and the citations of its words. */
function changedRows({ id, exact, planted }: PlantedError): Map<unknown, Row> {
  const observation = observations.get(id) as Row
  const cited = observation.citationIds as readonly string[]
  const citations = rowsOf('citations').filter((row) => cited.includes(String(row.id)))
  const words = citations.map((row): [unknown, Row] => [
    row.id,
    { ...row, asWritten: String(row.asWritten).replace(exact, planted) },
  ])
  return new Map([[id, { ...observation, exact: planted }], ...words])
}

/** Runs the rules over the published package with some rows in place of others. */
function findingsWith(changed: ReadonlyMap<unknown, Row> = new Map()): Finding[] {
  const collector = new FactCollector(undefined)
  for (const { name, model } of tables) for (const row of rowsOf(name)) collector.add(model, changed.get(row.id) ?? row)
  return collectFindings(collector.facts())
}

/** Replaces one digit by another, by a seed; the first digit does not become zero. */
function plantDigit(exact: string, seed: number): string {
  const places = [...exact].flatMap((character, at) => (/\d/.test(character) ? [at] : []))
  const place = places[seed % places.length] as number
  const digit = Number(exact[place])
  const steps = 1 + (seed % 8)
  const other = (digit + steps) % 10
  const isLeading = place === 0 && other === 0
  return exact.slice(0, place) + String(isLeading ? (digit + steps + 1) % 10 : other) + exact.slice(place + 1)
}

/** The digits of a number, by which the operand of an expression is recognised in another unit. */
const digitsOf = (text: string) => text.replace('.', '').replace(/^0+|0+$/g, '')

/** By how much an error changes the result of a rule, or the number that it states. */
function effectOf({ exact, planted }: PlantedError, { expression, computed, stated }: Finding): number {
  const operand = (expression ?? '').split(/ [-+*/] /).find((one) => digitsOf(one) === digitsOf(exact))
  const share = Math.abs(Number(planted) / Number(exact) - 1)
  if (operand === undefined) return Math.abs(Number(stated)) * share
  return Math.abs(Number(/[*/]/.test(expression ?? '') ? computed : operand)) * share
}

/** True if an error is larger than what rounding of the printed figures explains, added to the difference there is. */
function isBeyondTolerance(error: PlantedError, finding: Finding): boolean {
  const slack = Number(finding.tolerance) + Math.abs(Number(finding.computed) - Number(finding.stated))
  return effectOf(error, finding) > slack
}

const published = findingsWith()
const verdicts = new Map(published.map(({ id, verdict }) => [id, verdict]))
const passes = published.filter(
  ({ verdict, computed, stated }) => verdict === 'PASS' && computed !== null && stated !== null,
)

/** True if the rules object to a figure as they do not in the published package. */
function isFound(error: PlantedError): boolean {
  return findingsWith(changedRows(error)).some(
    ({ id, verdict, observationIds }) =>
      verdict !== 'PASS' && observationIds.includes(error.id) && verdicts.get(id) !== verdict,
  )
}

/** Plants one error into each figure that a rule compares and finds right. */
function plantErrors(): { readonly error: PlantedError; readonly isLarge: boolean }[] {
  const ids = [...new Set(passes.flatMap(({ observationIds }) => observationIds))].sort()
  let seed = 1
  return ids.map((id) => {
    seed = (seed * 48271) % 2147483647
    const exact = String(observations.get(id)?.exact)
    const error = { id, exact, planted: plantDigit(exact, seed) }
    const own = passes.filter(({ observationIds }) => observationIds.includes(id))
    return { error, isLarge: own.some((finding) => isBeyondTolerance(error, finding)) }
  })
}

test('finds at least 95 of 100 errors of one digit that rounding does not explain', { timeout: 300_000 }, () => {
  const errors = plantErrors()
  const large = errors.filter(({ isLarge }) => isLarge)
  const missed = large.filter(({ error }) => !isFound(error))
  expect(large.length).toBeGreaterThan(100)
  expect(missed.length / large.length).toBeLessThanOrEqual(0.05)
})
