import { readFileSync } from 'node:fs'
import { labelOf } from '@tiyu/model'
import { buildSchema, isIntrospectionType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { bilingual } from './description.ts'

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'))

/** Every field of the schema with its description. */
const fields = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && !isIntrospectionType(type))
  .flatMap((type) =>
    Object.values(isObjectType(type) ? type.getFields() : {}).map(({ name, description }) => ({
      name: `${type.name}.${name}`,
      description: description ?? '',
    })),
  )

test('the labels of every field of the schema are in their language', () => {
  const wrong = fields.filter(({ description }) => {
    const { en, zh } = labelOf(bilingual(description))
    return en === '' || /\p{Script=Han}/u.test(en) || zh === '' || /[a-z]+ [a-z]+ [a-z]+/.test(zh)
  })
  expect(fields.length).toBeGreaterThan(400)
  expect(wrong).toEqual([])
})

test('the labels of every field say what it is, rather than for what', () => {
  const poor = fields.filter(({ description }) => {
    const { en, zh } = labelOf(bilingual(description))
    return /^For an? /.test(en) || /^(?:各来源对|占).*(?:单元格|指标)$|^时期为/.test(zh)
  })
  expect(poor).toEqual([])
})
