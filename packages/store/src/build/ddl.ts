// The tables of a release, from the model. Enums and bare tables are created before the rows are loaded; primary keys,
// indexes and foreign keys after, because building an index over all rows takes less time than row by row.
import { createHash } from 'node:crypto'
import { dictionary } from '@tiyu/model'

interface ColumnDefinition {
  readonly type: string
  readonly required: boolean
  readonly list: boolean
  readonly id: boolean
  readonly autoincrement?: boolean
  /** Model whose primary key the column holds. */
  readonly references?: string
}

interface IndexDefinition {
  readonly columns: readonly string[]
  readonly descending?: readonly string[]
  /** Access method; B-tree if absent. */
  readonly method?: string
}

interface TableDefinition {
  readonly fields: Readonly<Record<string, ColumnDefinition>>
  readonly indexes?: readonly IndexDefinition[]
}

/** A statement that is run once the rows are loaded, and the name of the index or constraint it adds. */
export interface IndexStatement {
  readonly name: string
  readonly sql: string
}

const models: Readonly<Record<string, TableDefinition>> = dictionary.models

/**
 * SQL types by scalar types of the model. Text has the C collation: the same order on every server, and indexes that are
 * built in a fraction of the time.
 */
const SQL_TYPES: Readonly<Record<string, string>> = {
  String: 'text',
  Int: 'integer',
  Float: 'double precision',
  Boolean: 'boolean',
  DateTime: 'timestamp(3)',
}

/** Columns of types that Prisma does not support, which its description of the model therefore leaves out. */
const UNSUPPORTED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  SearchEntry: ['"tokens" tsvector NOT NULL', '"names" tsvector NOT NULL'],
}

/** Indexes on expressions, which Prisma does not support: places, for boxes and for the nearest ones. */
const EXPRESSION_INDEXES: readonly IndexStatement[] = [
  {
    name: 'Facility_place_idx',
    sql: 'CREATE INDEX "Facility_place_idx" ON "Facility" USING gist (point("longitude", "latitude")) WHERE "longitude" IS NOT NULL',
  },
]

function quoteNames(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ')
}

function columnSql(name: string, { type, required, list, autoincrement }: ColumnDefinition): string {
  if (autoincrement) return `"${name}" serial NOT NULL`
  const sqlType = `${SQL_TYPES[type] ?? `"${type}"`}${list ? '[]' : ''}`
  const collation = type === 'String' ? ' COLLATE "C"' : ''
  // A file may omit a list column, whose cells are then empty lists.
  if (list) return `"${name}" ${sqlType}${collation} DEFAULT '{}'`
  return `"${name}" ${sqlType}${collation}${required ? ' NOT NULL' : ''}`
}

function primaryKey(model: string): string[] {
  return Object.entries(models[model]?.fields ?? {}).flatMap(([name, { id }]) => (id ? [name] : []))
}

function createEnumSql([name, { values }]: [string, { readonly values: object }]): string {
  const labels = Object.keys(values).map((value) => `'${value}'`)
  return `CREATE TYPE "${name}" AS ENUM (${labels.join(', ')});`
}

function createTableSql([model, { fields }]: [string, TableDefinition]): string {
  const columns = Object.entries(fields).map(([name, column]) => columnSql(name, column))
  return `CREATE TABLE "${model}" (\n  ${[...columns, ...(UNSUPPORTED_COLUMNS[model] ?? [])].join(',\n  ')}\n);`
}

function addPrimaryKey(model: string): IndexStatement {
  const name = `${model}_pkey`
  return { name, sql: `ALTER TABLE "${model}" ADD CONSTRAINT "${name}" PRIMARY KEY (${quoteNames(primaryKey(model))})` }
}

function createIndex(model: string, { columns, descending, method }: IndexDefinition): IndexStatement {
  const name = `${model}_${columns.join('_')}_idx`
  const sorted = columns.map((column) => `"${column}"${descending?.includes(column) ? ' DESC' : ''}`)
  return {
    name,
    sql: `CREATE INDEX "${name}" ON "${model}" USING ${(method ?? 'btree').toLowerCase()} (${sorted.join(', ')})`,
  }
}

/** NOT VALID: the package check has followed every reference, so the database need not read all rows again. */
function addForeignKey(model: string, column: string, { references = '', required }: ColumnDefinition): IndexStatement {
  const name = `${model}_${column}_fkey`
  const key = `FOREIGN KEY ("${column}") REFERENCES "${references}" (${quoteNames(primaryKey(references))})`
  const actions = `ON DELETE ${required ? 'RESTRICT' : 'SET NULL'} ON UPDATE CASCADE`
  return { name, sql: `ALTER TABLE "${model}" ADD CONSTRAINT "${name}" ${key} ${actions} NOT VALID` }
}

/** Statements that create the enums and tables, without keys and indexes, in the current schema. */
export const createTablesSql = [
  ...Object.entries(dictionary.enums).map(createEnumSql),
  ...Object.entries(models).map(createTableSql),
].join('\n')

/** All primary keys, then indexes, then foreign keys. */
export const indexStatements: readonly IndexStatement[] = [
  ...Object.keys(models).map(addPrimaryKey),
  ...Object.entries(models).flatMap(([model, { indexes }]) =>
    (indexes ?? []).map((index) => createIndex(model, index)),
  ),
  ...EXPRESSION_INDEXES,
  ...Object.entries(models).flatMap(([model, { fields }]) =>
    Object.entries(fields).flatMap(([name, column]) =>
      column.references && !column.list ? [addForeignKey(model, name, column)] : [],
    ),
  ),
]

/** Hash of all statements: releases with the same hash have the same tables. */
export const ddlHash = createHash('sha256')
  .update([createTablesSql, ...indexStatements.map(({ sql }) => sql)].join('\n'))
  .digest('hex')
