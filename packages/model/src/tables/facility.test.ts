import { describe, expect, test } from 'vitest'
import { tables } from './all.ts'

const facilities = tables.find(({ model }) => model === 'Facility')

/** Returns the columns that are wrong in a row with these values, all others empty. */
function wrongColumns(values: Readonly<Record<string, string | number | null>>): string[] {
  const empty = Object.fromEntries(Object.keys(facilities?.columns ?? {}).map((name) => [name, null]))
  const row = { ...empty, regionCode: '140700', ...values }
  return (facilities?.check?.(row as never) ?? []).map(({ field }) => field)
}

const MEASURES = [
  ['area', 'M2'],
  ['length', 'M'],
  ['capacity', 'SEAT'],
] as const

describe.each(MEASURES)('the %s of a facility', (measure, unit) => {
  test.each(['0', '0.00', '00', '-1', '-0', '-0.5', '-0.000'])('cannot be %s', (exact) => {
    expect(wrongColumns({ [measure]: exact, [`${measure}UnitCode`]: unit })).toEqual([measure])
  })

  test.each(['1', '0.01', '580', '10', '0.1', '900'])('may be %s', (exact) => {
    expect(wrongColumns({ [measure]: exact, [`${measure}UnitCode`]: unit })).toEqual([])
  })

  test('needs its unit, and a unit or a qualifier needs it', () => {
    expect(wrongColumns({ [measure]: '5' })).toEqual([`${measure}UnitCode`])
    expect(wrongColumns({ [`${measure}UnitCode`]: unit })).toEqual([`${measure}UnitCode`])
    expect(wrongColumns({ [`${measure}Qualifier`]: 'AT_LEAST' })).toEqual([`${measure}Qualifier`])
  })
})
