// Runs the code generators of the clients on the schema, with the options that their documentation recommends for a small
// browser bundle.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { generate as generateGenql } from '@genql/cli'
import { outputIntrospectionFile } from '@gql.tada/internal'
import { type CodegenConfig, generate as generateDocuments } from '@graphql-codegen/cli'
import { buildSchema, introspectionFromSchema } from 'graphql'
import zeus from 'graphql-zeus-core'

const schemaPath = fileURLToPath(new URL('../../packages/schema/schema.graphql', import.meta.url))

/** Generates typed documents for a file by the client preset of GraphQL Code Generator in string mode. */
export async function generateCodegen(documents: string, output: string): Promise<void> {
  const config: CodegenConfig = {
    schema: schemaPath,
    documents: [documents],
    silent: true,
    generates: {
      [`${output}/`]: {
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        config: { documentMode: 'string', useTypeImports: true, enumsAsTypes: true },
      },
    },
  }
  await generateDocuments(config)
}

async function generateTada(schema: string, output: string): Promise<void> {
  const introspection = introspectionFromSchema(buildSchema(schema), { descriptions: true })
  await writeFile(`${output}/tada.d.ts`, outputIntrospectionFile(introspection, { fileType: '.d.ts' }))
}

async function generateZeus(schema: string, output: string): Promise<void> {
  await mkdir(`${output}/zeus`)
  const files = zeus.TranslateGraphQL.typescriptSplit({ schema, env: 'browser', esModule: true })
  for (const [name, text] of Object.entries(files)) await writeFile(`${output}/zeus/${name}.ts`, text)
}

/** Runs all generators; `output` is emptied first. */
export async function generateAll(output: string): Promise<void> {
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  const schema = await readFile(schemaPath, 'utf8')
  await generateCodegen(fileURLToPath(new URL('programs/codegen.ts', import.meta.url)), `${output}/codegen`)
  await generateTada(schema, output)
  await generateZeus(schema, output)
  await generateGenql({ schema, output: `${output}/genql` })
}
