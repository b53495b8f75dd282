import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { definesName } from './schema-text.ts'

const text = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8')

/** Returns the names that a type defines. */
function namesOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name)
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : []
}

/** Returns the first and the last of some names. */
const endsOf = (names: readonly string[]) => new Set([...names.slice(0, 1), ...names.slice(-1)])

describe('definesName', () => {
  it('finds the first and the last field or value of every definition of the schema', () => {
    const types = Object.values(buildSchema(text).getTypeMap()).filter((type) => !isIntrospectionType(type))
    for (const type of types)
      for (const name of endsOf(namesOf(type))) expect(definesName(text, type.name, name), `${type}.${name}`).toBe(true)
  })

  it('finds no name of another definition, and no word of a description', () => {
    expect(definesName(text, 'Facility', 'asWritten')).toBe(false)
    expect(definesName(text, 'Citation', 'The')).toBe(false)
  })

  it('searches all definitions for an unknown one', () => {
    expect(definesName(text, 'undefined', 'asWritten')).toBe(true)
    expect(definesName(text, 'undefined', 'asWriten')).toBe(false)
  })
})
