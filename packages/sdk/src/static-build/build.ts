// A static build as the client asks it: the same selections as of a service, answered from files.
import type { Core } from '../core.ts'
import type { Init } from '../exchange.ts'
import type { CallOptions } from '../options.ts'
import type { Selection } from '../select.ts'
import { count } from './counts.ts'
import { type FileRecord, Files } from './files.ts'
import { Listing, type LocalId } from './listing.ts'
import { pageOf } from './page.ts'
import { pick } from './picking.ts'

/** Arguments of lists that files answer. */
const ANSWERED = ['filter', 'orderBy', 'first', 'last', 'after', 'before']

/** What a list is asked for when it comes in pages. */
const PAGED = ['nodes', 'edges', 'pageInfo', 'totalCount']

/** A root field, and what is asked of it. */
interface Asked {
  readonly field: string
  readonly selection: Selection
}

function recordsAt(listing: Listing, type: string, positions: readonly number[]): Promise<FileRecord[]> {
  return Promise.all(positions.map((position) => listing.record(type, position)))
}

async function list(listing: Listing, type: string, { field, selection }: Asked): Promise<unknown> {
  const { $: args = {}, ...fields } = selection
  const other = Object.keys(args).find((name) => args[name] !== undefined && !ANSWERED.includes(name))
  if (other) listing.files.refuse(`${field}(${other})`)
  const positions = await listing.positions(type, args)
  if (!PAGED.some((name) => fields[name])) {
    return pick(listing, await recordsAt(listing, type, positions), fields, field)
  }
  const { start, end } = pageOf(positions.length, args, listing.files)
  const isWanted = fields.nodes || fields.edges
  const nodes = isWanted ? await recordsAt(listing, type, positions.slice(start, end)) : []
  const pageInfo = {
    hasNextPage: end < positions.length,
    hasPreviousPage: start > 0,
    startCursor: end > start ? `${start}` : null,
    endCursor: end > start ? `${end - 1}` : null,
  }
  const edges = nodes.map((node, index) => ({ cursor: `${start + index}`, node }))
  return pick(listing, { nodes, edges, pageInfo, totalCount: positions.length }, fields, field)
}

/** One record by its key, or by its global identifier. */
async function one(listing: Listing, type: string, { field, selection }: Asked): Promise<unknown> {
  const { $: args = {}, ...fields } = selection
  const record = await listing.byKey(type, listing.localId(type, String(args.code ?? args.id)))
  return record ? pick(listing, record, fields, field) : null
}

const typeNamed = (name: string) => name.replace(/^./, (initial) => initial.toUpperCase())

function answer(listing: Listing, asked: Asked): Promise<unknown> {
  const { field, selection } = asked
  const { release, types } = listing.manifest
  if (field === 'release') return pick(listing, release, selection, field)
  const listed = Object.keys(types).find((name) => types[name]?.list === field)
  if (listed) return list(listing, listed, asked)
  const [, name = ''] = /^(.*?)(Statistics|ById)?$/.exec(typeNamed(field)) ?? []
  if (!Object.hasOwn(types, name)) return listing.files.refuse(field)
  return field.endsWith('Statistics') ? count(listing, name, selection, field) : one(listing, name, asked)
}

/**
 * Makes what answers selections from the files beside a manifest.
 * @throws ApiError `NOT_IN_FILES` for what only a service answers, `BAD_USER_INPUT`, `UNKNOWN_RELEASE`
 */
export function openBuild(core: Core, localId: LocalId) {
  const files = new Files(core)

  async function answerAll(selection: object, init: Init): Promise<Record<string, unknown>> {
    const listing = new Listing({ files, manifest: await files.manifest(init), init, localId })
    const fields = Object.entries(selection).filter(([, inner]) => inner)
    const answers = fields.map(async ([field, inner]) => [
      field,
      await answer(listing, { field, selection: Object(inner) }),
    ])
    return Object.fromEntries(await Promise.all(answers))
  }

  return (asked: string | object, _variables?: object, call?: CallOptions) => {
    if (typeof asked === 'string') return files.refuse('documents and subscriptions')
    return core.run((init) => answerAll(asked, init), call)
  }
}
