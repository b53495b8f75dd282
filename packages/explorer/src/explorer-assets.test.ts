import { access, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { explorerAssets, explorerPath } from './explorer-assets.ts'
import { ExplorerNotBuiltError } from './explorer-not-built-error.ts'

test('all assets of the built page are in the immutable folder', async () => {
  const { directory, immutable } = explorerAssets()
  const html = await readFile(new URL('index.html', directory), 'utf8')
  const assets = [...html.matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(assets.length).toBeGreaterThan(2)
  for (const asset of assets) {
    expect(asset).toMatch(new RegExp(`^${explorerPath}${immutable}`))
    await access(new URL(asset.slice(explorerPath.length), directory))
  }
})

test('ExplorerNotBuiltError names the command that builds the page', () => {
  const error = new ExplorerNotBuiltError(new URL('file:///nowhere/'))
  expect(error.message).toBe(
    'The page is not built (/nowhere/); run pnpm --filter @tiyu/explorer build. 页面尚未构建（/nowhere/），请运行 pnpm --filter @tiyu/explorer build。',
  )
})
