import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { listCode, listQuery } from './list-query.ts'

const figures = {
  list: 'observations',
  filter: {
    indicator: { eq: 'a\'b"c' },
    region: { in: ['1', '2'] },
    kind: { in: ['ACTUAL'] },
    preferred: true,
  },
} as const

test('the query has enum values without quotes and texts with them', () => {
  const query = listQuery({
    ...figures,
    filter: { ...figures.filter, region: { in: ['1', '2'] }, kind: { in: ['ACTUAL'] } },
  })
  expect(() => parse(query)).not.toThrow()
  expect(query).toContain(
    String.raw`filter: { indicator: { eq: "a'b\"c" }, region: { in: ["1", "2"] }, kind: { in: [ACTUAL] }, preferred: true }`,
  )
})

test('the lines of the SDK have the same filter, in quotes that a name cannot end', () => {
  const code = listCode({
    ...figures,
    filter: { ...figures.filter, region: { in: ['1', '2'] }, kind: { in: ['ACTUAL'] } },
  })
  expect(code).toContain(
    String.raw`filter: { indicator: { eq: 'a\'b\"c' }, region: { in: ['1', '2'] }, kind: { in: ['ACTUAL'] }, preferred: true }`,
  )
})

test('a list without conditions has no filter in its query', () => {
  const query = listQuery({ list: 'facilities', filter: {} })
  expect(() => parse(query)).not.toThrow()
  expect(query).toContain('facilities(first: 100) {')
  expect(listQuery({ list: 'events', filter: { status: { eq: 'HELD' } } })).toContain(
    'events(first: 100, filter: { status: { eq: HELD } }, orderBy: [STARTS_ON_DESC])',
  )
})
