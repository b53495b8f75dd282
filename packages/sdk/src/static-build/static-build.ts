// Executes selections on a static build: the same selections as on a service, resolved from files. Loaded lazily.
import type { CallOptions } from '../options.ts'
import type { Selection } from '../selection/print-query.ts'
import type { Init } from '../transport/fetch-result.ts'
import { isPresent } from './conditions.ts'
import { expandTexts } from './expand-texts.ts'
import { type FileRecord, StaticBuildFiles } from './files.ts'
import { pageInfoOf, resolvePageRange } from './page-range.ts'
import { project, selectedFields } from './projection.ts'
import { RecordStore } from './record-store.ts'
import type { StaticBuildCore } from './static-build-core.ts'
import { resolveStatistics } from './statistics/statistics.ts'

/** Arguments of lists that static builds support. */
const SUPPORTED_ARGUMENTS = ['filter', 'orderBy', 'first', 'last', 'after', 'before']

/** Fields of a connection, as opposed to those of a record: short lists are not paginated. */
const CONNECTION_FIELDS = ['nodes', 'edges', 'pageInfo', 'totalCount']

/** A root field with its selection. */
interface RootField {
  readonly field: string
  readonly selection: Selection
}

function loadRecords(store: RecordStore, type: string, positions: readonly number[]): Promise<FileRecord[]> {
  return Promise.all(positions.map((position) => store.record(type, position)))
}

async function resolveList(store: RecordStore, type: string, { field, selection }: RootField): Promise<unknown> {
  const { $: args = {}, ...fields } = selection
  const unsupported = Object.keys(args).find((name) => isPresent(args[name]) && !SUPPORTED_ARGUMENTS.includes(name))
  if (unsupported) store.files.refuse(`${field}(${unsupported})`)
  const positions = await store.positions(type, args)
  if (!CONNECTION_FIELDS.some((name) => fields[name])) {
    return project(store, await loadRecords(store, type, positions), fields, field)
  }
  const range = resolvePageRange(positions.length, args, store.files)
  const { start, end } = range
  const needsNodes = fields.nodes || fields.edges
  const nodes = needsNodes ? await loadRecords(store, type, positions.slice(start, end)) : []
  const pageInfo = pageInfoOf(range, positions.length)
  const edges = nodes.map((node, index) => ({ cursor: `${start + index}`, node }))
  const connection = { __typename: `${type}Connection`, nodes, edges, pageInfo, totalCount: positions.length }
  return project(store, connection, fields, field)
}

/** Resolves a record by its key or global ID. */
async function resolveRecord(store: RecordStore, type: string, { field, selection }: RootField): Promise<unknown> {
  const { $: args = {}, ...fields } = selection
  const record = await store.byKey(type, store.files.core.localId(type, String(args.code ?? args.id)))
  return record ? project(store, record, fields, field) : null
}

/** Resolves tables of regions by indicators. */
async function resolveComparison(store: RecordStore, { field, selection }: RootField): Promise<unknown> {
  const { $: args = {}, ...fields } = selection
  const { resolveCompare } = await import('./series/series.ts')
  return project(store, await resolveCompare(store, args), fields, field)
}

/** Resolves a search. */
async function resolveSearchField(store: RecordStore, { field, selection }: RootField): Promise<unknown> {
  const { $: args = {}, ...fields } = selection
  const { resolveSearch } = await import('./search/search.ts')
  return project(store, await resolveSearch(store, args), fields, field)
}

const capitalize = (name: string) => name.replace(/^./, (initial) => initial.toUpperCase())

function resolveRootField(store: RecordStore, rootField: RootField): Promise<unknown> {
  const { field, selection } = rootField
  const { release, types } = store.manifest
  if (field === 'release') return project(store, release, selection, field)
  if (field === 'compare') return resolveComparison(store, rootField)
  if (field === 'search') return resolveSearchField(store, rootField)
  const typeName = Object.keys(types).find((name) => types[name]?.list === field)
  if (typeName) return resolveList(store, typeName, rootField)
  const [, name = ''] = /^(.*?)(Statistics|ById)?$/.exec(capitalize(field)) ?? []
  if (!Object.hasOwn(types, name)) return store.refuseName(field, 'Query', field)
  return field.endsWith('Statistics')
    ? resolveStatistics(store, name, selection, field)
    : resolveRecord(store, name, rootField)
}

/**
 * Creates the function that executes selections on a static build.
 * @throws ApiError `NOT_IN_FILES` for a feature that only services support, `BAD_USER_INPUT`, `UNKNOWN_RELEASE`
 */
export function openStaticBuild(core: StaticBuildCore) {
  const files = new StaticBuildFiles(core)

  async function execute(selection: object, init: Init, release?: string): Promise<Record<string, unknown>> {
    const store = new RecordStore({ files, manifest: await files.manifest(init, release), init })
    const entries = selectedFields(expandTexts(selection)).map(async ([key, field, inner]) => [
      key,
      await resolveRootField(store, { field, selection: Object(inner) }),
    ])
    return Object.fromEntries(await Promise.all(entries))
  }

  return (query: string | object, _variables?: object, call?: CallOptions) => {
    if (typeof query === 'string') return files.refuse('documents and subscriptions')
    return core.retry((init) => execute(query, init, call?.release), call)
  }
}
