import type { CallOptions } from '../options.ts'
import type { Selection } from '../selection/print-query.ts'

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
  /** The fields that are selected by default, as a text; lazily loaded code has those of a rare list. */
  readonly fields: string | undefined
  /** True for a list that the service returns whole. */
  readonly isShort: boolean
  /** True if all requests of the client go to one release. */
  readonly isPinned: boolean
}

/** The `select` option of a call. */
export interface SelectArgs {
  readonly select?: Selection | null | undefined
}
