// The texts by which a hit is found, by the fields that have them: those of its own columns, of what it points to, and the
// phrases it is cited with.
import { type ModelName, type TableField, tableOf } from '@tiyu/model'
import type { NamedText } from '@tiyu/search'
import type { DatabaseTables } from '@tiyu/store'
import type { Context } from '../../context.ts'
import { bilingualName, isNamedReference, isReferenceName, type Reference } from '../reference.ts'
import type { Row } from '../where.ts'

/** A search hit. */
export interface Hit {
  readonly type: string
  readonly id: string
}

/** An observation has no name: it is found by its indicator, its region, its years and its number. */
const OBSERVATION_COLUMNS = ['indicatorCode', 'regionCode', 'exact', 'unitCode', 'yearFrom', 'yearTo', 'citationIds']

/** Columns of the search texts of a model: those of the title first, citations last. */
function searchedFields(model: ModelName): readonly TableField[] {
  const { fields } = tableOf(model)
  if (model === 'Observation')
    return OBSERVATION_COLUMNS.flatMap((name) => fields.find((field) => field.name === name) ?? [])
  const rank = ({ search, references }: TableField) => (search === 'title' ? 0 : references === 'Citation' ? 2 : 1)
  return fields.filter(({ search }) => search).toSorted((one, other) => rank(one) - rank(other))
}

const valueText = (field: string, value: unknown, isName: boolean): NamedText[] =>
  value === null || value === undefined || value === '' ? [] : [{ field, text: String(value), isName }]

/** The texts of a column and its English counterpart. */
const columnTexts = (row: Row, { name, search }: TableField) =>
  [name, `${name}En`].flatMap((one) => valueText(one, row[one], search === 'title'))

/** The names of the row that a column points to. */
function relationTexts(reference: Reference, { relation, references }: TableField, key: unknown): NamedText[] {
  const named =
    key !== null && references && isNamedReference(references) ? reference[references].get(key as string) : undefined
  if (!named) return []
  const { zh, en } = bilingualName(named)
  return [...valueText(`${relation}.name`, zh, true), ...valueText(`${relation}.nameEn`, en, true)]
}

async function phraseTexts(context: Context, ids: readonly string[]): Promise<NamedText[]> {
  const citations = await context.loaders.rows('Citation', ids)
  return citations.flatMap(({ asWritten }) => valueText('citations.asWritten', asWritten, false))
}

/** Reads the texts by which a hit is found, its names first, each text once. */
export async function readHitTexts({ type, id }: Hit, context: Context): Promise<NamedText[]> {
  const row: Row | null | undefined = isReferenceName(type)
    ? context.reference[type].find(id)
    : await context.loaders.row(type as keyof DatabaseTables, id)
  if (!row) return []
  const texts = await Promise.all(
    searchedFields(type as ModelName).map((field) => {
      const value = row[field.name]
      if (field.references === 'Citation') return phraseTexts(context, value as readonly string[])
      return field.references ? relationTexts(context.reference, field, value) : columnTexts(row, field)
    }),
  )
  const known = new Set<string>()
  return texts.flat().filter(({ text }) => !known.has(text) && known.add(text))
}
