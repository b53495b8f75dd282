// The object types of tables, by model: types that refer to each other are looked up here when the schema is built.
import type { ObjectRef } from '@pothos/core'
import type { ModelName } from '@tiyu/model'
import type { DatabaseTables } from '@tiyu/store'
import type { SchemaTypes } from '../builder.ts'
import type { Row } from '../read/where.ts'

/** The object type of the rows of any model. */
export type RowType = ObjectRef<SchemaTypes, Row>

const rowTypes = new Map<ModelName, RowType>()

export function registerRowType(model: ModelName, type: RowType): void {
  rowTypes.set(model, type)
}

/**
 * Returns the object type of a model, typed for any row.
 * @throws Error if the model has no object type
 */
export function rowType(model: ModelName): RowType {
  const type = rowTypes.get(model)
  if (!type) throw new Error(`${model} has no object type: it is not one of the tables of a release`)
  return type
}

/**
 * Returns the object type of a model, typed for its rows.
 * @throws Error if the model has no object type
 */
export function nodeType<Model extends ModelName>(model: Model): ObjectRef<SchemaTypes, DatabaseTables[Model]> {
  return rowType(model) as object as ObjectRef<SchemaTypes, DatabaseTables[Model]>
}
