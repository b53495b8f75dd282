import { describe, expect, test } from 'vitest'
import { testLedger } from './ledger-tests.ts'

const { service } = testLedger('report-2020', 120)

describe('the figure 3580公里', () => {
  test.each([
    ['its value', { value: { eq: 3580 } }],
    ['its value and unit', { value: { eq: 3580, unit: 'KM' } }],
    ['its value in another unit', { value: { eq: 3_580_000, unit: 'M' } }],
    ['a year of its period', { year: { eq: 2019 } }],
    ['the province of its region', { region: { within: '140000' } }],
    ['its words', { asWritten: { contains: '3580公里' } }],
  ])('is found by %s', async (_, filter) => {
    const found = await service().fetchAll<{ slug: string }>('observations', 'slug', { filter })
    expect(found.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['o-s012', 'o-s013']))
  })

  test('is the value of the target and of its completion only', async () => {
    const found = await service().fetchAll('observations', 'slug kind', { filter: { value: { eq: 3580, unit: 'KM' } } })
    expect(found).toEqual([
      { slug: 'o-s012', kind: 'TARGET' },
      { slug: 'o-s013', kind: 'ACTUAL' },
    ])
  })

  test('is found by search', async () => {
    const found = await service().fetchAll('search', '... on Observation { slug }', { text: '3580公里' })
    expect(found).toEqual(expect.arrayContaining([{ slug: 'o-s012' }, { slug: 'o-s013' }]))
  })
})
