// Generates the typed part of the SDK from the schema, by GraphQL Code Generator with the plugin of this folder.
import { codegen } from '@graphql-codegen/core'
import { parse } from 'graphql'
import { plugin } from './plugin.ts'

const FILE = 'packages/sdk/src/generated/schema.ts'

/**
 * Returns the text of `packages/sdk/src/generated/schema.ts` for a schema in SDL.
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
