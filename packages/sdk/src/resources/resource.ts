import { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import type { CallOptions } from '../options.ts'
import { typeNameOf } from '../selection/argument-type.ts'
import type { Selection } from '../selection/print-query.ts'
import type { PaginateArgs } from './paginate.ts'
import type { Page } from './resource-types.ts'

/** The data of a query, by root field. */
interface QueryData {
  readonly release?: { readonly name: string }
  readonly [field: string]: unknown
}

type Row = Record<string, unknown>

/** Executes a selection and returns its data. */
export type QueryFunction = (selection: object, call?: CallOptions) => Promise<QueryData>

type SelectArgs = Pick<PaginateArgs, 'select'>

/** `paginate` selects only the two fields it needs. */
const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: true, endCursor: true }
const group = { key: true, name: true, nameEn: true, description: true, descriptionEn: true, count: true }

/** The pageInfo of a list that is not paginated. */
const onlyPage = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }

/** Returns the identifier within the data package: decodes a global ID of the type (Base64 of `Type:id`), else returns `id`. */
export function localId(type: string, id: string): string {
  try {
    const [start, local] = atob(id).split(`${type}:`)
    return (!start && local) || id
  } catch {
    return id
  }
}

/** A list of the root type. */
export interface RootList {
  /** Name of its field. */
  readonly field: string
  /** The default selection of a row. */
  readonly fields: Selection
  /** False for a short list, which the service returns whole. */
  readonly isPaged: boolean
  /** True if all requests of the client go to one release. */
  readonly isPinned: boolean
}

/** Creates the calls of a resource. */
export function createResource(query: QueryFunction, list: RootList) {
  const { field, fields, isPaged } = list
  const typeName = typeNameOf(field)
  const key = fields.code ? 'code' : 'slug'
  const statistics = `${typeName.replace(/^./, (initial) => initial.toLowerCase())}Statistics`

  async function read($: object, selection: Selection, call?: CallOptions, withRelease?: boolean) {
    const { [field]: rows, release } = await query(
      { [field]: { $, ...(isPaged ? selection : Object(selection.nodes)) }, release: withRelease && { name: true } },
      call,
    )
    const nodes = rows as Row[]
    const page = isPaged ? (rows as Page<Row>) : { nodes, pageInfo: onlyPage, totalCount: nodes.length }
    return { page, release: release?.name }
  }

  /** Finds a record of a short list, which has no filter. */
  async function find(id: string, select: Selection, call?: CallOptions): Promise<Row | undefined> {
    const { page } = await read({}, { nodes: { ...select, [key]: true } }, call)
    const row = page.nodes.find((one) => one[key] === id)
    if (row && !select[key]) delete row[key]
    return row
  }

  const createIterator = (method: 'paginate' | 'csvLines') =>
    async function* (args?: PaginateArgs, call?: CallOptions) {
      yield* (await import('../lazy-chunk.ts'))[method]({ ...list, read, Repeated: RepeatedCursorError }, args, call)
    }

  return {
    list: async (args?: SelectArgs, call?: CallOptions) => {
      const { select, ...$ } = args ?? {}
      return (await read($, { nodes: select ?? fields, pageInfo, totalCount: true }, call)).page
    },
    async get(id: string, options?: SelectArgs, call?: CallOptions) {
      const select = options?.select ?? fields
      // As a string: `eq: undefined` would be no condition and match any record.
      const eq = localId(typeName, `${id}`)
      if (!isPaged) return (await find(eq, select as Selection, call)) ?? null
      const { page } = await read({ filter: { [key]: { eq } }, first: 1 }, { nodes: select }, call)
      return page.nodes[0] ?? null
    },

    all: createIterator('paginate'),
    csv: createIterator('csvLines'),

    async statistics(args?: { by?: string; filter?: object }, call?: CallOptions) {
      const { by, filter } = args ?? {}
      const selection = { $: { filter }, count: true, groups: by && { $: { by }, ...group } }
      return (await query({ [statistics]: selection }, call))[statistics]
    },

    aggregates: async (args?: object, call?: CallOptions) =>
      (await import('./shortcuts.ts')).aggregates(query, statistics, args, call),
  }
}
