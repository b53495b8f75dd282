import type { Selection } from '../select.ts'
import { present } from './conditions.ts'
import type { FileRecord } from './files.ts'
import type { Listing } from './listing.ts'

const asked = (selection: Selection) =>
  Object.entries(selection).filter(([name, inner]) => inner && name !== '$' && name !== 'on')

const hasArguments = ({ $ }: Selection) => Object.values($ ?? {}).some(present)

/** The whole record where a reference does not say all that is asked. */
async function complete(listing: Listing, value: FileRecord, fields: readonly string[]): Promise<FileRecord> {
  const name = String(value.__typename)
  const type = listing.manifest.types[name]
  if (!type || fields.every((field) => field in value)) return value
  return { ...(await listing.byKey(name, String(value[type.key]))), ...value }
}

async function pickObject(listing: Listing, value: FileRecord, selection: Selection, path: string): Promise<object> {
  const { on, ...common } = selection
  const branch = on?.[String(value.__typename)]
  const fields = [...asked(common), ...(branch ? asked(branch) : []), ...(on ? [['__typename', true] as const] : [])]
  const names = fields.map(([name]) => name)
  const record = await complete(listing, value, names)
  const missing = names.find((name) => !(name in record))
  if (missing !== undefined) listing.files.refuse(`${path}.${missing}`)
  const picked = fields.map(async ([name, inner]) => [
    name,
    await pick(listing, record[name], inner, `${path}.${name}`),
  ])
  return Object.fromEntries(await Promise.all(picked))
}

/**
 * What a selection asks of a value.
 * @throws ApiError `NOT_IN_FILES` for a field that the files do not have
 */
export async function pick(listing: Listing, value: unknown, selection: unknown, path: string): Promise<unknown> {
  const inner: Selection = Object(selection)
  if (hasArguments(inner)) listing.files.refuse(path)
  if (Array.isArray(value)) return Promise.all(value.map((item) => pick(listing, item, selection, path)))
  const isObject = typeof value === 'object' && value !== null
  return isObject ? pickObject(listing, value as FileRecord, inner, path) : value
}
