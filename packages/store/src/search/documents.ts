// Search documents: for each table, the parts of the title and the further texts that are indexed.
import { type AnyTable, type ModelName, type TableField, tables } from '@tiyu/model'
import type { SearchNameCollector, TokenizedName } from './search-name-collector.ts'

type Values = Readonly<Record<string, unknown>>

type Texts = readonly (string | TokenizedName | null)[]

/** The texts of a search entry; names of reference tables come with their tokens. */
interface SearchDocument {
  /** Prefix of its tokens in the index: a capital, which no token contains. */
  readonly typeTag: string
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
    Citation: (keys, names) => names.citedPhrases(keys),
  }

/** @throws Error if a column points to a table whose names are not known */
function columnReader({ fields }: AnyTable, { name, references }: TableField): TextReader {
  if (references) {
    const read = relationReaders[references]
    if (!read) throw new Error(`${name} cannot be searched: SearchNameCollector does not read ${references}`)
    return (row, names) => [read(row[name], names)]
  }
  const english = fields.find((field) => field.name === `${name}En`)?.name
  return english ? (row) => [text(row[name]), text(row[english])] : (row) => [text(row[name])]
}

function joinReaders(readers: readonly TextReader[]): TextReader {
  return (row, names) => readers.flatMap((read) => read(row, names))
}

function defineDocument(table: AnyTable, typeTag: string): SearchDocument {
  const readersOf = (part: 'title' | 'text') =>
    joinReaders(table.fields.filter(({ search }) => search === part).map((field) => columnReader(table, field)))
  return { typeTag, title: readersOf('title'), texts: readersOf('text') }
}

/** An observation has no name: it is found by its indicator, region, period and number. */
const observationTexts: Pick<SearchDocument, 'title' | 'texts'> = {
  title: (row, names) => [
    names.indicator(row.indicatorCode),
    names.region(row.regionCode),
    row.yearFrom === null ? null : `${row.yearFrom} ${row.yearTo}`,
  ],
  texts: (row, names) => [`${row.exact}${names.unit(row.unitCode)}`, names.citedPhrases(row.citationIds)],
}

/** The search document of every model that is searched. */
export const searchDocuments: Readonly<Record<string, SearchDocument>> = Object.fromEntries(
  tables.flatMap((table) => {
    if (!table.searchTag) return []
    const document = defineDocument(table, table.searchTag)
    return [[table.model, table.model === 'Observation' ? { ...document, ...observationTexts } : document]]
  }),
)
