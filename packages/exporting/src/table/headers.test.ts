import { type Bilingual, dictionary, labelOf, type TableField, tables } from '@tiyu/model'
import { describe, expect, test } from 'vitest'

const languages = ['zh', 'en'] as const

/** Returns the values of the enumeration of a column, if it has one, with their labels. */
function valuesOf({ type }: TableField): readonly { readonly label: Bilingual }[] {
  const enumeration = Object.entries(dictionary.enums).find(([name]) => name === type)
  return enumeration ? Object.values(enumeration[1].values) : []
}

describe.each(languages)('labels of columns in %s', (language) => {
  const labelIn = ({ description }: TableField) => labelOf(description)[language]

  test.each(tables)('of $name tell the columns apart', ({ fields }) => {
    const labels = fields.map(labelIn)
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
  })

  test.each(tables)('of $name are whole, and name more than one of the values', ({ fields }) => {
    const poor = fields.filter((field) => {
      const label = labelIn(field)
      return (
        valuesOf(field).some((value) => value.label[language] === label) || /^(Day|Why the \w+|For an? .*)$/.test(label)
      )
    })
    expect(poor.map(({ name }) => name)).toEqual([])
  })
})
