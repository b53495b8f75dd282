import { exposedTables } from '@tiyu/model'
import { userError } from '../errors.ts'

/** The models whose rows have a global ID: those with an object type. */
const NODE_MODELS: ReadonlySet<string> = new Set(exposedTables.map(({ model }) => model))

/** The type of a row and its key in the package: a decoded global ID. */
export interface NodeKey {
  readonly typename: string
  readonly id: string
}

/** Decodes a global ID; undefined if it is invalid. A key with NUL is invalid, because PostgreSQL cannot compare it. */
export function parseGlobalId(text: string): NodeKey | undefined {
  const [typename = '', ...rest] = Buffer.from(text, 'base64').toString().split(':')
  const id = rest.join(':')
  return NODE_MODELS.has(typename) && id && !id.includes('\0') ? { typename, id } : undefined
}

/**
 * Decodes a global ID.
 * @throws GraphQLError BAD_USER_INPUT if it is invalid
 */
export function decodeGlobalId(globalId: string): NodeKey {
  const key = parseGlobalId(globalId)
  if (key) return key
  throw userError(
    'BAD_USER_INPUT',
    `Invalid global ID "${globalId.slice(0, 40)}". Use a value of \`id\`, or look up slugs and codes with the type's own field.`,
    `全局标识 “${globalId.slice(0, 40)}” 无效。请使用 id 字段的值，或用相应类型的字段按标识或代码查询。`,
  )
}
