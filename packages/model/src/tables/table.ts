import type { z } from 'zod'
import type { Message } from '../problem.ts'
import type { Column, ModelName } from './column.ts'

export type Columns = Record<string, Column>

/** A row whose cells have become values. */
export type RowOf<Of extends Columns> = { [Name in keyof Of]: z.output<Of[Name]['schema']> }

/** A contradiction between the cells of one row. */
export interface RowProblem extends Message {
  /** Name of the column. */
  readonly field: string
}

/** What the derived columns of a row may need to know of the tables before its own. */
export interface DerivationContext {
  /** Codes of all divisions above a region, the nearest last. */
  ancestors(regionCode: string): string[]
  /** Code of the division of a level that a region is or lies in; null where there is none. */
  divisionOf(regionCode: string, level: string): string | null
  /** The number in the base unit of its unit; null where the unit does not convert. */
  baseValue(exact: string, unitCode: string): number | null
  /** Pinyin of a name, lower case, syllables apart: the key it is ordered by. */
  pinyin(name: string): string
}

/** A table of the data package: a model, its file, the columns that are read and those that are derived. */
export interface Table<Of extends Columns = Columns> {
  readonly model: ModelName
  /** Name of the resource in datapackage.json, and of its file without `.csv`. */
  readonly name: string
  /** Column that identifies a row. */
  readonly key: keyof Of & string
  readonly columns: Of
  /** What must hold between the cells of a row. */
  check?(row: RowOf<Of>): RowProblem[]
  /** Names of the columns that a release adds, in the order of the model. */
  readonly derived?: readonly string[]
  /** Values of those columns. */
  derive?(row: RowOf<Of>, context: DerivationContext): Record<string, unknown>
}

/** Gives a table its row type. */
export function defineTable<Of extends Columns>(table: Table<Of>): Table<Of> {
  return table
}

/** A table seen without its row type, for what works the same on all of them. */
export interface AnyTable extends Omit<Table, 'check' | 'derive'> {
  check?(row: Record<string, unknown>): RowProblem[]
  derive?(row: Record<string, unknown>, context: DerivationContext): Record<string, unknown>
}
