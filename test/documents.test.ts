import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { exitCodes } from '@tiyu/cli/exit-codes'
import { settings } from '@tiyu/server'
import { describe, expect, it } from 'vitest'
import { readDocument, root } from './documents/markdown.ts'

async function readScripts(): Promise<string[]> {
  const { scripts } = JSON.parse(await readDocument('package.json')) as { scripts: Record<string, string> }
  return Object.keys(scripts)
}

const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: fileURLToPath(root), encoding: 'utf8' })
  .trim()
  .split('\n')

describe.each(documents)('%s', (file) => {
  it('links only to existing files', async () => {
    const markdown = (await readDocument(file)).replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')
    const targets = [...markdown.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, path]) => String(path))
    const missing = targets.filter((path) => !existsSync(new URL(path, new URL(file, root))))
    expect(missing).toEqual([])
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('documents every setting with its default', async () => {
    const markdown = await readDocument(file)
    const language = file.includes('zh') ? 'zh' : 'en'
    for (const [name, setting] of Object.entries(settings)) {
      const byDefault = setting.default ? `\`${setting.default}\`` : '—'
      expect(markdown).toContain(`| \`${name}\` | ${byDefault} | ${setting.description[language]} |`)
    }
  })

  it('names only commands of package.json', async () => {
    const commands = [...(await readDocument(file)).matchAll(/pnpm@12 (\w+)/g)].map(([, name]) => String(name))
    expect(commands).toContain('start')
    expect(await readScripts()).toEqual(expect.arrayContaining(commands))
  })

  it('lists every package', async () => {
    const markdown = await readDocument(file)
    const packages = execFileSync('git', ['ls-files', 'packages/*/package.json'], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
    })
    for (const path of packages.trim().split('\n'))
      expect(markdown).toContain(`\`${path.replace('/package.json', '')}\``)
  })
})

describe('docs/releases.md', () => {
  it('documents every exit code', async () => {
    const markdown = await readDocument('docs/releases.md')
    for (const [code, { en, zh }] of Object.entries(exitCodes)) expect(markdown).toContain(`| ${code} | ${en} ${zh} |`)
  })

  it('documents every command that works on releases', async () => {
    const markdown = await readDocument('docs/releases.md')
    const sources = await Promise.all(
      ['publish', 'releases', 'diff', 'rebuild'].map((file) => readDocument(`packages/cli/src/commands/${file}.ts`)),
    )
    const names = [...sources.join('\n').matchAll(/new Command\('(\w+)'\)/g)].map(([, name]) => name)
    expect(names).toHaveLength(7)
    for (const name of names) expect(markdown).toMatch(new RegExp(`\\| \`tiyu ${name}[ \`]`))
  })
})

describe('docs/performance.md', () => {
  it('names every benchmark command of package.json', async () => {
    const markdown = await readDocument('docs/performance.md')
    const commands = (await readScripts()).filter((name) => name.startsWith('bench'))
    expect(commands).toContain('bench')
    for (const name of commands) expect(markdown).toContain(`\`pnpm ${name}`)
  })
})
