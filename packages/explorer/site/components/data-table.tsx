import type { ComponentChildren } from 'preact'

/** One column of a table of rows. */
export interface TableColumn<Row> {
  readonly heading: string
  /** What stands beside the cells of a stacked table, if not the heading. */
  readonly label?: string
  readonly numeric?: boolean
  /** Names and sentences, which take several lines; other cells break at spaces only. */
  readonly prose?: boolean
  /** Dates, which take one line. */
  readonly date?: boolean
  /** True for what names a row, if that is not the first column: a stacked row begins with it. */
  readonly isTitle?: boolean
  cell(row: Row): ComponentChildren
}

interface DataTableProps<Row> {
  readonly caption: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  /** Identifies a row; unique in the table. */
  rowKey(row: Row): string
  /** True to stack the rows on a narrow screen although there are few columns: they have sentences. */
  readonly isStacked?: boolean
}

/** Columns from which a table is stacked on a narrow screen: each row as a block, each cell with its heading. */
const STACKED_COLUMNS = 4

/** Columns from which a table has less space between them. */
const DENSE_COLUMNS = 10

/** Joins the names of classes that apply. */
const classNames = (...names: readonly (string | false | undefined)[]) => names.filter(Boolean).join(' ') || undefined

/** Returns the class of the cells of each column. */
function classesOf<Row>(columns: readonly TableColumn<Row>[]): (string | undefined)[] {
  const title = columns.find(({ isTitle }) => isTitle) ?? columns[0]
  return columns.map((column) => {
    const { numeric, prose, date } = column
    return classNames(numeric && 'numeric', prose && 'prose', date && 'date', column === title && 'title')
  })
}

/** A table; on a narrow screen it is stacked, or scrolls sideways if it has few columns. */
export function DataTable<Row>({ caption, columns, rows, rowKey, isStacked }: DataTableProps<Row>) {
  const stacks = isStacked ?? columns.length >= STACKED_COLUMNS
  const classes = classesOf(columns)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class={classNames(stacks && 'stacked', columns.length >= DENSE_COLUMNS && 'dense')}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column.heading} scope="col" class={classes[at]}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) => (
                <td key={column.heading} class={classes[at]} data-label={column.label ?? column.heading}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
