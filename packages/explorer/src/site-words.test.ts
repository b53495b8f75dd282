import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { words } from '../site/text/words.ts'

const folder = new URL('../site/text/', import.meta.url)

test('no two files of words use the same key, of which one would be lost', async () => {
  const files = (await readdir(folder)).filter(
    (name) => name.endsWith('-words.ts') && !/^(?:browser|review)-/.test(name),
  )
  const modules: Record<string, Record<string, object>>[] = await Promise.all(
    files.map((name) => import(new URL(name, folder).href)),
  )
  const keys = modules.flatMap((module) => Object.values(module).flatMap(Object.keys))
  expect(new Set(keys).size).toBe(keys.length)
  const texts: Record<string, object> = words
  for (const part of modules.flatMap(Object.values)) {
    for (const [key, text] of Object.entries(part)) expect(texts[key], key).toBe(text)
  }
})
