// Drafts rows from a few sentences, for tests of single rules.
import { publishedFolder } from '@tiyu/datapackage/testing'
import { type Codelists, readCodelists } from '../codelists.ts'
import type { DraftRow } from '../draft-row.ts'
import { extract } from '../extraction.ts'

let codelists: Promise<Codelists> | undefined

/** Drafts the rows of a table from a report of 2022. */
export async function draftText(text: string, table: string): Promise<DraftRow[]> {
  codelists ??= readCodelists(publishedFolder)
  const { drafts } = extract(text, { year: 2022, region: '140700' }, await codelists)
  return drafts.filter((draft) => draft.table === table)
}

/** Returns the names or titles of the drafts. */
export async function draftNames(text: string, table: string): Promise<string[]> {
  return (await draftText(text, table)).map(({ cells }) => cells.name ?? cells.title ?? '')
}

/** Returns each drafted figure with the name of the event that it is linked to. */
export async function draftEventFigures(text: string): Promise<string[]> {
  const names = new Map((await draftText(text, 'events')).map(({ cells }) => [cells.id, cells.nameEn || cells.name]))
  const figures = await draftText(text, 'observations')
  return figures.map(({ cells }) => `${cells.exact} ${names.get(cells.eventId) ?? cells.eventId}`)
}

/** Returns the drafted figures with units. */
export async function draftFigures(text: string): Promise<string[]> {
  return (await draftText(text, 'observations')).map(({ cells }) => `${cells.exact} ${cells.unitCode}`)
}
