// Finds what the rows of a table measure: the cells of the columns that say so.
import { LABEL_COLUMN, NUMBER_COLUMN } from '../lexicon/table-words.ts'
import type { OffsetText } from '../text/gaps.ts'

/** The labels of a cell by those of its row. */
interface RowLabel {
  readonly rowHead: string
  readonly rowGroup: string
}

/** The labels of the rows of a table. */
export class RowLabels {
  private readonly rows: readonly (readonly OffsetText[])[]
  private readonly headRows: number
  /** The columns that say what is measured. */
  private readonly columns: readonly number[]

  constructor(rows: readonly (readonly OffsetText[])[], headRows: number) {
    this.rows = rows
    this.headRows = headRows
    const heads = rows[Math.max(0, headRows - 1)] ?? []
    const first = NUMBER_COLUMN.test(heads[0]?.text ?? '') ? 1 : 0
    const others = heads.flatMap(({ text }, column) =>
      column > first && LABEL_COLUMN.test(text) && !/[值数率]$/.test(text) && this.isOfWords(column) ? [column] : [],
    )
    this.columns = [first, ...others]
  }

  /** Returns the labels of a cell: the last to its left, and those before it. */
  of(row: number, column: number): RowLabel {
    const texts = this.columns
      .filter((label) => label < column || label === this.columns[0])
      .map((label) => this.labelOf(row, label))
      .filter(Boolean)
    return { rowHead: texts.at(-1) ?? '', rowGroup: texts.slice(0, -1).join('') }
  }

  /** Returns the cell of a column; an empty one below another is part of it, but not in the column that is nearest. */
  private labelOf(row: number, column: number): string {
    const isGroup = column !== this.columns.at(-1)
    for (let above = row; above >= this.headRows; above -= 1) {
      const text = this.rows[above]?.[column]?.text ?? ''
      if (text !== '' || !isGroup) return text
    }
    return this.rows[row]?.[column]?.text ?? ''
  }

  private isOfWords(column: number): boolean {
    const texts = this.rows.slice(this.headRows).map((cells) => cells[column]?.text ?? '')
    const inWords = texts.filter((text) => /[\u4e00-\u9fff]{2}/.test(text) && !/^[≥≤约近超]?[\d.,]+/.test(text))
    return inWords.length >= texts.length / 2
  }
}
