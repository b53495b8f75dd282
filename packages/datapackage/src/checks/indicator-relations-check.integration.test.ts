import { expect, test } from 'vitest'
import { checkPackage } from '../check.ts'
import { PackageCopy } from '../testing/package-copy.ts'

/** Rows with invalid relations: case, table, cells, field of the problem. */
const wrongRows: readonly [string, string, Readonly<Record<string, string>>, string][] = [
  [
    'a part measured in another quantity kind',
    'indicator-parts',
    { id: 'p', wholeCode: 'sports-grounds', breakdown: 'new', partCode: 'resident-population' },
    'partCode',
  ],
  [
    'a part listed twice in a breakdown',
    'indicator-parts',
    { id: 'p', wholeCode: 'ice-snow-venues', breakdown: 'type', partCode: 'ice-rinks' },
    'partCode',
  ],
  [
    'rows of a breakdown that disagree on whether it is complete',
    'indicator-parts',
    { id: 'p', wholeCode: 'ice-snow-venues', breakdown: 'type', partCode: 'gyms', complete: 'false' },
    'complete',
  ],
  [
    'a second complete breakdown of a part',
    'indicator-parts',
    { id: 'p', wholeCode: 'ice-snow-venues', breakdown: 'owner', partCode: 'gyms' },
    'complete',
  ],
  ['a ratio without denominator', 'indicator-ratios', { resultCode: 'gyms', denominatorCodes: '' }, 'denominatorCodes'],
  [
    'a ratio equal to its numerator',
    'indicator-ratios',
    { resultCode: 'gyms', numeratorCode: 'gyms' },
    'numeratorCode',
  ],
  [
    'an indicator that is its own increase',
    'indicator-increases',
    { increaseCode: 'gyms', indicatorCode: 'gyms' },
    'indicatorCode',
  ],
  [
    'an indicator that is its own completion rate',
    'completion-rates',
    { rateCode: 'gyms', indicatorCode: 'gyms' },
    'indicatorCode',
  ],
]

test.each(wrongRows)('reports %s', async (_case, table, cells, field) => {
  await using copy = await PackageCopy.published()
  const line = await copy.append(table, { breakdown: 'other', complete: 'true', ...cells })
  const positions = (await copy.positions()).map((position) => position.replace(/:\d+ /, ' '))
  expect(positions).toEqual([`${table}.csv:${line} (${field})`])
})

test('reports every row of a cycle of parts', async () => {
  await using copy = await PackageCopy.published()
  await copy.append('indicator-parts', {
    id: 'cycle',
    wholeCode: 'ski-areas',
    breakdown: 'new',
    partCode: 'ice-snow-venues',
    complete: 'false',
  })
  const problems = await copy.problems()
  expect(problems.map(({ message }) => message.en)).toEqual([
    'ski-areas is part of itself, directly or through other rows.',
    'ice-snow-venues is part of itself, directly or through other rows.',
  ])
})

test('accepts a package without the optional tables', async () => {
  await using copy = await PackageCopy.published()
  const optional = [
    'indicator-parts',
    'indicator-ratios',
    'indicator-increases',
    'completion-rates',
    'division-counts',
    'division-count-indicators',
    'base-year-comparisons',
  ]
  for (const name of optional) await copy.remove(`${name}.csv`)
  await copy.edit('datapackage.json', (json) => {
    const descriptor = JSON.parse(json) as { resources: { name: string }[] }
    const resources = descriptor.resources.filter(({ name }) => !optional.includes(name))
    return JSON.stringify({ ...descriptor, resources })
  })
  const { problems, rows } = await checkPackage(copy.folder)
  expect(problems).toEqual([])
  expect(optional.map((name) => rows[name])).toEqual(optional.map(() => 0))
})
