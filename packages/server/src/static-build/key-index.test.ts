import { keyFileIndex } from '@tiyu/sdk/static-build-format'
import { expect, test } from 'vitest'
import { KeyIndex } from './key-index.ts'

test.each([0, 1, 999, 60_000])('%i keys are in the files of their hashes with their positions', async (count) => {
  await using index = new KeyIndex(count)
  for (let position = 0; position < count; position += 1) await index.add(`key-${position}`, position)
  const files = await Array.fromAsync(index.texts(), (text) => JSON.parse(text) as Record<string, number>)
  const largest = Math.max(...files.map((file) => Object.keys(file).length))
  expect(files.reduce((sum, file) => sum + Object.keys(file).length, 0)).toBe(count)
  expect(largest).toBeLessThan(2000)
  for (let position = 0; position < count; position += 97) {
    expect(files[keyFileIndex(`key-${position}`, files.length)]?.[`key-${position}`]).toBe(position)
  }
})
