// The characters of a release's texts that folding changes, by column: where none of them can be part of a text that is
// looked for, it is compared with texts as they are.
import { foldText } from '@tiyu/model'
import type { ReleaseDatabase } from '@tiyu/store'
import sql from 'sql-template-tag'

/** The characters that folding changes by column, such as `Facility.name`; a column without rows is absent. */
export type ColumnVariants = ReadonlyMap<string, string>

/** Reads the characters of all columns. */
export async function readColumnVariants({ query }: ReleaseDatabase): Promise<ColumnVariants> {
  const rows = await query<{ readonly name: string; readonly characters: string }>(
    sql`select v.model || '.' || v."column" as name, v.characters from "ColumnVariants" as v`,
  )
  return new Map(rows.map(({ name, characters }) => [name, characters]))
}

/** Returns the characters that may be part of a folded text: those that fold to one of its characters, or to nothing. */
export function relevantVariants(folded: string, characters: string): string {
  const isRelevant = (character: string) => {
    const parts = foldText(character)
    return parts === '' || Array.from(parts).some((part) => folded.includes(part))
  }
  return Array.from(characters).filter(isRelevant).join('')
}
