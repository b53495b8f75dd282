import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyFileIndex } from '@tiyu/sdk/static-build-format'
import { expect, test } from 'vitest'
import { OutputFolder } from '../output-folder.ts'
import { writePageList } from './page-list.ts'

test('each page is in the file of its hash', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-page-list-'))
  try {
    await using output = await OutputFolder.create(join(folder, 'site'))
    const pages = Array.from({ length: 1200 }, (_, number) => `facilities/f-${number}.html`)
    await writePageList(pages, output)
    await output.publish()
    const read = async (name: string) => JSON.parse(await readFile(join(folder, 'site/search/pages', name), 'utf8'))
    const { files } = await read('index.json')
    expect(files).toBe(3)
    for (const page of pages.slice(0, 30)) expect(await read(`${keyFileIndex(page, files)}.json`)).toContain(page)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
