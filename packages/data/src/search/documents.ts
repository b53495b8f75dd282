// What can be found, and by which words: per table a title, and the texts whose words it is found by.
import type { Named, Names } from './names.ts'

type Values = Readonly<Record<string, unknown>>

/** What is found: its title, and the texts that are joined into its own; those of reference tables come with their words. */
interface SearchDocument {
  title(row: Values, names: Names): string
  texts(row: Values, names: Names): readonly (string | Named | null)[]
}

const text = (value: unknown) => value as string | null

const ownNames = ({ name, nameEn }: Values) => [text(name), text(nameEn)]

/** The names of the region a row is about, and the phrases it was read from. */
function around({ regionCode, citationIds }: Values, names: Names): (string | Named | null)[] {
  return [names.region(regionCode), names.words(citationIds)]
}

const named: SearchDocument = {
  title: ({ name }) => name as string,
  texts: (row, names) => [...ownNames(row), ...around(row, names)],
}

function period({ yearFrom, yearTo }: Values): string {
  if (yearFrom === null) return ''
  return yearTo === yearFrom ? ` ${yearFrom}` : ` ${yearFrom}-${yearTo}`
}

/** Every model whose rows can be found. */
export const searchDocuments: Readonly<Record<string, SearchDocument>> = {
  Indicator: {
    title: ({ name }) => name as string,
    texts: (row) => [...ownNames(row), text(row.definition), text(row.definitionEn), text(row.code)],
  },
  Observation: {
    title: (row, names) =>
      `${names.indicator(row.indicatorCode).name} ${names.region(row.regionCode)?.name}${period(row)}`,
    texts: (row, names) => [
      names.indicator(row.indicatorCode),
      names.region(row.regionCode),
      `${row.exact}${names.unit(row.unitCode)}`,
      row.yearFrom === null ? null : `${row.yearFrom} ${row.yearTo}`,
      names.words(row.citationIds),
    ],
  },
  Facility: {
    title: ({ name }) => name as string,
    texts: (row, names) => [
      ...ownNames(row),
      text(row.address),
      names.facilityType(row.typeCode),
      ...around(row, names),
    ],
  },
  Programme: {
    title: ({ name }) => name as string,
    texts: (row, names) => [...ownNames(row), text(row.description), text(row.descriptionEn), ...around(row, names)],
  },
  EventSeries: named,
  Event: {
    title: ({ name }) => name as string,
    texts: (row, names) => [...ownNames(row), text(row.startsOn), ...around(row, names)],
  },
  DemonstrationProject: named,
  Policy: {
    title: ({ title }) => title as string,
    texts: (row, names) => [text(row.title), text(row.titleEn), text(row.documentNumber), names.words(row.citationIds)],
  },
  Commitment: {
    title: ({ title }) => title as string,
    texts: (row, names) => [text(row.title), text(row.titleEn), ...around(row, names)],
  },
  Organisation: named,
  Statement: {
    title: (row) => row.text as string,
    texts: (row, names) => [text(row.text), text(row.textEn), ...around(row, names)],
  },
}
