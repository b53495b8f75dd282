import { readdir, readFile } from 'node:fs/promises'
import { errorCodes, limits } from '@tiyu/schema'
import { type RunningService, settings } from '@tiyu/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, startService } from './service/started-service.ts'

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
    expect(await ask(service.url, query as string)).toEqual(JSON.parse(answer as string))
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
      expect(markdown).toContain(`| \`${name}\` | \`${setting.default}\` | ${setting.description[language]} |`)
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

describe('docs/operating.md', () => {
  it('documents every error code of the schema in its own words', async () => {
    const markdown = await read('docs/operating.md')
    for (const [code, { en }] of Object.entries(errorCodes)) expect(markdown).toContain(`| \`${code}\` | ${en} |`)
  })

  it('documents every limit with its value', async () => {
    const markdown = await read('docs/operating.md')
    for (const [name, { value }] of Object.entries(limits)) expect(markdown).toContain(`| ${name} | ${value} |`)
  })
})
