import { tables } from '@tiyu/model'
import { expect, test } from 'vitest'
import { PublicationCheck } from './publication-check.ts'

type Cells = Readonly<Record<string, unknown>>

/** Returns the problems of an observation that cites a source of 2022, and one without a date if `undated`. */
function problemsOf(observation: Cells, undated = false): string[] {
  const problems: string[] = []
  const check = new PublicationCheck(({ field, message }) => problems.push(`${field}: ${message.en}`))
  const add = (model: string, values: Cells) => {
    const table = tables.find((candidate) => candidate.model === model)
    if (table) check.add(table, `${table.name}.csv`, { line: 2, header: [], values } as never)
  }
  add('Source', { id: 'report', publishedOn: '2022-12-28' })
  add('Source', { id: 'page', publishedOn: null })
  add('Citation', { id: 'c1', sourceId: 'report' })
  add('Citation', { id: 'c2', sourceId: 'page' })
  const citationIds = undated ? ['c1', 'c2'] : ['c1']
  add('Observation', { kind: 'ACTUAL', qualifier: null, yearFrom: 2023, citationIds, ...observation })
  return problems
}

test('reports an actual value of a year after its source was published', () => {
  expect(problemsOf({})).toEqual(['kind: The value of 2023 is ACTUAL, but its source was published by 2022.'])
})

test.each([
  ['a value of the year of publication', { yearFrom: 2022 }],
  ['a target', { kind: 'TARGET' }],
  ['an estimate', { qualifier: 'ESTIMATED' }],
  ['a value without a year', { yearFrom: null }],
])('accepts %s', (_, observation) => {
  expect(problemsOf(observation)).toEqual([])
})

test('accepts a value that a source without a date states, too', () => {
  expect(problemsOf({}, true)).toEqual([])
})

/** Returns the problems of a commitment that cites sources with these dates of publication and of posting. */
function problemsOfCommitment(dueYear: number | null, ...sources: readonly Cells[]): string[] {
  const problems: string[] = []
  const check = new PublicationCheck(({ field, message }) => problems.push(`${field}: ${message.en}`))
  const add = (model: string, values: Cells) => {
    const table = tables.find((candidate) => candidate.model === model)
    if (table) check.add(table, `${table.name}.csv`, { line: 2, header: [], values } as never)
  }
  for (const [at, source] of sources.entries()) {
    add('Source', { id: `s${at}`, publishedOn: null, postedOn: null, retrievedOn: null, ...source })
    add('Citation', { id: `c${at}`, sourceId: `s${at}` })
  }
  add('Commitment', { dueYear, citationIds: sources.map((_, at) => `c${at}`) })
  return problems
}

test('reports a commitment due before the source that makes it', () => {
  const expected = ['dueYear: The commitment is due in 2012, but no source of it was published before 2020.']
  expect(problemsOfCommitment(2012, { publishedOn: '2021-03' }, { publishedOn: '2020' })).toEqual(expected)
})

test.each([
  ['due later', 2022, [{ publishedOn: '2021-03-05' }]],
  ['of a plan published in the year after', 2020, [{ publishedOn: '2021-01-20' }]],
  ['without a year', null, [{ publishedOn: '2021' }]],
  ['with a source from before', 2012, [{ publishedOn: '2021' }, { publishedOn: '2011-02' }]],
  ['with a source without a date', 2012, [{ publishedOn: '2021' }, {}]],
  ['of which only a copy has a date', 2012, [{ postedOn: '2021-03-05' }]],
])('accepts a commitment %s', (_, dueYear, sources) => {
  expect(problemsOfCommitment(dueYear, ...sources)).toEqual([])
})

/** Returns the problems of a row that cites a source of 5 January 2021. */
function problemsOfRow(model: string, cells: Cells): string[] {
  const problems: string[] = []
  const check = new PublicationCheck(({ field }) => problems.push(field ?? ''))
  const add = (name: string, values: Cells) =>
    check.add({ model: name } as never, 'file.csv', { line: 2, header: [], values } as never)
  add('Source', { id: 's', publishedOn: '2021-01-05', postedOn: '2022-01-01', retrievedOn: '2026-01-01' })
  add('Citation', { id: 'c', sourceId: 's' })
  add(model, { citationIds: ['c'], inferred: [], ...cells })
  return problems
}

test.each<[model: string, cells: Cells, fields: readonly string[]]>([
  ['Event', { status: 'HELD', startsOn: '2021-01-06', endsOn: '2021-01-08' }, ['startsOn', 'endsOn']],
  ['Event', { status: 'HELD', startsOn: '2021-01-05', endsOn: '2021-01' }, []],
  ['Event', { status: 'PLANNED', startsOn: '2022', endsOn: null }, []],
  ['Event', { status: 'HELD', startsOn: '2022', endsOn: null, inferred: ['startsOn'] }, []],
  ['Policy', { status: 'ISSUED', issuedOn: '2023-01-01' }, ['issuedOn']],
  ['Programme', { status: 'COMPLETED', startsOn: '2020', endsOn: '2024' }, ['endsOn']],
  ['Programme', { status: 'ONGOING', startsOn: '2020', endsOn: '2024' }, []],
  ['DemonstrationProject', { designatedOn: '2021-02' }, ['designatedOn']],
  ['Facility', { status: 'OPEN', openedOn: '2023', renovatedOn: null }, []],
  ['Event', { status: 'HELD', startsOn: '2022', endsOn: null, citationIds: [] }, []],
])('compares what has happened with the date of its sources: %s %j', (model, cells, fields) => {
  expect(problemsOfRow(model, cells)).toEqual(fields)
})

test('names the column by its place in the file', () => {
  const columns: unknown[] = []
  const check = new PublicationCheck(({ column }) => columns.push(column))
  const add = (model: string, header: readonly string[], values: Cells) =>
    check.add({ model } as never, 'file.csv', { line: 2, header, values } as never)
  add('Source', [], { id: 'report', publishedOn: '2022' })
  add('Citation', [], { id: 'c1', sourceId: 'report' })
  const values = { kind: 'ACTUAL', qualifier: null, yearFrom: 2023, citationIds: ['c1'] }
  add('Observation', ['id', 'yearFrom', 'qualifier', 'kind'], values)
  expect(columns).toEqual([4])
})
