import type { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'
import type { Column, ModelName } from './column.ts'

export type Columns = Record<string, Column>

/** A row whose cells have become values. */
export type RowOf<Of extends Columns> = { [Name in keyof Of]: z.output<Of[Name]['schema']> }

/** Something wrong within one row that no single cell shows. */
export interface RowProblem {
  readonly field: string
  readonly message: Bilingual
  readonly hint: Bilingual
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
  /** True if a package may leave the table out; a table left out has no rows. */
  readonly optional?: boolean
  readonly columns: Of
  /** What must hold between the cells of a row. */
  check?(row: RowOf<Of>): RowProblem[]
  /** Values of the empty cells of columns that a release fills. */
  fill?(row: RowOf<Of>, context: DerivationContext): Record<string, unknown>
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
export interface AnyTable extends Omit<Table, 'check' | 'fill' | 'derive'> {
  check?(row: Record<string, unknown>): RowProblem[]
  fill?(row: Record<string, unknown>, context: DerivationContext): Record<string, unknown>
  derive?(row: Record<string, unknown>, context: DerivationContext): Record<string, unknown>
}
