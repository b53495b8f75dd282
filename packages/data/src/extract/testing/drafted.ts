// What is drafted from a few sentences, for tests of single rules.
import { publishedFolder } from '../../testing/published-rows.ts'
import { type Catalogue, readCatalogue } from '../catalogue.ts'
import type { Draft } from '../draft.ts'
import { extract } from '../extract.ts'

let catalogue: Promise<Catalogue> | undefined

/** The drafts for a table from a report of 2022. */
export async function drafted(text: string, table: string): Promise<Draft[]> {
  catalogue ??= readCatalogue(publishedFolder)
  const { drafts } = extract(text, { year: 2022, region: '140700' }, await catalogue)
  return drafts.filter((draft) => draft.table === table)
}

/** Their names or titles. */
export async function draftedNames(text: string, table: string): Promise<string[]> {
  return (await drafted(text, table)).map(({ cells }) => cells.name ?? cells.title ?? '')
}

/** Their numbers with units. */
export async function draftedFigures(text: string): Promise<string[]> {
  return (await drafted(text, 'observations')).map(({ cells }) => `${cells.exact} ${cells.unitCode}`)
}
