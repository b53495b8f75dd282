import { readFileSync } from 'node:fs'
import { dictionary, tables } from '@tiyu/model'
import { describe, expect, test } from 'vitest'
import { tableResources } from './table-schema.ts'

interface Resource {
  readonly name: string
  readonly path: string
  readonly schema: { readonly fields: readonly { name: string; title: string; description: string }[] }
}

const published = JSON.parse(readFileSync(new URL('../../../../data/datapackage.json', import.meta.url), 'utf8')) as {
  resources: readonly Resource[]
}
const resources = tableResources()

test('datapackage.json names every table, in the order of reading, with its file', () => {
  expect(published.resources.map(({ name, path }) => [name, path])).toEqual(
    tables.map(({ name }) => [name, `${name}.csv`]),
  )
})

test('datapackage.json says of every table what its columns say', () => {
  expect(published.resources.map(({ schema }) => schema)).toEqual(
    JSON.parse(JSON.stringify(resources.map(({ schema }) => schema))),
  )
})

describe.each(tables.map((table, index) => [table.name, table, resources[index]] as const))(
  'The schema of %s',
  (_, table, resource) => {
    test('describes every column in both languages', () => {
      const model = dictionary.models[table.model].fields as Record<string, { en: string; zh: string }>
      for (const { name, title, description } of resource?.schema.fields ?? []) {
        expect(description).toBe(`${model[name]?.en} ${model[name]?.zh}`)
        expect(title).toMatch(/\p{Script=Han}|GB\/T|UCUM|ISO/u)
      }
    })

    test('has a foreign key for every column that points to another row', () => {
      const pointing = Object.entries(table.columns).filter(
        ([, { references, field }]) => references && field.type !== 'list',
      )
      const { foreignKeys: keys = [] } = (resource?.schema ?? {}) as { foreignKeys?: { fields: string[] }[] }
      expect(keys.map(({ fields }) => fields[0])).toEqual(pointing.map(([name]) => name))
    })

    test('requires its key and says that it is unique', () => {
      const key = resource?.schema.fields.find(({ name }) => name === table.key)
      expect(key).toMatchObject({ constraints: { required: true, unique: true } })
      expect(resource?.schema.primaryKey).toEqual([table.key])
    })
  },
)
