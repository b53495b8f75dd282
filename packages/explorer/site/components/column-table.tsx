import { type AnyTable, dictionary, type TableField, tableOf } from '@tiyu/model'
import { useSite, useWords } from '../site-context.ts'
import { DataTable } from './data-table.tsx'
import { TableLink } from './table-link.tsx'

/** What the cells of a column are: codes, keys of another table, or values of a format. */
function ColumnType({ table, field }: { readonly table: AnyTable; readonly field: TableField }) {
  const { language } = useSite()
  const word = useWords()
  const { name, type, references, list, format } = field
  const column = list ? format : table.columns[name]
  return (
    <>
      {list && word('listOf')}
      {references && (
        <>
          {word('keyOf')}
          <TableLink name={tableOf(references).name} />
        </>
      )}
      {!references && type in dictionary.enums && <a href={`#${type}`}>{word('code')}</a>}
      {!references && !(type in dictionary.enums) && (column?.valueName[language] ?? word('textType'))}
    </>
  )
}

/** The columns of a table: those of its file, then those that a release adds to the API. */
export function ColumnTable({ table }: { readonly table: AnyTable }) {
  const { language } = useSite()
  const word = useWords()
  const isComputed = ({ name }: TableField) => table.derived.includes(name)
  const offered = table.fields.filter((field) => !isComputed(field) || field.expose)
  return (
    <DataTable
      caption={word('columns')}
      rows={offered}
      rowKey={({ name }) => name}
      columns={[
        { heading: word('column'), cell: ({ name }) => <code id={`column-${name}`}>{name}</code> },
        { heading: word('type'), cell: (field) => <ColumnType table={table} field={field} /> },
        {
          heading: word('required'),
          cell: (field) => {
            if (isComputed(field)) {
              return (
                <abbr class="flag" title={word('computedExplanation')}>
                  {word('computed')}
                </abbr>
              )
            }
            return table.columns[field.name]?.emptyValue === undefined ? word('isRequired') : null
          },
        },
        { heading: word('description'), prose: true, cell: ({ description }) => description[language] },
      ]}
    />
  )
}
