import type { Selection } from '../selection/print-query.ts'
import { ComputedObject } from './computed-object.ts'
import { isPresent } from './conditions.ts'
import type { FileRecord } from './files.ts'
import type { RecordStore } from './record-store.ts'

/** A selected field: its key in the result, its name, and its own selection. */
type SelectedField = readonly [key: string, name: string, inner: unknown]

/** Returns the selected fields of a selection. */
export const selectedFields = (selection: object): SelectedField[] =>
  Object.entries(selection)
    .filter(([name, inner]) => inner && name !== '$' && name !== 'on')
    .map(([text, inner]) => {
      const [key = '', name = key] = text.split(/\s*:\s*/)
      return [key, name, inner]
    })

/** Loads what is computed from series, with their decimal arithmetic. */
const loadSeries = () => import('./series/series.ts')

type ComputeFromRecord = (store: RecordStore, record: FileRecord, args: object) => Promise<unknown>

/** The fields that are computed from other records, by type and name. */
const COMPUTED_FIELDS: Readonly<Record<string, ComputeFromRecord>> = {
  'Region.profile': async (...args) => (await loadSeries()).resolveProfile(...args),
  'Indicator.series': async (...args) => (await loadSeries()).resolveSeries(...args),
}

const hasArguments = ({ $ }: Selection) => Object.values($ ?? {}).some(isPresent)

/** Completes a reference by its record if the selection needs further fields. */
async function loadReference(store: RecordStore, value: FileRecord, fields: readonly string[]): Promise<FileRecord> {
  const name = String(value.__typename)
  const type = store.manifest.types[name]
  if (!type || fields.every((field) => field in value)) return value
  return { ...(await store.byKey(name, String(value[type.key]))), ...value }
}

/** Returns the selected fields of an object that is computed. */
async function projectComputed(
  store: RecordStore,
  { typeName, fields }: ComputedObject,
  selection: Selection,
  path: string,
): Promise<object> {
  const entries = selectedFields(selection).map(async ([key, name, inner]) => {
    const { $ = {}, ...below }: Selection = Object(inner)
    const compute = fields[name] ?? (await store.refuseName(name, typeName, `${path}.${name}`))
    return [key, await project(store, await compute($), below, `${path}.${name}`)]
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** Returns a selected field of a record. */
async function projectField(store: RecordStore, record: FileRecord, [, name, inner]: SelectedField, path: string) {
  const compute = COMPUTED_FIELDS[`${record.__typename}.${name}`]
  if (!compute) return project(store, record[name], inner, path)
  const { $ = {}, ...below }: Selection = Object(inner)
  return project(store, await compute(store, record, $), below, path)
}

async function projectObject(
  store: RecordStore,
  value: FileRecord,
  selection: Selection,
  path: string,
): Promise<object> {
  const { on, ...common } = selection
  const branch = on?.[String(value.__typename)]
  const fields = [
    ...selectedFields(common),
    ...(branch ? selectedFields(branch) : []),
    ...(on ? [['__typename', '__typename', true] as const] : []),
  ]
  const names = fields.map(([, name]) => name).filter((name) => !COMPUTED_FIELDS[`${value.__typename}.${name}`])
  const record = await loadReference(store, value, names)
  const missing = names.find((name) => !(name in record))
  if (missing !== undefined) await store.refuseName(missing, `${record.__typename}`, `${path}.${missing}`)
  const entries = fields.map(async (field) => {
    const [key, name] = field
    return [key, await projectField(store, record, field, `${path}.${name}`)]
  })
  return Object.fromEntries(await Promise.all(entries))
}

/**
 * Returns the selected fields of a value; `path` is that of the value, for error messages.
 * @throws ApiError `NOT_IN_FILES` for a field with arguments or one that the files do not contain
 */
export async function project(store: RecordStore, value: unknown, selection: unknown, path: string): Promise<unknown> {
  const inner: Selection = Object(selection)
  if (hasArguments(inner)) store.files.refuse(path)
  if (Array.isArray(value)) return Promise.all(value.map((item) => project(store, item, selection, path)))
  if (value instanceof ComputedObject) return projectComputed(store, value, inner, path)
  const isObject = typeof value === 'object' && value !== null
  return isObject ? projectObject(store, value as FileRecord, inner, path) : value
}
