import { cubes, dictionary } from '@tiyu/data'
import { userError } from '../errors.ts'

/** What a release says of itself and of its rows, which no one refers to. */
const WITHOUT_IDENTIFIER = [
  'Release',
  'ReleaseTable',
  'SearchEntry',
  'GroupCount',
  ...Object.values(cubes).map(({ table }) => table as string),
]

const hasIdentifier = (typename: string) => typename in dictionary.models && !WITHOUT_IDENTIFIER.includes(typename)

/**
 * The type and the key within the package that a global identifier stands for.
 * @throws GraphQLError BAD_USER_INPUT when it is none
 */
export function decodeGlobalId(globalId: string): { typename: string; id: string } {
  const [typename = '', ...rest] = Buffer.from(globalId, 'base64').toString().split(':')
  const id = rest.join(':')
  if (hasIdentifier(typename) && id && !id.includes('\0')) return { typename, id }
  throw userError(
    'BAD_USER_INPUT',
    `"${globalId.slice(0, 40)}" is no global identifier; take it from the field id, or use the field of the type for a slug or code.`,
    `“${globalId.slice(0, 40)}” 不是全局标识；请取自 id 字段，或用相应类型的字段按标识或代码查询。`,
  )
}
