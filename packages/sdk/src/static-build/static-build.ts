// A static build as the client asks it: the same selections as of a service, answered from files.
import type { Core } from '../core.ts'
import type { CallOptions } from '../options.ts'
import type { Selection } from '../selection/selection.ts'
import type { Init } from '../transport/fetch-result.ts'
import { type FileRecord, StaticBuildFiles } from './files.ts'
import { resolvePageRange } from './page-range.ts'
import { project } from './projection.ts'
import { type LocalId, RecordStore } from './record-store.ts'
import { resolveStatistics } from './statistics.ts'

/** Arguments of lists that files answer. */
const SUPPORTED_ARGUMENTS = ['filter', 'orderBy', 'first', 'last', 'after', 'before']

/** What a list is asked for when it comes in pages. */
const CONNECTION_FIELDS = ['nodes', 'edges', 'pageInfo', 'totalCount']

/** A root field, and what is asked of it. */
interface RootField {
  readonly field: string
  readonly selection: Selection
}

function loadRecords(store: RecordStore, type: string, positions: readonly number[]): Promise<FileRecord[]> {
  return Promise.all(positions.map((position) => store.record(type, position)))
}

async function resolveList(store: RecordStore, type: string, { field, selection }: RootField): Promise<unknown> {
  const { $: args = {}, ...fields } = selection
  const unsupported = Object.keys(args).find((name) => args[name] !== undefined && !SUPPORTED_ARGUMENTS.includes(name))
  if (unsupported) store.files.refuse(`${field}(${unsupported})`)
  const positions = await store.positions(type, args)
  if (!CONNECTION_FIELDS.some((name) => fields[name])) {
    return project(store, await loadRecords(store, type, positions), fields, field)
  }
  const { start, end } = resolvePageRange(positions.length, args, store.files)
  const needsNodes = fields.nodes || fields.edges
  const nodes = needsNodes ? await loadRecords(store, type, positions.slice(start, end)) : []
  const pageInfo = {
    hasNextPage: end < positions.length,
    hasPreviousPage: start > 0,
    startCursor: end > start ? `${start}` : null,
    endCursor: end > start ? `${end - 1}` : null,
  }
  const edges = nodes.map((node, index) => ({ cursor: `${start + index}`, node }))
  return project(store, { nodes, edges, pageInfo, totalCount: positions.length }, fields, field)
}

/** One record by its key, or by its global identifier. */
async function resolveRecord(store: RecordStore, type: string, { field, selection }: RootField): Promise<unknown> {
  const { $: args = {}, ...fields } = selection
  const record = await store.byKey(type, store.localId(type, String(args.code ?? args.id)))
  return record ? project(store, record, fields, field) : null
}

const capitalize = (name: string) => name.replace(/^./, (initial) => initial.toUpperCase())

function resolveRootField(store: RecordStore, rootField: RootField): Promise<unknown> {
  const { field, selection } = rootField
  const { release, types } = store.manifest
  if (field === 'release') return project(store, release, selection, field)
  const typeName = Object.keys(types).find((name) => types[name]?.list === field)
  if (typeName) return resolveList(store, typeName, rootField)
  const [, name = ''] = /^(.*?)(Statistics|ById)?$/.exec(capitalize(field)) ?? []
  if (!Object.hasOwn(types, name)) return store.files.refuse(field)
  return field.endsWith('Statistics')
    ? resolveStatistics(store, name, selection, field)
    : resolveRecord(store, name, rootField)
}

/**
 * Makes what answers selections from the files beside a manifest.
 * @throws ApiError `NOT_IN_FILES` for what only a service answers, `BAD_USER_INPUT`, `UNKNOWN_RELEASE`
 */
export function openStaticBuild(core: Core, localId: LocalId) {
  const files = new StaticBuildFiles(core)

  async function execute(selection: object, init: Init): Promise<Record<string, unknown>> {
    const store = new RecordStore({ files, manifest: await files.manifest(init), init, localId })
    const fields = Object.entries(selection).filter(([, inner]) => inner)
    const entries = fields.map(async ([field, inner]) => [
      field,
      await resolveRootField(store, { field, selection: Object(inner) }),
    ])
    return Object.fromEntries(await Promise.all(entries))
  }

  return (query: string | object, _variables?: object, call?: CallOptions) => {
    if (typeof query === 'string') return files.refuse('documents and subscriptions')
    return core.retry((init) => execute(query, init), call)
  }
}
