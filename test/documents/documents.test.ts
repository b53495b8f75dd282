import { readdir, readFile } from 'node:fs/promises'
import { limits } from '@tiyu/schema'
import { exitCodes, type RunningService, settings } from '@tiyu/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postQuery, startService } from './service/started-service.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFile(new URL(path, root), 'utf8')
const blocks = (markdown: string, language: string) =>
  [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code as string)

const readmes = ['README.md', 'README.zh-CN.md']

describe.each(readmes)('%s', (file) => {
  let service: RunningService
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.close())

  it('shows a first query with the answer it has', async () => {
    const markdown = await read(file)
    const [query] = blocks(markdown, 'graphql')
    const [answer] = blocks(markdown, 'json')
    expect(await postQuery(service.url, query as string)).toEqual(JSON.parse(answer as string))
  })

  it('shows a link by GET that answers', async () => {
    const curl = blocks(await read(file), 'sh').find((code) => code.startsWith('curl'))
    const [, query] = /--data-urlencode 'query=(.*)'/.exec(curl as string) ?? []
    const response = await fetch(`${service.url}/graphql?query=${encodeURIComponent(query as string)}`)
    const { data, errors } = (await response.json()) as { data: { search: { totalCount: number } }; errors?: unknown }
    expect(errors).toBeUndefined()
    expect(data.search.totalCount).toBeGreaterThan(3)
  })

  it('documents every setting with its default', async () => {
    const markdown = await read(file)
    const language = file.includes('zh') ? 'zh' : 'en'
    for (const [name, setting] of Object.entries(settings)) {
      const byDefault = setting.default ? `\`${setting.default}\`` : '—'
      expect(markdown).toContain(`| \`${name}\` | ${byDefault} | ${setting.description[language]} |`)
    }
  })

  it('links only to what exists', async () => {
    const links = [...(await read(file)).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path as string)
    for (const link of links) {
      const url = new URL(link, root)
      await expect(
        readFile(url).catch(() => readdir(url)),
        link,
      ).resolves.toBeTruthy()
    }
  })

  it('names only commands that package.json has', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> }
    const commands = [...(await read(file)).matchAll(/pnpm@12 (\w+)/g)].map(([, name]) => name as string)
    expect(commands).toContain('start')
    for (const name of commands) expect(Object.keys(scripts)).toContain(name)
  })
})

describe('docs/releases.md', () => {
  let service: RunningService
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.close())

  it('shows a query that the service answers', async () => {
    const [query] = blocks(await read('docs/releases.md'), 'graphql')
    const { data, errors } = await postQuery<{ releases: { version: string; active: boolean }[] }>(
      service.url,
      query as string,
    )
    expect(errors).toBeUndefined()
    expect(data?.releases).toMatchObject([{ version: '2020.1', active: true }])
  })

  it('documents every exit code', async () => {
    const markdown = await read('docs/releases.md')
    for (const [code, { en, zh }] of Object.entries(exitCodes)) expect(markdown).toContain(`| ${code} | ${en} ${zh} |`)
  })

  it('names every command that works on releases', async () => {
    const markdown = await read('docs/releases.md')
    const sources = await Promise.all(
      ['publish', 'releases', 'diff'].map((file) => read(`packages/server/src/commands/${file}.ts`)),
    )
    const names = [...sources.join('\n').matchAll(/new Command\('(\w+)'\)/g)].map(([, name]) => name)
    expect(names).toHaveLength(6)
    for (const name of names) expect(markdown).toMatch(new RegExp(`\\| \`tiyu ${name}[ \`]`))
  })
})

describe('docs/performance.md', () => {
  it('names every measurement that package.json has', async () => {
    const markdown = await read('docs/performance.md')
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> }
    const commands = Object.keys(scripts).filter((name) => name.startsWith('bench'))
    expect(commands).toContain('bench')
    for (const name of commands) expect(markdown).toContain(`\`pnpm ${name}`)
  })
})

describe('docs/operating.md', () => {
  it('documents every limit with its value', async () => {
    const markdown = await read('docs/operating.md')
    for (const [name, { value }] of Object.entries(limits)) expect(markdown).toContain(`| ${name} | ${value} |`)
  })
})
