import { access, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { explorerAssets, explorerPath } from './explorer-assets.ts'
import { ExplorerNotBuiltError } from './explorer-not-built-error.ts'

test('every asset that the built page names is in the immutable folder', async () => {
  const { directory, immutable } = explorerAssets()
  const html = await readFile(new URL('index.html', directory), 'utf8')
  const assets = [...html.matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(assets.length).toBeGreaterThan(2)
  for (const asset of assets) {
    expect(asset).toMatch(new RegExp(`^${explorerPath}${immutable}`))
    await access(new URL(asset.slice(explorerPath.length), directory))
  }
})

test('a page that was not built says how to build it', () => {
  const error = new ExplorerNotBuiltError(new URL('file:///nowhere/'))
  expect(error.message).toBe('No built page in /nowhere/: run pnpm --filter @tiyu/explorer build')
})
