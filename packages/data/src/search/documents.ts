// What can be found, and by which words: per table a title, and the further texts whose words it is found by.
import type { Named, Names } from './names.ts'

type Values = Readonly<Record<string, unknown>>

type Texts = readonly (string | Named | null)[]

/** What is found: the parts of its title, and the further texts; those of reference tables come with their words. */
interface SearchDocument {
  /** What its words are marked with in the index: a capital, which no word holds. */
  readonly letter: string
  title(row: Values, names: Names): Texts
  texts(row: Values, names: Names): Texts
}

const text = (value: unknown) => value as string | null

const ownNames = ({ name, nameEn }: Values) => [text(name), text(nameEn)]
const ownTitles = ({ title, titleEn }: Values) => [text(title), text(titleEn)]

/** The names of the region a row is about, and the phrases it was read from. */
function around({ regionCode, citationIds }: Values, names: Names): Texts {
  return [names.region(regionCode), names.words(citationIds)]
}

const named = { title: ownNames, texts: around }

/** Every model whose rows can be found. */
export const searchDocuments: Readonly<Record<string, SearchDocument>> = {
  Indicator: {
    letter: 'I',
    title: ownNames,
    texts: (row) => [text(row.definition), text(row.definitionEn), text(row.code)],
  },
  Observation: {
    letter: 'O',
    title: (row, names) => [
      names.indicator(row.indicatorCode),
      names.region(row.regionCode),
      row.yearFrom === null ? null : `${row.yearFrom} ${row.yearTo}`,
    ],
    texts: (row, names) => [`${row.exact}${names.unit(row.unitCode)}`, names.words(row.citationIds)],
  },
  Facility: {
    letter: 'F',
    title: ownNames,
    texts: (row, names) => [text(row.address), names.facilityType(row.typeCode), ...around(row, names)],
  },
  Programme: {
    letter: 'P',
    title: ownNames,
    texts: (row, names) => [text(row.description), text(row.descriptionEn), ...around(row, names)],
  },
  EventSeries: { letter: 'S', ...named },
  Event: {
    letter: 'E',
    title: ownNames,
    texts: (row, names) => [text(row.startsOn), ...around(row, names)],
  },
  DemonstrationProject: { letter: 'D', ...named },
  Policy: {
    letter: 'L',
    title: ownTitles,
    texts: (row, names) => [text(row.documentNumber), names.words(row.citationIds)],
  },
  Commitment: {
    letter: 'C',
    title: ownTitles,
    texts: around,
  },
  Organisation: { letter: 'G', ...named },
  Statement: {
    letter: 'T',
    title: (row) => [text(row.text), text(row.textEn)],
    texts: around,
  },
}
