// How other subgraphs refer to the rows of a release: by type and key, as Federation calls a representation.
import { exposedTables } from '@tiyu/model'
import { userError } from '../errors.ts'
import { decodeGlobalId, type NodeKey } from '../read/global-id.ts'

/** The fields that identify a row of a type: its global identifier, and its key in the data package. */
export const entityKeys: ReadonlyMap<string, readonly string[]> = new Map(
  exposedTables.map(({ model, key }) => [model, ['id', key === 'code' ? 'code' : 'slug']]),
)

function invalid(path: string, en: string, zh: string) {
  return userError('BAD_USER_INPUT', `${path}: ${en}`, `${path}：${zh}`)
}

/** Returns the row that a global identifier names, which must be of the type that the representation states. */
function decodeId(typename: string, globalId: string, path: string): NodeKey {
  const key = decodeGlobalId(globalId)
  if (key.typename === typename) return key
  throw invalid(
    path,
    `the id is that of an object of type ${key.typename}, not ${typename}.`,
    `该 id 属于类型 ${key.typename}，而非 ${typename}。`,
  )
}

/**
 * Returns the row that a representation refers to.
 * @throws GraphQLError BAD_USER_INPUT if it names no type of an entity, or has none of its keys
 */
export function parseRepresentation(representation: unknown, index: number): NodeKey {
  const path = `representations[${index}]`
  const { __typename: typename, id, ...fields } = Object(representation) as Record<string, unknown>
  const keys = entityKeys.get(String(typename))
  if (!keys) {
    const given = JSON.stringify(typename) ?? 'missing'
    throw invalid(
      path,
      `__typename must be a type with a key, such as Region; it is ${given.slice(0, 100)}.`,
      `__typename 应为带键的类型，如 Region；现为 ${given.slice(0, 100)}。`,
    )
  }
  if (typeof id === 'string') return decodeId(String(typename), id, path)
  const [, name = ''] = keys
  const key = fields[name]
  if (typeof key === 'string' && !key.includes('\0')) return { typename: String(typename), id: key }
  throw invalid(
    path,
    `${typename} is identified by id or ${name}, a string.`,
    `${typename} 以 id 或 ${name} 标识，须为字符串。`,
  )
}
