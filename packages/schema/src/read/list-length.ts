import { userError } from '../errors.ts'

/**
 * Checks the number of items of a list that a client gives.
 * @throws GraphQLError BAD_USER_INPUT if there are too many
 */
export function validateLength(name: string, length: number, max: number): void {
  if (length <= max) return
  throw userError(
    'BAD_USER_INPUT',
    `${name} has ${length} items; give ${max} at most.`,
    `${name} 中有 ${length} 项；最多 ${max} 项。`,
  )
}
