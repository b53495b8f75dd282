import type { ComponentChildren } from 'preact'

/** One column of a table of rows. */
export interface TableColumn<Row> {
  readonly heading: string
  readonly numeric?: boolean
  /** Names and sentences, which take several lines; other cells break at spaces only. */
  readonly prose?: boolean
  cell(row: Row): ComponentChildren
}

interface DataTableProps<Row> {
  readonly caption: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  /** Identifies a row; unique in the table. */
  rowKey(row: Row): string
}

const classOf = <Row,>({ numeric, prose }: TableColumn<Row>) =>
  [numeric && 'numeric', prose && 'prose'].filter(Boolean).join(' ') || undefined

/** A table that scrolls sideways on a narrow screen. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.heading} scope="col" class={classOf(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.heading} class={classOf(column)}>
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
