// The tables and indicators of a release as a semantic model of Apache Ossie, which tools of business intelligence load.
import { date, tableOf, year } from '@tiyu/model'
import { storedType } from '../table/stored-value.ts'
import type { ColumnType, TableColumn } from '../table/table.ts'
import { type CatalogueDataset, type CatalogueIndicator, type CatalogueTable, fileUrl, foreignKeys } from './dataset.ts'
import { type ComputedField, indicatorMetric, metricFields } from './indicator-metrics.ts'

/** The draft of the specification that the document follows: one model at the root of a document. */
const VERSION = '0.2.0.dev0'

/** Name of this software among the extensions of a document. */
const VENDOR = 'TIYU'

const DATATYPES = {
  text: 'String',
  decimal: 'Decimal',
  integer: 'Integer',
  number: 'Float',
  boolean: 'Boolean',
} as const satisfies Readonly<Record<ColumnType, string>>

const inSql = (expression: string) => ({ dialects: [{ dialect: 'ANSI_SQL', expression }] })

const extension = (data: unknown) => [{ vendor_name: VENDOR, data: JSON.stringify(data) }]

function field({ table }: CatalogueTable, column: TableColumn) {
  const format = table.fields.find(({ name }) => name === column.name)?.format
  const isTime = format === date || format === year
  return {
    name: column.name,
    // Quoted: names have capitals, and some are words of SQL.
    expression: inSql(`"${column.name}"`),
    ...(isTime && { dimension: { is_time: true } }),
    description: `${column.description.en} ${column.description.zh}`,
    datatype: DATATYPES[storedType(column)],
  }
}

const computedField = ({ expression, ...described }: ComputedField) => ({
  ...described,
  expression: inSql(expression),
})

function dataset(described: CatalogueTable, { units, ...release }: CatalogueDataset) {
  const { table, path, columns } = described
  const computed = table === tableOf('Observation') ? metricFields(units) : []
  return {
    name: table.name,
    source: table.name,
    primary_key: [table.key],
    description: `${table.plural} ${table.zh}`,
    fields: [...columns.map((column) => field(described, column)), ...computed.map(computedField)],
    custom_extensions: extension({ file: fileUrl(release, { path }) }),
  }
}

function relationships(described: CatalogueTable, all: readonly CatalogueTable[]) {
  const { name: from } = described.table
  return foreignKeys(described, all).map(({ column, target: { table } }) => ({
    name: `${from}_${column}`,
    ...{ from, to: table.name, from_columns: [column], to_columns: [table.key] },
  }))
}

function metric(indicator: CatalogueIndicator, { units }: CatalogueDataset) {
  const { code, name, nameEn, aggregation, unitCode } = indicator
  const { expression, ...described } = indicatorMetric(indicator)
  const unit = units.find((one) => one.code === unitCode)?.baseCode ?? unitCode
  return {
    ...described,
    expression: inSql(expression),
    datatype: 'Decimal',
    ai_context: { synonyms: [name, nameEn] },
    custom_extensions: extension({
      indicator: code,
      unit,
      aggregation,
      nonAdditiveDimensions: aggregation === 'SUM' ? ['yearFrom', 'yearTo', 'kind'] : 'all',
    }),
  }
}

/**
 * Returns the semantic model of a release: its tables, their foreign keys, and a metric for each indicator in the base unit
 * of its kind. A metric is NULL where values must not be added. Each dataset is a table with the columns of its CSV file.
 */
export function semanticModel(release: CatalogueDataset): Record<string, unknown> {
  const { version, title, description, licence, tables, indicators } = release
  return {
    version: VERSION,
    name: `tiyu_${version.replaceAll(/\W/g, '_')}`,
    description: description || title,
    datasets: tables.map((table) => dataset(table, release)),
    relationships: tables.flatMap((table) => relationships(table, tables)),
    metrics: indicators.map((indicator) => metric(indicator, release)),
    custom_extensions: extension({ title, version, licence: licence.url ?? licence.name }),
  }
}
