import { readFileSync } from 'node:fs'
import { convertExact, toBase } from '@tiyu/quantity'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingInterval } from './reading-interval.ts'

interface Unit {
  readonly code: string
  readonly quantityKind: string
  readonly factor: string
}

const units = (
  parse(readFileSync(new URL('../../../../data/units.csv', import.meta.url)), { columns: true }) as Unit[]
).filter(({ factor }) => factor)
const pairs = units.flatMap((from) =>
  units.filter(({ quantityKind }) => quantityKind === from.quantityKind).map((to) => ({ from, to })),
)
const decimals = fc.stringMatching(/^-?\d{1,12}(\.\d{1,8})?$/)

test('contains the base value of every number that is read as it, in every pair of units', () => {
  fc.assert(
    fc.property(decimals, fc.constantFrom(...pairs), (exact, { from, to }) => {
      const reading = convertExact(exact, from, to)?.toNumber() as number
      const interval = readingInterval(reading, to.factor)
      const baseValue = from.factor === '1' ? Number(exact) : toBase(exact, from.factor).toNumber()
      expect(baseValue).toBeGreaterThanOrEqual(interval.from)
      expect(baseValue).toBeLessThanOrEqual(interval.to)
    }),
    { numRuns: 3000 },
  )
})

test('is as narrow as the rounding of a double', () => {
  const { from, to } = readingInterval(16.666666666666668, '10000')
  expect(from).toBeLessThanOrEqual(166_666.666_666_666_66)
  expect(to - from).toBeLessThan(1e-10)
  expect(readingInterval(4, '1')).toEqual({ from: 4, to: 4 })
})
