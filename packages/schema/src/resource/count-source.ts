// Counts without reading the rows: totals from memory, groups and sums from the rollups of the release.

import { tableNames } from '@tiyu/model'
import { findCube } from '@tiyu/store'
import type { Context } from '../context.ts'
import type { Predicate } from '../read/where.ts'

/** The table that is counted; its columns have the same names as those of the model. */
export interface CountSource {
  readonly table: string
  /** True if the rows of the table are counts to be summed. */
  readonly summed: boolean
}

/** What a grouping reads of a row. */
export const readsColumns = (columns: readonly string[]): Pick<Predicate, 'columns'> => ({ columns })

/** Returns the table to count: the smallest cube of the model with all columns that are read, else the model. */
export function chooseCountSource(model: string, reads: readonly Pick<Predicate, 'columns'>[]): CountSource {
  const cube =
    reads.every(({ columns }) => columns) &&
    findCube(
      model,
      reads.flatMap(({ columns }) => columns ?? []),
    )
  return cube ? { table: cube.table, summed: true } : { table: model, summed: false }
}

/** Returns the total number of rows of a model; undefined if it is not a table of the data package. */
export function totalRowCount(model: string, { release }: Pick<Context, 'release'>): number | undefined {
  return release.rows[tableNames[model] ?? '']
}
