import { describe, expect, test } from 'vitest'
import type { Bilingual } from '../bilingual.ts'
import { dictionary } from '../generated/dictionary.ts'
import { releaseTables, tables } from './all.ts'

test('every model is a table of the package, except those that a release computes', () => {
  const counts = [
    'CumulativeCount',
    'FacilityCellCount',
    'FacilityCount',
    'FacilityPrefectureYearCount',
    'FacilityProvinceYearCount',
    'FacilityTypeCount',
    'FacilityYearCount',
    'FindingCount',
    'GroupCount',
    'ObservationCount',
  ]
  const computed = [
    ...counts,
    'ColumnVariants',
    'Finding',
    'MapCell',
    'Release',
    'ReleaseTable',
    'RegionOutline',
    'SearchEntry',
    'SearchName',
    'SearchToken',
    'SearchWord',
  ]
  expect(tables.map(({ model }) => model).sort()).toEqual(
    Object.keys(dictionary.models)
      .filter((model) => !computed.includes(model))
      .sort(),
  )
})

test('every table comes after the tables it points to, except itself', () => {
  const seen = new Set<string>()
  for (const { model, columns } of tables) {
    seen.add(model)
    const ahead = Object.values(columns).filter(({ references }) => references && !seen.has(references))
    expect(ahead, model).toEqual([])
  }
})

test('every search tag is one capital of its own', () => {
  const tags = releaseTables.flatMap(({ searchTag }) => searchTag ?? [])
  expect(tags.filter((tag) => !/^[A-Z]$/.test(tag))).toEqual([])
  expect(new Set(tags).size).toBe(tags.length)
})

describe.each(releaseTables.map((table) => [table.model, table] as const))('the table of %s', (model, table) => {
  const names = Object.keys(dictionary.models[model].fields)

  test('has the columns of its model, in their order', () => {
    expect(table.fields.map(({ name }) => name)).toEqual(names)
    expect([...Object.keys(table.columns), ...table.derived].sort()).toEqual([...names].sort())
  })

  test('is identified by the key of its model', () => {
    const fields: Readonly<Record<string, { readonly id: boolean }>> = dictionary.models[model].fields
    expect(names.filter((name) => fields[name]?.id)).toEqual([table.key])
  })

  test('names only columns that its model has', () => {
    const named = table.fields.flatMap(({ filter }) =>
      typeof filter === 'object'
        ? [...(filter.also ?? []), ...(filter.to ? [filter.to] : []), ...Object.values(filter.ancestors ?? {})]
        : [],
    )
    expect([...named, ...table.summary].filter((name) => !names.includes(name))).toEqual([])
  })

  test('has a bound for each number of the package', () => {
    const numbers = table.fields.filter(({ type, derived }) => (type === 'Int' || type === 'Float') && !derived)
    const unbounded = tables.includes(table) ? numbers.filter(({ format }) => !format) : []
    expect(unbounded.map(({ name }) => name)).toEqual([])
  })

  test('has the foreign keys of its model', () => {
    for (const { name, references } of table.fields)
      expect(table.columns[name]?.references ?? references).toBe(references)
  })
})

test('labels of enum values are short, in both languages, and differ within an enum', () => {
  const enums: Readonly<Record<string, { values: Readonly<Record<string, { label: Bilingual }>> }>> = dictionary.enums
  for (const [name, { values }] of Object.entries(enums)) {
    const labels = Object.values(values).map(({ label }) => label)
    for (const { en, zh } of labels) {
      expect(en, name).toMatch(/^[A-Z][A-Za-z -]{1,23}$/)
      expect(zh, name).toMatch(/^[\p{Script=Han}]{1,8}$/u)
    }
    expect(new Set(labels.map(({ en }) => en)).size, name).toBe(labels.length)
    expect(new Set(labels.map(({ zh }) => zh)).size, name).toBe(labels.length)
  }
})
