// Updates the results in examples/queries and examples/questions from a release of the published package.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CreateContext, createContextFactory, schema, singleRelease } from '@tiyu/schema'
import { readExamples } from '@tiyu/server'
import { openStore } from '@tiyu/store'
import { graphql } from 'graphql'

/** A document with a query; its answer is at its end. */
interface QueryDocument {
  /** Path from the root of the repository. */
  readonly path: string
  readonly query: string
  readonly variables?: string
  readonly markdown: string
}

/** Address of the service in the answers. */
const PUBLIC_ADDRESS = 'http://localhost:4000'

const QUESTIONS = new URL('../../examples/questions/', import.meta.url)

async function readQuestions(): Promise<QueryDocument[]> {
  const files = (await readdir(QUESTIONS)).filter((file) => /^\d.*\.md$/.test(file)).sort()
  return Promise.all(
    files.map(async (file) => {
      const markdown = await readFile(new URL(file, QUESTIONS), 'utf8')
      const query = /^```graphql\n([\s\S]*?)^```/m.exec(markdown)?.[1] ?? ''
      return { path: `examples/questions/${file}`, query, markdown }
    }),
  )
}

async function withAnswer(document: QueryDocument, makeContext: CreateContext): Promise<string> {
  const { path, query, variables = '{}', markdown } = document
  const variableValues = JSON.parse(variables) as Record<string, unknown>
  const contextValue = makeContext({ origin: () => PUBLIC_ADDRESS })
  const { data, errors } = await graphql({ schema, source: query, variableValues, contextValue })
  if (errors) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`)
  const [preamble] = markdown.split('## Answer')
  return `${preamble}## Answer\n\n\`\`\`json\n${JSON.stringify({ data }, null, 2)}\n\`\`\`\n`
}

/** Returns the text of each example and question with its current result, by path. */
export async function renderExamples(packageFolder: URL): Promise<Map<string, string>> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-examples-'))
  const store = await openStore({ stateFolder })
  await store.publish(fileURLToPath(packageFolder))
  const release = await store.open()
  try {
    const makeContext = await createContextFactory(release, singleRelease(release.info))
    const examples = (await readExamples()).map(({ file, ...rest }) => ({ path: `examples/queries/${file}`, ...rest }))
    const texts = new Map<string, string>()
    for (const document of [...examples, ...(await readQuestions())])
      texts.set(document.path, await withAnswer(document, makeContext))
    return texts
  } finally {
    await release.close()
    await store.close()
    await rm(stateFolder, { recursive: true, force: true })
  }
}
