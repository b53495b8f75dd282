import type { GraphQLError, GraphQLSchema } from 'graphql'
import { hintFor } from './hints.ts'
import { chinesePart } from './translation.ts'

/** Some messages of graphql-js end with a value instead of a full stop. */
const asSentence = (message: string) => (/[.?!。？！]$/.test(message) ? message : `${message}.`)

/** Returns the message of an error of graphql-js in English and Chinese, with what would be right where it is known. */
export function explainError(error: GraphQLError, schema: GraphQLSchema): string {
  const hint = hintFor(error, schema)
  const sentences = [asSentence(error.message), hint?.en, `${chinesePart(error.message)}${hint?.zh ?? ''}`]
  return sentences.filter(Boolean).join(' ')
}
