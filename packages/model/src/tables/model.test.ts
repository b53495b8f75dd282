import { describe, expect, test } from 'vitest'
import { dictionary } from '../generated/dictionary.ts'
import { tables } from './all.ts'
import type { Column } from './column.ts'

interface ModelField {
  readonly type: string
  readonly required: boolean
  readonly list: boolean
  readonly id: boolean
  readonly references?: string
}

const models = dictionary.models as unknown as Record<string, { fields: Record<string, ModelField> }>
const enums = dictionary.enums as Record<string, { values: Record<string, unknown> }>
const KINDS: Record<string, readonly Column['field']['type'][]> = {
  String: ['string'],
  Int: ['integer'],
  Float: ['number'],
  Boolean: ['boolean'],
}

/** The database knows no foreign keys of lists, so the model cannot say where these point. */
const LISTS: Record<string, string | undefined> = {
  citationIds: 'Citation',
  denominatorCodes: 'Indicator',
  sportCodes: 'Sport',
  inferred: undefined,
}

test('Every model is a table of the package, but those a release makes itself', () => {
  const counts = ['FacilityCount', 'FindingCount', 'GroupCount', 'ObservationCount']
  const made = [...counts, 'Finding', 'Release', 'ReleaseTable', 'SearchEntry']
  expect(tables.map(({ model }) => model).sort()).toEqual(
    Object.keys(models)
      .filter((model) => !made.includes(model))
      .sort(),
  )
})

test('Every table stands after the tables it points to, but for keys within itself', () => {
  const seen = new Set<string>()
  for (const { model, columns } of tables) {
    seen.add(model)
    const ahead = Object.values(columns).filter(({ references }) => references && !seen.has(references))
    expect(ahead, model).toEqual([])
  }
})

describe.each(tables.map((table) => [table.model, table] as const))('The table of %s', (model, table) => {
  const fields = models[model]?.fields ?? {}

  test('has the fields of its model as columns, then the derived ones, in order', () => {
    expect([...Object.keys(table.columns), ...(table.derived ?? [])]).toEqual(Object.keys(fields))
  })

  test('is identified by the key of its model', () => {
    expect(fields[table.key]?.id).toBe(true)
    expect(Object.values(fields).filter(({ id }) => id)).toHaveLength(1)
  })

  test.each(Object.entries(table.columns))('agrees with its model on %s', (name, column) => {
    const { type, required, list, references } = fields[name] as ModelField
    // A list is never null in the model, and may be empty in a cell.
    expect(column.emptyValue === undefined).toBe(required && !list && !column.isFilled)
    expect(column.field.type === 'list').toBe(list)
    expect(column.references).toBe(list ? LISTS[name] : references)
    if (list) {
      expect(LISTS).toHaveProperty(name)
      return
    }
    const values = enums[type]?.values
    expect(column.field.constraints?.enum).toEqual(values && Object.keys(values))
    expect(KINDS[type] ?? ['string']).toContain(column.field.type)
  })
})
