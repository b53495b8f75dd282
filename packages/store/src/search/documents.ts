// Search documents: for each table, the parts of the title and the further texts that are indexed.
import { type AnyTable, type ModelName, releaseTables, type TableField } from '@tiyu/model'
import type { SearchNameCollector, TokenizedName } from './search-name-collector.ts'

type Values = Readonly<Record<string, unknown>>

type Texts = readonly (string | TokenizedName | null)[]

/** The texts of a search entry; names of reference tables come with their tokens. */
export interface SearchDocument {
  /** Prefix of its tokens in the index: a capital, which no token contains. */
  readonly typeTag: string
  /** What is found as a whole and by its beginning, where it is not the texts of the title. */
  readonly designation?: (row: Values, names: SearchNameCollector) => string
  title(row: Values, names: SearchNameCollector): Texts
  texts(row: Values, names: SearchNameCollector): Texts
}

type TextReader = (row: Values, names: SearchNameCollector) => Texts

const text = (value: unknown) => value as string | null

/** Lookup of the names of the rows that a column refers to. */
const relationReaders: { readonly [Model in ModelName]?: (key: unknown, names: SearchNameCollector) => Texts[number] } =
  {
    Region: (key, names) => names.region(key),
    FacilityType: (key, names) => names.facilityType(key),
    Indicator: (key, names) => names.indicator(key),
    Citation: (keys, names) => names.citedPhrases(keys),
  }

/** Returns the columns of a text: the column and its English counterpart. */
function textColumns({ fields }: AnyTable, { name }: TableField): string[] {
  return [name, `${name}En`].filter((one) => fields.some((field) => field.name === one))
}

/** @throws Error if a column points to a table whose names are not known */
function columnReader(table: AnyTable, field: TableField): TextReader {
  const { name, references } = field
  if (references) {
    const read = relationReaders[references]
    if (!read) throw new Error(`${name} cannot be searched: SearchNameCollector does not read ${references}`)
    return (row, names) => [read(row[name], names)]
  }
  const columns = textColumns(table, field)
  return (row) => columns.map((column) => text(row[column]))
}

function joinReaders(readers: readonly TextReader[]): TextReader {
  return (row, names) => readers.flatMap((read) => read(row, names))
}

function defineDocument(table: AnyTable, typeTag: string): SearchDocument {
  const fieldsOf = (part: 'title' | 'text') => table.fields.filter(({ search }) => search === part)
  const readersOf = (part: 'title' | 'text') => joinReaders(fieldsOf(part).map((field) => columnReader(table, field)))
  return { typeTag, title: readersOf('title'), texts: readersOf('text') }
}

/** An observation has no name: it is found by its indicator, region, period and number, and by its identifier. */
const observationTexts: Omit<SearchDocument, 'typeTag'> = {
  designation: (row, names) => `${row.exact}${names.unitName(row.unitCode)}`,
  title: (row, names) => [
    names.indicator(row.indicatorCode),
    names.region(row.regionCode),
    row.yearFrom === null ? null : `${row.yearFrom}年 ${row.yearTo}年`,
  ],
  texts: (row, names) => [
    `${row.exact}${names.unitText(row.unitCode)}`,
    names.citedPhrases(row.citationIds),
    row.id as string,
  ],
}

/**
 * Returns which part of its search entry has the texts of a column, and of its English counterpart, of a row; undefined if
 * none has them as they are in the row.
 */
export function searchedPart({ model, columns, searchTag }: AnyTable, { name, search, references }: TableField) {
  return searchTag && model !== 'Observation' && !references && !columns[name]?.isFilled ? search : undefined
}

/** The search document of every model that is searched. */
export const searchDocuments: Readonly<Record<string, SearchDocument>> = Object.fromEntries(
  releaseTables.flatMap((table) => {
    if (!table.searchTag) return []
    const document = defineDocument(table, table.searchTag)
    return [[table.model, table.model === 'Observation' ? { ...document, ...observationTexts } : document]]
  }),
)
