// The CSV files of a release in CSV on the Web (W3C Recommendation, 2015): columns, types, keys.
import { type CatalogueTable, foreignKeys } from './dataset.ts'

/** Types of CSVW by type of column. */
const DATATYPES = {
  text: 'string',
  decimal: 'decimal',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
} as const

function column({ table, columns }: CatalogueTable, name: string) {
  const described = columns.find((one) => one.name === name)
  if (!described) throw new Error(`No column ${name}`)
  const { type, isList, description } = described
  return {
    name,
    titles: name,
    datatype: DATATYPES[type],
    'dc:description': [
      { '@value': description.en, '@language': 'en' },
      { '@value': description.zh, '@language': 'zh' },
    ],
    ...(isList && { separator: ';' }),
    required: table.columns[name]?.emptyValue === undefined,
  }
}

/** Returns the metadata of the CSV files of a package. */
export function csvwMetadata(tables: readonly CatalogueTable[]): Record<string, unknown> {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    tables: tables.map((described) => ({
      url: described.path,
      'dc:title': described.table.zh,
      tableSchema: {
        columns: described.columns.map(({ name }) => column(described, name)),
        primaryKey: described.table.key,
        foreignKeys: foreignKeys(described, tables).map(({ column: name, target }) => ({
          columnReference: name,
          reference: { resource: target.path, columnReference: target.table.key },
        })),
      },
    })),
  }
}
