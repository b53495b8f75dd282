// The example queries of the documentation and of GraphiQL: one Markdown file each, with a bilingual title, a query,
// optional variables, and the response that the tests compare.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Example } from '@tiyu/explorer'

const FOLDER = fileURLToPath(new URL('../../../examples/queries', import.meta.url))

/** A documented query with its response. */
export interface DocumentedQuery extends Example {
  readonly file: string
  readonly markdown: string
  readonly answer: string
}

const codeBlock = (markdown: string, language: string, heading?: string): string | undefined => {
  const from = heading ? markdown.indexOf(heading) : 0
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm')
  return from < 0 ? undefined : fence.exec(markdown.slice(from))?.[1]
}

function parse(file: string, markdown: string): DocumentedQuery {
  const [, title, titleZh] = /^# (.+) · (.+)$/m.exec(markdown) ?? []
  const query = codeBlock(markdown, 'graphql')
  const answer = codeBlock(markdown, 'json', '## Answer')
  const variables = codeBlock(markdown, 'json', '## Variables')
  if (!title || !titleZh || !query || !answer) {
    throw new Error(`${file} needs "# English · 中文", a graphql block and, under "## Answer", a json block`)
  }
  return { file, markdown, title, titleZh, query, answer, ...(variables && { variables }) }
}

/** Reads all documented queries, in the order of their file names. */
export async function readExamples(): Promise<DocumentedQuery[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.md')).sort()
  return Promise.all(files.map(async (file) => parse(file, await readFile(join(FOLDER, file), 'utf8'))))
}
