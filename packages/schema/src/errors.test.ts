import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { errorCodes, userError } from './errors.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const sources = globSync('**/*.ts', { cwd: folder }).filter((path) => !/\.test\.ts$|^generated|^testing/.test(path))
const text = sources.map((path) => readFileSync(`${folder}/${path}`, 'utf8')).join('\n')

test('the codes that are thrown are those that are documented', () => {
  const thrown = [
    ...text.matchAll(/(?:userError\(\s*|(?:requestError|refuse)\(\w+, )'([A-Z_]+)'|code: '([A-Z_]+)'/g),
  ].map(([, one, other]) => one ?? other)
  expect(thrown.length).toBeGreaterThan(5)
  expect([...new Set(thrown)].sort()).toEqual(Object.keys(errorCodes).sort())
})

test.each(Object.entries(errorCodes))('%s says in both languages what it means', (_, { en, zh }) => {
  expect(en).toMatch(/^[A-Z].*\.$/)
  expect(zh).toMatch(/^\p{Script=Han}.*。$/u)
})

test('an error has its code in the extensions and both languages in its message', () => {
  const error = userError('BAD_CURSOR', 'Wrong.', '不对。')
  expect(error.toJSON()).toEqual({ message: 'Wrong. 不对。', extensions: { code: 'BAD_CURSOR' } })
})
