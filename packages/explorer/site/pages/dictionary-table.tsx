import { type AnyTable, dictionary, type EnumName, releaseTables, tables } from '@tiyu/model'
import { formatDecimal } from '@tiyu/quantity'
import { type NamedCode, readCodes } from '../code-lists.ts'
import { ColumnTable } from '../components/column-table.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EnumTable } from '../components/enum-table.tsx'
import { Facts } from '../components/facts.tsx'
import { ResourceItem } from '../components/resource-item.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { countText } from '../format/count.ts'
import { nameOf } from '../language.ts'
import { useSite, useWords } from '../site-context.ts'
import { tableTitle } from '../text/table-title.ts'

/** Formats of files of a table, best known first. */
const FORMATS = ['csv', 'xlsx', 'parquet', 'ndjson'] as const

/** The files of a table; findings and tables without rows have none. */
function TableFiles({ table, rows }: { readonly table: AnyTable; readonly rows: number }) {
  const word = useWords()
  if (rows === 0 || !tables.includes(table)) return null
  return (
    <section>
      <h2>{word('filesOfTable')}</h2>
      <ul class="plain">
        {FORMATS.map((format) => (
          <ResourceItem key={format} to={`/data/${table.name}.${format}`} download>
            {`${table.name}.${format}`}
          </ResourceItem>
        ))}
      </ul>
    </section>
  )
}

/** The codes that the rows of a table define. */
function CodeTable({ codes }: { readonly codes: readonly NamedCode[] }) {
  const { language } = useSite()
  const word = useWords()
  const hasFactors = codes.some(({ factor }) => factor)
  return (
    <Section heading={word('codesInRelease')} count={codes.length}>
      <DataTable
        caption={word('codesInRelease')}
        rows={codes}
        rowKey={({ code }) => code}
        columns={[
          { heading: word('code'), cell: ({ code }) => <code>{code}</code> },
          { heading: word('label'), cell: (row) => nameOf(row, language) },
          ...(hasFactors
            ? [
                {
                  heading: word('factor'),
                  numeric: true,
                  cell: ({ factor }: NamedCode) => factor && formatDecimal(factor),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

const isEnum = (type: string): type is EnumName => type in dictionary.enums

/** Returns the enumerations of the columns of a table, each once. */
function enumsOf({ fields, derived }: AnyTable): EnumName[] {
  return [...new Set(fields.filter(({ name }) => !derived.includes(name)).map(({ type }) => type))].filter(isEnum)
}

/** One table of the data dictionary: its columns, its codes and its files. */
export const dictionaryTablePage = definePage({
  path: '/dictionary/:key',
  async load({ api, key }) {
    const table = releaseTables.find(({ name }) => name === key)
    if (!table) return undefined
    const [{ release }, codes] = await Promise.all([
      api.query({ release: { tables: { name: true, rows: true } } }),
      readCodes(api, table.name),
    ])
    return { table, codes, rows: release.tables.find(({ name }) => name === key)?.rows ?? 0 }
  },
  title: ({ table }, language) => tableTitle(table, language),
  View({ data: { table, codes = [], rows } }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{tableTitle(table, language)}</h1>
        <p class="lead">{dictionary.models[table.model][language]}</p>
        <Facts
          facts={[
            [word('rowsInRelease'), countText(rows)],
            [word('graphqlType'), table.exposed !== false && <code>{table.model}</code>],
          ]}
        />
        <section class="wide">
          <h2>{word('columns')}</h2>
          <ColumnTable table={table} />
        </section>
        {enumsOf(table).map((name) => (
          <EnumTable key={name} name={name} />
        ))}
        <CodeTable codes={codes} />
        <TableFiles table={table} rows={rows} />
      </>
    )
  },
})
