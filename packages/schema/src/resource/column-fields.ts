// The GraphQL fields of an object type that follow from the columns of its table.
import type { ObjectFieldBuilder, OutputType } from '@pothos/core'
import {
  type AnyTable,
  date,
  decimal,
  dictionary,
  type EnumName,
  isHierarchy,
  isQuantity,
  type ModelName,
  quantityColumns,
  type TableField,
} from '@tiyu/model'
import type { SchemaTypes } from '../builder.ts'
import { dependsOnColumns } from '../read/projection.ts'
import { isReferenceName, type ReferenceName } from '../read/reference.ts'
import type { Row } from '../read/where.ts'
import { columnDescription } from './description.ts'
import { enumType } from './enum-type.ts'
import { rowType } from './node-type.ts'
import { Quantity, toQuantity } from './quantity.ts'

/** Builds the fields of a row of any table. */
export type FieldBuilder = ObjectFieldBuilder<SchemaTypes, Row>

function isQuantityPart(table: AnyTable, { name }: TableField): boolean {
  const number = /^(.+)(UnitCode|Qualifier)$/.exec(name)?.[1]
  return table.fields.some((field) => field.name === number && isQuantity(table, field))
}

function scalarType({ type, format }: TableField): OutputType<SchemaTypes> {
  if (type in dictionary.enums) return enumType(type as EnumName)
  if (format === date) return 'Date'
  if (format === decimal) return 'Decimal'
  return type as 'String' | 'Int' | 'Float' | 'Boolean'
}

function textListField(t: FieldBuilder, field: TableField) {
  const { name } = field
  return t.field({
    ...dependsOnColumns(name),
    type: ['String'],
    description: columnDescription(field),
    resolve: (row) => row[name] as string[],
  })
}

function scalarField(t: FieldBuilder, field: TableField) {
  const [name, type, description] = [field.name as never, scalarType(field), columnDescription(field)]
  return field.required ? t.expose(name, { type, description }) : t.expose(name, { type, nullable: true, description })
}

function quantityField(t: FieldBuilder, field: TableField) {
  const columns = quantityColumns(field.name)
  const [exact, unitCode, qualifier] = columns
  return t.field({
    ...dependsOnColumns(...columns),
    type: Quantity,
    nullable: true,
    description: columnDescription(field),
    resolve: (row) => toQuantity(row[exact], row[unitCode], row[qualifier]),
  })
}

/** Adds the field with the rows that a list of keys refers to. */
function relationListField(t: FieldBuilder, { name, references, description }: Relation) {
  const inMemory = isReferenceName(references) ? references : undefined
  return t.field({
    ...dependsOnColumns(name),
    type: [rowType(references)],
    description,
    resolve: (row, _args, { loaders, reference }) => {
      const keys = row[name] as readonly string[]
      return inMemory ? keys.map((key): Row => reference[inMemory].get(key)) : loaders.rows(references, keys)
    },
  })
}

interface Relation {
  readonly name: string
  readonly references: ModelName
  readonly required: boolean
  readonly description: string
}

/** Adds the field with the row that a foreign key refers to, from a table in memory, which has a row for every key. */
function referenceField(t: FieldBuilder, { name, required, description }: Relation, references: ReferenceName) {
  const options = { ...dependsOnColumns(name), type: rowType(references), description }
  return required
    ? t.field({
        ...options,
        resolve: (row, _args, { reference }): Row => reference[references].get(row[name] as string),
      })
    : t.field({
        ...options,
        nullable: true,
        resolve: (row, _args, { reference }): Row | null =>
          row[name] === null ? null : reference[references].get(row[name] as string),
      })
}

/** Adds the field with the row that a foreign key refers to, loaded from the database. */
function loadedField(t: FieldBuilder, { name, references, description }: Relation) {
  return t.field({
    ...dependsOnColumns(name),
    type: rowType(references),
    nullable: true,
    description,
    resolve: (row, _args, { loaders }): Promise<Row | null> | null =>
      row[name] === null ? null : loaders.row(references, row[name] as string),
  })
}

function relationField(t: FieldBuilder, relation: Relation) {
  const { references } = relation
  return isReferenceName(references) ? referenceField(t, relation, references) : loadedField(t, relation)
}

/** Returns the description of a foreign key, which describes the row, except for the codes of parents. */
function relationDescription({ singular, zh }: AnyTable, field: TableField): string {
  return field.relation === 'parent' ? `The ${singular} directly above it.\n直接上级${zh}。` : columnDescription(field)
}

function defineField(t: FieldBuilder, table: AnyTable, field: TableField) {
  const { name, list, references, relation, required } = field
  if (references && relation) {
    const options = { name, references, required, description: relationDescription(table, field) }
    return [relation, list ? relationListField(t, options) : relationField(t, options)] as const
  }
  if (isQuantity(table, field)) return [name, quantityField(t, field)] as const
  if (list) return [name, textListField(t, field)] as const
  return [name === 'id' ? 'slug' : name, scalarField(t, field)] as const
}

/** True if GraphQL shows the column. The citations come from the interface Cited. */
function isExposed(table: AnyTable, field: TableField): boolean {
  return (field.expose ?? !field.derived) && field.name !== 'citationIds' && !isQuantityPart(table, field)
}

/** Adds the field with the children of a row of a hierarchy. */
function childrenField(t: FieldBuilder, { model, key, plural, zh }: AnyTable) {
  if (!isReferenceName(model)) throw new Error(`${model} is a hierarchy, but not in memory`)
  return t.field({
    ...dependsOnColumns(key),
    type: [rowType(model)],
    description: `The ${plural} directly below it, by code.\n直接下级${zh}，按代码排序。`,
    resolve: (row, _args, { reference }): Row[] => reference[model].children(row[key] as string),
  })
}

/** Defines a field for each column: its value, the row it refers to, or its quantity. */
export function defineColumnFields(table: AnyTable, t: FieldBuilder) {
  return {
    ...Object.fromEntries(
      table.fields.filter((field) => isExposed(table, field)).map((field) => defineField(t, table, field)),
    ),
    ...(isHierarchy(table) && { children: childrenField(t, table) }),
  }
}
