// The fields that say where a row comes from.
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql'
import { NotATableError } from './not-a-table-error.ts'

const CITED = 'Cited'

/** What each citation of a row says. */
const CITATIONS =
  'provenance: citations { asWritten locator source { slug title publisher publishedOn url reliability licence } }'

/** What limits or names the figure of a row. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  id: 'id',
  kind: 'kind',
  qualifier: 'qualifier',
  unit: 'unit { code name nameEn }',
}

const isCited = (type: GraphQLCompositeType): type is GraphQLObjectType =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === CITED)

function citedSelection(type: GraphQLObjectType): string {
  const fields = type.getFields()
  return [...Object.keys(ATTRIBUTES).flatMap((name) => (fields[name] ? ATTRIBUTES[name] : [])), CITATIONS].join(' ')
}

/** True for a field that leads to one cited record. */
function leadsToCited({ type, args }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type)
  return (
    args.length === 0 && !isLeafType(named) && isCited(named as GraphQLCompositeType) && !String(type).startsWith('[')
  )
}

/**
 * Returns the selections of the sources of a row: its own, or those of the observation of a point of a series.
 * @throws NotATableError if the rows have no citations
 */
export function provenanceSelection(type: GraphQLCompositeType): string {
  if (isCited(type)) return citedSelection(type)
  const cited = isObjectType(type) ? Object.values(type.getFields()).filter(leadsToCited) : []
  const [field] = cited
  if (field && cited.length === 1) {
    return `${field.name} { ${citedSelection(getNamedType(field.type) as GraphQLObjectType)} }`
  }
  throw new NotATableError({
    en: `The rows (${type.name}) have no citations; leave out provenance.`,
    zh: `该表的行（${type.name}）没有出处；请去掉 provenance。`,
  })
}
