import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { figureCode, figureQuery } from './figure-query.ts'

const filter = {
  indicator: { eq: 'a\'b"c' },
  region: { in: ['1', '2'] },
  kind: { in: ['ACTUAL'] },
  preferred: true,
} as const

test('the query has enum values without quotes and texts with them', () => {
  const query = figureQuery({ ...filter, region: { in: ['1', '2'] }, kind: { in: ['ACTUAL'] } })
  expect(() => parse(query)).not.toThrow()
  expect(query).toContain(
    String.raw`filter: { indicator: { eq: "a'b\"c" }, region: { in: ["1", "2"] }, kind: { in: [ACTUAL] }, preferred: true }`,
  )
})

test('the lines of the SDK have the same filter, in quotes that a name cannot end', () => {
  expect(figureCode({ ...filter, region: { in: ['1', '2'] }, kind: { in: ['ACTUAL'] } })).toContain(
    String.raw`filter: { indicator: { eq: 'a\'b\"c' }, region: { in: ['1', '2'] }, kind: { in: ['ACTUAL'] }, preferred: true }`,
  )
})
