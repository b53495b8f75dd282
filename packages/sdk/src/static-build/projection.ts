import type { Selection } from '../selection/print-query.ts'
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

const hasArguments = ({ $ }: Selection) => Object.values($ ?? {}).some(isPresent)

/** Completes a reference by its record if the selection needs further fields. */
async function loadReference(store: RecordStore, value: FileRecord, fields: readonly string[]): Promise<FileRecord> {
  const name = String(value.__typename)
  const type = store.manifest.types[name]
  if (!type || fields.every((field) => field in value)) return value
  return { ...(await store.byKey(name, String(value[type.key]))), ...value }
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
  const names = fields.map(([, name]) => name)
  const record = await loadReference(store, value, names)
  const missing = names.find((name) => !(name in record))
  if (missing !== undefined) await store.refuseName(missing, `${record.__typename}`, `${path}.${missing}`)
  const entries = fields.map(async ([key, name, inner]) => [
    key,
    await project(store, record[name], inner, `${path}.${name}`),
  ])
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
  const isObject = typeof value === 'object' && value !== null
  return isObject ? projectObject(store, value as FileRecord, inner, path) : value
}
