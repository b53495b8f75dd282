// The programs of the READMEs compile and print the output shown there, with a real service.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService } from '../service/started-service.ts'
import { runTiyu } from '../static-build/built-site.ts'
import { ProgramFolder } from './program-folder.ts'
import { type StaticServer, serveFolder } from './static-server.ts'

/** The URLs of the service and of the static build in the READMEs. */
const SERVICE = 'http://localhost:4000'
const FILES = 'http://localhost:8080'
const FENCE = /^```ts\n(?<code>[\s\S]*?)^```\n(?:\n```text\n(?<output>[\s\S]*?)^```)?/gm

/** Compiler options for the sources of the SDK, which are TypeScript. */
const forSources = { allowImportingTsExtensions: true, skipLibCheck: true }

let service: RunningService
let folder: ProgramFolder
let state: string | undefined
let host: StaticServer

/** Writes a static build, as the README describes, and serves it. */
async function serveStaticBuild(): Promise<void> {
  state = await mkdtemp(join(tmpdir(), 'tiyu-readme-'))
  const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))
  const env = { STATE_DIR: join(state, 'state'), DATABASE_URL: '', DATA_DIR }
  await runTiyu(['publish'], env)
  await runTiyu(['static', join(state, 'site'), '--pages-up-to', '0'], env)
  host = await serveFolder(join(state, 'site'))
}

beforeAll(async () => {
  await serveStaticBuild()
  service = await startService()
  folder = await ProgramFolder.open()
  await folder.useWorkspaceSdk()
})
afterAll(async () => {
  await folder?.close()
  await service?.close()
  await host?.close()
  if (state) await rm(state, { recursive: true, force: true })
})

const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')

/** A program of a README and its output. */
interface Snippet {
  readonly code: string
  readonly output: string
}

function snippetsOf(markdown: string): Snippet[] {
  return [...markdown.matchAll(FENCE)].map(({ groups }) => ({ code: groups?.code ?? '', output: groups?.output ?? '' }))
}

const preamble =
  "import { createClient } from '@tiyu/sdk'\nconst api = createClient({ url: 'http://localhost:4000/graphql' })\n"

/** Returns the complete program: unless it imports `createClient`, it uses the `api` of the first example. */
function toProgram({ code }: Snippet): string {
  const whole = /import .*\bcreateClient\b/.test(code) ? code : preamble + code
  expect(whole).toMatch(new RegExp(`${SERVICE}|${FILES}`))
  return whole.replaceAll(SERVICE, service.url).replaceAll(FILES, host.url)
}

/** Compiles a program and returns what it prints. */
async function runSnippet(text: string): Promise<string> {
  await folder.write('program.ts', text)
  expect(await folder.compile(['program.ts'], forSources)).toBe('')
  return folder.run('program.ts')
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('has a program that lists facilities and the values of an indicator', async () => {
    const marked = (await read(file)).split('<!-- sdk-snippet -->\n').slice(1)
    expect(marked).toHaveLength(1)
    const [snippet] = snippetsOf(marked[0] as string)
    const [places, ...values] = (await runSnippet(toProgram(snippet as Snippet))).trim().split('\n')
    expect(places).toMatch(/^[1-9]\d* \p{Script=Han}+/u)
    expect(values).toContainEqual(expect.stringMatching(/^2020 2\.3508 .*2\.3508平方米/))
  })
})

const readme = await read('packages/sdk/README.md')
const snippets = snippetsOf(readme)

describe('packages/sdk/README.md', () => {
  it('shows the output of each program', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(10)
    expect(readme.match(/^```ts$/gm)).toHaveLength(snippets.length)
    for (const { code, output } of snippets) expect(output, code).not.toBe('')
  })

  it.each(snippets.map((snippet, index) => [index + 1, snippet] as const))(
    'prints the output shown for program %i',
    async (_number, snippet) => {
      // CSV has CR LF line ends, the README LF.
      expect((await runSnippet(toProgram(snippet))).replaceAll('\r\n', '\n')).toBe(snippet.output)
    },
  )

  it('does not compile if a field is misspelt', async () => {
    const misspelt = (snippets[0] as Snippet).code.replace('unit.name', 'unit.nmae')
    await folder.write('program.ts', misspelt)
    expect(await folder.compile(['program.ts'], forSources)).toContain("'nmae' does not exist")
  })
})
