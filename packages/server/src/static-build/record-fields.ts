// The fields of a record in a static build: all fields of its type without arguments.
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql'
import { keyOf } from './listed-types.ts'

/** A tree of fields. */
export interface RecordFields {
  readonly [name: string]: true | RecordFields
}

/** Fields of a referenced record besides its key, so that most readers need no other file. */
const NAME_FIELDS = ['name', 'nameEn', 'title', 'titleEn']

/** The first columns of a table. */
const LEADING_FIELDS = ['slug', 'code', ...NAME_FIELDS]

/** Citations are included in full: every figure keeps its source text. */
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

/** Returns the fields of a record, key and names first. */
export function recordFields(type: GraphQLObjectType): RecordFields {
  const sorted = Object.values(type.getFields()).toSorted((one, other) => rank(one.name) - rank(other.name))
  const entries = sorted.flatMap((field): [string, true | RecordFields][] => {
    if (field.args.length > 0) return []
    const fieldType = getNamedType(field.type)
    // Outlines are long; their file is part of the data package.
    if (fieldType.name === 'GeoJSON') return []
    if (isLeafType(fieldType)) return [[field.name, true]]
    return isObjectType(fieldType) ? [[field.name, fieldsBelow(fieldType)]] : []
  })
  return Object.fromEntries(entries)
}

/** Formats the fields as a GraphQL selection without the outer braces. */
export function selectionText(fields: RecordFields): string {
  return Object.entries(fields)
    .map(([name, below]) => (below === true ? name : `${name} { ${selectionText(below)} }`))
    .join(' ')
}

/** Returns the dotted paths of all leaves, such as `region.code`, as table columns. */
export function columnPaths(fields: RecordFields): string[] {
  return Object.entries(fields).flatMap(([name, below]) => {
    if (name === '__typename') return []
    return below === true ? [name] : columnPaths(below).map((path) => `${name}.${path}`)
  })
}
