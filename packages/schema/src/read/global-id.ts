import { dictionary } from '@tiyu/model'
import { cubes } from '@tiyu/store'
import { userError } from '../errors.ts'

/** What a release says of itself and of its rows, which no one refers to. */
const MODELS_WITHOUT_ID = [
  'Release',
  'ReleaseTable',
  'SearchEntry',
  'GroupCount',
  ...Object.values(cubes).map(({ table }) => table as string),
]

const hasGlobalId = (typename: string) => typename in dictionary.models && !MODELS_WITHOUT_ID.includes(typename)

/** A type, and the key of one of its rows within the package. */
interface ResolvedGlobalId {
  readonly typename: string
  readonly id: string
}

/** What a text stands for if it is a global identifier. No row has a key with NUL, which PostgreSQL cannot even compare. */
export function parseGlobalId(text: string): ResolvedGlobalId | undefined {
  const [typename = '', ...rest] = Buffer.from(text, 'base64').toString().split(':')
  const id = rest.join(':')
  return hasGlobalId(typename) && id && !id.includes('\0') ? { typename, id } : undefined
}

/**
 * What a global identifier stands for.
 * @throws GraphQLError BAD_USER_INPUT when it is none
 */
export function decodeGlobalId(globalId: string): ResolvedGlobalId {
  const key = parseGlobalId(globalId)
  if (key) return key
  throw userError(
    'BAD_USER_INPUT',
    `"${globalId.slice(0, 40)}" is no global identifier; take it from the field id, or use the field of the type for a slug or code.`,
    `“${globalId.slice(0, 40)}” 不是全局标识；请取自 id 字段，或用相应类型的字段按标识或代码查询。`,
  )
}
