// What a record of a static build holds: every field of its type that takes no arguments.
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql'
import { keyOf } from './listed-types.ts'

/** Fields by name; those of an object stand below it. */
export interface RecordFields {
  readonly [name: string]: true | RecordFields
}

/** What a reference says beside its key, so that most readers need no other file. */
const NAME_FIELDS = ['name', 'nameEn', 'title', 'titleEn']

/** What a person looks for first in a line of a table. */
const LEADING_FIELDS = ['slug', 'code', ...NAME_FIELDS]

/** Citations are written out: a figure never goes without the words it was read from. */
const EXPANDED_TYPE = 'Citation'

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>

function referenceFields(key: string, fields: Fields): RecordFields {
  const names = NAME_FIELDS.filter((name) => name in fields)
  return { __typename: true, ...Object.fromEntries([key, ...names].map((name) => [name, true])) }
}

function fieldsBelow(type: GraphQLObjectType): RecordFields {
  const key = keyOf(type)
  if (key && type.name !== EXPANDED_TYPE) return referenceFields(key, type.getFields())
  return { __typename: true, ...recordFields(type) }
}

const rank = (name: string) => LEADING_FIELDS.indexOf(name) + 1 || LEADING_FIELDS.length + 1

/** The fields of a record of this type, its key and its names first. */
export function recordFields(type: GraphQLObjectType): RecordFields {
  const sorted = Object.values(type.getFields()).toSorted((one, other) => rank(one.name) - rank(other.name))
  const entries = sorted.flatMap((field): [string, true | RecordFields][] => {
    if (field.args.length > 0) return []
    const fieldType = getNamedType(field.type)
    if (isLeafType(fieldType)) return [[field.name, true]]
    return isObjectType(fieldType) ? [[field.name, fieldsBelow(fieldType)]] : []
  })
  return Object.fromEntries(entries)
}

/** The fields as a selection of GraphQL, without the braces around it. */
export function selectionText(fields: RecordFields): string {
  return Object.entries(fields)
    .map(([name, below]) => (below === true ? name : `${name} { ${selectionText(below)} }`))
    .join(' ')
}

/** The dotted paths of all values, such as `region.code`, for the columns of a table. */
export function columnPaths(fields: RecordFields): string[] {
  return Object.entries(fields).flatMap(([name, below]) => {
    if (name === '__typename') return []
    return below === true ? [name] : columnPaths(below).map((path) => `${name}.${path}`)
  })
}
