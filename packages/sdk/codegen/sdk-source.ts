// The typed part of the SDK, written from the schema by GraphQL Code Generator with the plugin of this folder.
import { codegen } from '@graphql-codegen/core'
import { parse } from 'graphql'
import { plugin } from './plugin.ts'

const FILE = 'packages/sdk/src/generated/schema.ts'

/**
 * The text of `packages/sdk/src/generated/schema.ts` for a schema in SDL.
 * @throws Error when an argument's type cannot be told from the names that lead to it
 */
export async function sdkSource(schemaText: string): Promise<string> {
  return codegen({
    filename: FILE,
    schema: parse(schemaText),
    documents: [],
    config: {},
    plugins: [{ typedSchema: {} }],
    pluginMap: { typedSchema: { plugin } },
  })
}
