// The GraphQL enums: one for each enum of the model that a column uses.
import type { EnumRef } from '@pothos/core'
import { type Bilingual, dictionary, type EnumName, type EnumValue } from '@tiyu/model'
import { builder, type SchemaTypes } from '../builder.ts'
import { bilingualDescription } from './description.ts'

type EnumType<Name extends EnumName> = EnumRef<SchemaTypes, EnumValue<Name>, EnumValue<Name>>

const enumTypes = new Map<EnumName, object>()

function defineEnum(name: EnumName): object {
  const { values, ...texts } = dictionary.enums[name]
  const type = builder.enumType(name as string, {
    description: bilingualDescription(texts),
    values: Object.fromEntries(
      Object.entries<Bilingual>(values).map(([value, text]) => [value, { description: bilingualDescription(text) }]),
    ),
  })
  enumTypes.set(name, type)
  return type
}

/** Returns the GraphQL type of an enum of the model. */
export function enumType<Name extends EnumName>(name: Name): EnumType<Name> {
  return (enumTypes.get(name) ?? defineEnum(name)) as EnumType<Name>
}
