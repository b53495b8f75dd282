// Figures and commitments of events that were cancelled or postponed.
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvLine } from '../csv/csv-writer.ts'
import { PackageCopy } from '../testing/package-copy.ts'

type Cells = Record<string, string>

const EVENT = 'new-year-climb-2020'

async function problemsOf(status: string, table: string, cells: Cells) {
  await using copy = await PackageCopy.published()
  await copy.edit('events.csv', (text) => {
    const rows = parse(text, { columns: true }) as Cells[]
    const header = Object.keys(rows[0] ?? {})
    const changed = rows.map((row) => (row.id === EVENT ? { ...row, status, inferred: '' } : row))
    return [header, ...changed.map((row) => header.map((column) => row[column] ?? ''))].map(csvLine).join('')
  })
  const line = await copy.append(table, { id: 'x-new', eventId: EVENT, inferred: '', ...cells })
  const problems = await copy.problems()
  return problems.filter((problem) => problem.line === line).map(({ field, message }) => `${field}: ${message.en}`)
}

const PARTICIPANTS = { indicatorCode: 'event-participants', programmeId: '', unitCode: 'PERSON', exact: '300' }

test.each<[status: string, table: string, cells: Cells]>([
  ['CANCELLED', 'observations', { ...PARTICIPANTS, kind: 'ACTUAL' }],
  ['POSTPONED', 'observations', { ...PARTICIPANTS, kind: 'ACTUAL' }],
  ['CANCELLED', 'commitments', { outcome: 'KEPT' }],
  ['POSTPONED', 'commitments', { outcome: 'KEPT_LATE' }],
])('reports of a %s event what has happened in %s', async (status, table, cells) => {
  expect(await problemsOf(status, table, cells)).toContainEqual(
    expect.stringContaining(`eventId: The row says what has happened, but its event ${EVENT} is ${status}.`),
  )
})

test.each<[status: string, table: string, cells: Cells]>([
  ['HELD', 'observations', { ...PARTICIPANTS, kind: 'ACTUAL' }],
  ['PLANNED', 'observations', { ...PARTICIPANTS, kind: 'ACTUAL' }],
  ['CANCELLED', 'observations', { ...PARTICIPANTS, kind: 'PLAN' }],
  ['CANCELLED', 'observations', { ...PARTICIPANTS, kind: 'ACTUAL', inferred: 'eventId' }],
  ['CANCELLED', 'commitments', { outcome: 'NOT_KEPT' }],
])('accepts of a %s event %s with %j', async (status, table, cells) => {
  expect((await problemsOf(status, table, cells)).filter((problem) => problem.startsWith('eventId'))).toEqual([])
})
