// The schema as tools of others read it: the compiler of Relay, the Relay rules of GraphQL ESLint, and GraphQL Inspector.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { GraphQLSchema } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { SeparateRoot } from '../separate-roots/separate-root.ts'

const run = promisify(execFile)
const tools = new SeparateRoot(new URL('./', import.meta.url))
const repository = fileURLToPath(new URL('../../', import.meta.url))
const SCHEMA = 'packages/schema/schema.graphql'

beforeAll(() => tools.install(), 300_000)

/** A component that shows one region with pages of its facilities, as the documentation of Relay has it. */
const COMPONENT = `import { graphql } from 'react-relay'
graphql\`query appQuery($id: ID!) { node(id: $id) { ...app_region @alias } }\`
graphql\`fragment app_region on Region
  @refetchable(queryName: "appPaginationQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }) {
  name
  facilities(first: $first, after: $after) @connection(key: "app_facilities") { edges { node { id name } } }
}\`
`

test('the compiler of Relay compiles a query, a fragment to refetch, and a connection to page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-relay-'))
  try {
    const config = { src: './src', schema: join(repository, SCHEMA), language: 'javascript', eagerEsModules: true }
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config))
    await mkdir(join(folder, 'src'))
    await writeFile(join(folder, 'src', 'app.js'), COMPONENT)
    const compiler = `${tools.folder}node_modules/relay-compiler/cli.js`
    await run(process.execPath, [compiler, 'relay.config.json'], { cwd: folder })
    const compiled = await readdir(join(folder, 'src', '__generated__'))
    expect(compiled.sort()).toEqual(['appPaginationQuery.graphql.js', 'appQuery.graphql.js', 'app_region.graphql.js'])
  } finally {
    await rm(folder, { recursive: true })
  }
})

interface EslintModule {
  readonly ESLint: new (
    options: object,
  ) => {
    lintFiles(
      files: readonly string[],
    ): Promise<readonly { readonly messages: readonly { readonly line: number; readonly message: string }[] }[]>
  }
}

interface PluginModule {
  readonly default: {
    readonly parser: object
    readonly configs: Readonly<Record<string, { readonly rules: object }>>
  }
}

test('GraphQL ESLint finds that it follows the rules of Relay', async () => {
  const { ESLint } = await tools.load<EslintModule>('eslint')
  const { default: plugin } = await tools.load<PluginModule>('@graphql-eslint/eslint-plugin')
  const schema = join(repository, SCHEMA)
  const config = {
    files: ['**/*.graphql'],
    languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema } } },
    plugins: { '@graphql-eslint': plugin },
    rules: {
      ...plugin.configs['flat/schema-relay']?.rules,
      // Lists that are read as a whole are no connections.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
    },
  }
  const eslint = new ESLint({ cwd: repository, overrideConfigFile: true, overrideConfig: [config] })
  const [result] = await eslint.lintFiles([SCHEMA])
  const lines = (await readFile(schema, 'utf8')).split('\n')
  const found = result?.messages.map(({ line, message }) => `${lines[line - 1]?.trim()}: ${message}`)
  // Groups and differences have no identifier by which Relay could fetch them again.
  expect(found?.sort()).toEqual([
    expect.stringMatching(/^type AggregateEdge \{: .*must implement `Node`/),
    expect.stringMatching(/^type RowChangeEdge \{: .*must implement `Node`/),
  ])
})

interface InspectorModule {
  diff(
    before: GraphQLSchema,
    after: GraphQLSchema,
  ): Promise<readonly { readonly message: string; readonly criticality: { readonly level: string } }[]>
}

/** Returns the schemas of the latest commits that changed it, newest first; none where git has no history. */
async function formerSchemas(count: number): Promise<string[]> {
  const git = async (...args: string[]) =>
    (await run('git', args, { cwd: repository, maxBuffer: 50_000_000 })).stdout.trimEnd()
  const log = await git('log', '--format=%H', `-${count}`, '--', SCHEMA).catch(() => '')
  return Promise.all(
    log
      .split('\n')
      .filter(Boolean)
      .map((commit) => git('show', `${commit}:${SCHEMA}`)),
  )
}

test('GraphQL Inspector finds no change since the former schemas that breaks clients', async () => {
  const { diff } = await tools.load<InspectorModule>('@graphql-inspector/core')
  const { buildSchema } = await tools.load<typeof import('graphql')>('graphql')
  const now = buildSchema(await readFile(join(repository, SCHEMA), 'utf8'))
  for (const former of await formerSchemas(3)) {
    const changes = await diff(buildSchema(former), now)
    const breaking = changes.filter(({ criticality }) => criticality.level === 'BREAKING')
    expect(breaking.map(({ message }) => message)).toEqual([])
  }
})
