// The example queries of the documentation and of GraphiQL: one Markdown file each, with a bilingual title, a query,
// optional variables, the response that the tests compare, and which of its values belong to the published package.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Example } from '@tiyu/explorer'

const FOLDER = fileURLToPath(new URL('../../../examples/queries', import.meta.url))

/** What a value of an example is replaced with in another package. */
export type ExampleValue =
  | 'words'
  | 'indicator'
  | 'region'
  | 'territory'
  | 'year'
  | 'day'
  | 'unit'
  | 'amount'
  | 'programme'
  | 'facility'
  | 'eventYear'
  | 'commitmentYear'

/** A documented query with its response. */
export interface DocumentedQuery extends Example {
  readonly file: string
  readonly markdown: string
  readonly answer: string
  /** Values of the published package in the query and the variables, with what replaces them in other packages. */
  readonly values: Readonly<Record<string, ExampleValue>>
}

const codeBlock = (markdown: string, language: string, heading?: string): string | undefined => {
  const from = heading ? markdown.indexOf(`${heading}\n`) : 0
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm')
  return from < 0 ? undefined : fence.exec(markdown.slice(from))?.[1]
}

function parse(file: string, markdown: string): DocumentedQuery {
  const [, title, titleZh] = /^# (.+) · (.+)$/m.exec(markdown) ?? []
  const query = codeBlock(markdown, 'graphql')
  const answer = codeBlock(markdown, 'json', '## Answer')
  const variables = codeBlock(markdown, 'json', '## Variables')
  const values = JSON.parse(codeBlock(markdown, 'json', '## Values') ?? '{}') as DocumentedQuery['values']
  if (!title || !titleZh || !query || !answer) {
    throw new Error(`${file} needs "# English · 中文", a graphql block and, under "## Answer", a json block`)
  }
  return { file, markdown, title, titleZh, query, answer, values, ...(variables && { variables }) }
}

/** Reads all documented queries, in the order of their file names. */
export async function readExamples(): Promise<DocumentedQuery[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.md')).sort()
  return Promise.all(files.map(async (file) => parse(file, await readFile(join(FOLDER, file), 'utf8'))))
}
