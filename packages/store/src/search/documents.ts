// What can be found, and by which words: per table a title, and the further texts whose words it is found by.
import type { SearchNameCollector, TokenizedName } from './search-name-collector.ts'

type Values = Readonly<Record<string, unknown>>

type Texts = readonly (string | TokenizedName | null)[]

/** What is found: the parts of its title, and the further texts; those of reference tables come with their words. */
interface SearchDocument {
  /** What its words are marked with in the index: a capital, which no word holds. */
  readonly typeTag: string
  title(row: Values, names: SearchNameCollector): Texts
  texts(row: Values, names: SearchNameCollector): Texts
}

const text = (value: unknown) => value as string | null

const ownNames = ({ name, nameEn }: Values) => [text(name), text(nameEn)]
const ownTitles = ({ title, titleEn }: Values) => [text(title), text(titleEn)]

/** The names of the region a row is about, and the phrases it was read from. */
function regionAndPhrases({ regionCode, citationIds }: Values, names: SearchNameCollector): Texts {
  return [names.region(regionCode), names.citedPhrases(citationIds)]
}

const namedDocument = { title: ownNames, texts: regionAndPhrases }

/** Every model whose rows can be found. */
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
