import type { CallOptions } from '../options.ts'
import type { Selection } from '../selection/print-query.ts'
import type { toSelection } from './to-selection.ts'

/** The data of a query, by root field. */
interface QueryData {
  readonly release?: { readonly name: string }
  readonly [field: string]: unknown
}

/** Executes a selection and returns its data. */
export type QueryFunction = (selection: object, call?: CallOptions) => Promise<QueryData>

/** A list of the root type. */
export interface RootList {
  /** Name of its field. */
  readonly field: string
  /** Name of the type of its records. */
  readonly typeName: string
  /** The default selection of a row; lazily loaded code has that of a rare list. */
  readonly fields: Selection | undefined
  /** True for a list that the service returns whole. */
  readonly isShort: boolean
  /** True if all requests of the client go to one release. */
  readonly isPinned: boolean
  readonly toSelection: typeof toSelection
}

/** The `select` option of a call. */
export interface SelectArgs {
  readonly select?: Selection | null | undefined
}
