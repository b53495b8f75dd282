// The searchable texts of each table: a title, and further text with lower rank.
import type { SearchNameCollector, TokenizedName } from './search-name-collector.ts'

type Values = Readonly<Record<string, unknown>>

type Texts = readonly (string | TokenizedName | null)[]

/** How the title and the further text of a search entry are made from a row. */
interface SearchDocument {
  /** Prefix of the table's tokens in the index: a capital letter, which no token contains. */
  readonly typeTag: string
  title(row: Values, names: SearchNameCollector): Texts
  texts(row: Values, names: SearchNameCollector): Texts
}

const text = (value: unknown) => value as string | null

const ownNames = ({ name, nameEn }: Values) => [text(name), text(nameEn)]
const ownTitles = ({ title, titleEn }: Values) => [text(title), text(titleEn)]

/** The names of the row's region, and its cited phrases. */
function regionAndPhrases({ regionCode, citationIds }: Values, names: SearchNameCollector): Texts {
  return [names.region(regionCode), names.citedPhrases(citationIds)]
}

const namedDocument = { title: ownNames, texts: regionAndPhrases }

/** Documents of all searchable models. */
export const searchDocuments: Readonly<Record<string, SearchDocument>> = {
  Indicator: {
    typeTag: 'I',
    title: ownNames,
    texts: (row) => [text(row.definition), text(row.definitionEn), text(row.code)],
  },
  Observation: {
    typeTag: 'O',
    title: (row, names) => [
      names.indicator(row.indicatorCode),
      names.region(row.regionCode),
      row.yearFrom === null ? null : `${row.yearFrom} ${row.yearTo}`,
    ],
    texts: (row, names) => [`${row.exact}${names.unit(row.unitCode)}`, names.citedPhrases(row.citationIds)],
  },
  Facility: {
    typeTag: 'F',
    title: ownNames,
    texts: (row, names) => [text(row.address), names.facilityType(row.typeCode), ...regionAndPhrases(row, names)],
  },
  Programme: {
    typeTag: 'P',
    title: ownNames,
    texts: (row, names) => [text(row.description), text(row.descriptionEn), ...regionAndPhrases(row, names)],
  },
  EventSeries: { typeTag: 'S', ...namedDocument },
  Event: {
    typeTag: 'E',
    title: ownNames,
    texts: (row, names) => [text(row.startsOn), ...regionAndPhrases(row, names)],
  },
  DemonstrationProject: { typeTag: 'D', ...namedDocument },
  Policy: {
    typeTag: 'L',
    title: ownTitles,
    texts: (row, names) => [text(row.documentNumber), names.citedPhrases(row.citationIds)],
  },
  Commitment: {
    typeTag: 'C',
    title: ownTitles,
    texts: regionAndPhrases,
  },
  Organisation: { typeTag: 'G', ...namedDocument },
  Statement: {
    typeTag: 'T',
    title: (row) => [text(row.text), text(row.textEn)],
    texts: regionAndPhrases,
  },
}
