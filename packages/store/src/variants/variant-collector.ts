// Collects the characters of texts that folding changes, such as traditional ones or those of full width. A part of a text
// is found by a plain pattern where no such character can be part of it, without folding every row.
import { type AnyTable, isFilteredText, textColumns, visitVariants } from '@tiyu/model'

type Values = Readonly<Record<string, unknown>>

/** The characters of a column that folding changes. */
export interface ColumnVariants {
  readonly model: string
  readonly column: string
  readonly characters: string
}

/** Collects characters by the columns that are filtered by the parts of their texts. */
export class VariantCollector {
  private readonly collected: { readonly model: string; readonly column: string; readonly characters: Set<string> }[] =
    []

  /** Returns a function that adds the texts of a row, with its derived columns; undefined if the table has none. */
  adderOf(table: AnyTable): ((row: Values, derived: Values) => void) | undefined {
    const { model, fields } = table
    const filtered = fields.filter((field) => isFilteredText(table, field))
    const columns = [...new Set(filtered.flatMap((field) => textColumns(table, field)))]
    if (columns.length === 0) return undefined
    const ofTable = columns.map((column) => ({ model, column, characters: new Set<string>() }))
    this.collected.push(...ofTable)
    const adders = ofTable.map(
      ({ characters }) =>
        (character: string) =>
          characters.add(character),
    )
    return (row, derived) => {
      for (const [at, column] of columns.entries()) {
        const text = (row[column] ?? derived[column] ?? null) as string | null
        if (text !== null) visitVariants(text, adders[at] as (character: string) => void)
      }
    }
  }

  /** Returns the characters of each column that has rows. */
  variants(): ColumnVariants[] {
    return this.collected.map(({ characters, ...column }) => ({ ...column, characters: [...characters].join('') }))
  }
}
