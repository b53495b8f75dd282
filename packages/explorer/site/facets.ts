// The choices by which a list can be narrowed, each with the number of rows that it leaves.
import type { Language } from '../src/rendering.ts'
import type { AddressChoice } from './address-choice.ts'
import { findKeyedRow, type KeyedTableName } from './keyed-rows.ts'
import { nameOf } from './language.ts'
import type { PageRequest } from './page.ts'
import type { WordKey } from './text/words.ts'

/** A value to choose, and how many rows have it. */
export interface FacetOption {
  readonly value: string
  readonly label: string
  /** Undefined where it is not counted: a region above the counted ones, an order. */
  readonly count: number | undefined
}

/** A property to narrow a list by. */
export interface Facet {
  /** Its name in the address. */
  readonly name: string
  readonly label: WordKey
  readonly value: string | null
  readonly options: readonly FacetOption[]
  /** What the list shows without a choice; everything by default. */
  readonly emptyLabel?: WordKey
  /** The type of the API that is searched by name for values that are not among the options. */
  readonly searchedType?: 'Region' | 'Source'
}

/** Offers values that are not counted. */
export function choiceFacet(
  { query, language }: PageRequest,
  facet: Pick<Facet, 'name' | 'label' | 'emptyLabel'>,
  choicesIn: (language: Language) => readonly AddressChoice[],
): Facet {
  const options = choicesIn(language).map(({ value, label }): FacetOption => ({ value, label, count: undefined }))
  return { ...facet, value: query.get(facet.name), options }
}

/** Offers the rows of a table, which are searched by name; listed is only the chosen one. */
export async function searchedFacet(
  { api, query, language }: PageRequest,
  facet: Pick<Facet, 'name' | 'label' | 'searchedType'>,
  table: KeyedTableName,
): Promise<Facet> {
  const value = query.get(facet.name) || null
  const row = value === null ? undefined : await findKeyedRow(api, table, value)
  return { ...facet, value, options: row ? [{ value: row.key, label: row.name[language], count: undefined }] : [] }
}

/** A group of rows with the same value, as the API counts it. */
export interface Group {
  readonly key: string | null
  readonly name: string | null
  readonly nameEn: string | null
  readonly count: number
}

/** Turns the groups of the API into options; rows without a value cannot be chosen. */
export function optionsOf(groups: readonly Group[], language: Language): FacetOption[] {
  return groups.flatMap(({ key, name, nameEn, count }) =>
    key === null ? [] : [{ value: key, label: nameOf({ name: name ?? key, nameEn }, language), count }],
  )
}
