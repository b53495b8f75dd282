import { readdir } from 'node:fs/promises'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProgramFolder } from '../sdk/program-folder.ts'
import { postQuery, startService } from '../service/started-service.ts'
import { codeBlocks, readDocument } from './markdown.ts'

/** A question with its query, its answer, and the call of the SDK that returns the answer or a part of it. */
interface Question {
  readonly file: string
  readonly query: string
  readonly call: string
  /** Path of what the call returns within the answer; empty for all of it. */
  readonly path: string
  readonly answer: { readonly data: object }
}

const PUBLIC = 'http://localhost:4000'

async function readQuestion(file: string): Promise<Question> {
  const text = await readDocument(`examples/questions/${file}`)
  const [query, call, answer] = ['graphql', 'ts', 'json'].map((language) => codeBlocks(text, language)[0])
  const [, path = ''] = /The call returns `([^`]+)`/.exec(text) ?? []
  return { file, query: String(query), call: String(call), path, answer: JSON.parse(String(answer)) }
}

const files = await readdir(new URL('../../examples/questions/', import.meta.url))
const questions = await Promise.all(
  files
    .filter((file) => /^\d/.test(file))
    .sort()
    .map(readQuestion),
)

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

/** Returns a result as if the service had the address of the examples. */
const withPublicAddress = (result: unknown): unknown =>
  JSON.parse(JSON.stringify(result).replaceAll(service.url, PUBLIC))

const valueAt = (path: string, data: unknown) =>
  path === '' ? data : path.split('.').reduce((value, name) => (value as Record<string, unknown>)[name], data)

describe('each question', () => {
  it('is one of at least forty', () => {
    expect(questions.length).toBeGreaterThanOrEqual(40)
  })

  it.each(questions.map((question) => [question.file, question] as const))(
    'has the answer that its query gives: %s',
    async (_file, { query, answer }) => {
      expect(withPublicAddress(await postQuery(service.url, query))).toEqual(answer)
    },
  )

  it('has a call of the SDK that compiles and returns the answer', async () => {
    const folder = await ProgramFolder.open()
    await folder.useWorkspaceSdk()
    const calls = questions.map(({ call }) => `  ${call},\n`)
    const program = `import { createClient } from '@tiyu/sdk'
const api = createClient({ url: '${service.url}/graphql' })
console.log(JSON.stringify([
${calls.join('')}]))
`
    await folder.write('program.ts', program)
    expect(await folder.compile(['program.ts'], { allowImportingTsExtensions: true, skipLibCheck: true })).toBe('')
    const results = withPublicAddress(JSON.parse(await folder.run('program.ts'))) as unknown[]
    await folder.close()
    for (const [index, { file, path, answer }] of questions.entries()) {
      expect(results[index], file).toEqual(valueAt(path, answer.data))
    }
  }, 60_000)
})
