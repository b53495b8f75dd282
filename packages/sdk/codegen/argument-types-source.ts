import { buildSchema } from 'graphql'
import { argumentTypes } from './argument-types.ts'

const HEAD =
  '// Generated from packages/schema/schema.graphql by "pnpm generate"; do not edit. 由模式生成，请勿手工修改。'

function printRecord(comment: string, name: string, entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  return [`/** ${comment} */`, `export const ${name}: Readonly<Record<string, string>> = {`, ...lines, '}'].join('\n')
}

/**
 * Returns the text of `packages/sdk/src/generated/argument-types.ts`, or of `rare-argument-types.ts`.
 * @throws Error if the type of an argument cannot be derived from names (see argument-types.ts)
 */
export function argumentTypesSource(schemaText: string, part: 'frequent' | 'rare'): string {
  const { types, typeNames } = argumentTypes(buildSchema(schemaText))[part]
  const maps = [
    printRecord(
      'GraphQL types by argument or `field.argument`; % is the type name of the field.',
      'argumentTypes',
      types,
    ),
    printRecord(
      'Type names of fields, if they are not inferred from the name; empty for that of the parent field.',
      'typeNames',
      typeNames,
    ),
  ]
  return `${[HEAD, ...maps].join('\n\n')}\n`
}
