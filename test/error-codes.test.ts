import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { errorCodes } from '@tiyu/model'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../packages', import.meta.url))
const isSource = (path: string) =>
  !/\.test\.ts$|\/(generated|testing|node_modules|sdk)\/|error-codes\.ts$/.test(`/${path}`)
const sources = globSync('*/src/**/*.ts', { cwd: root }).filter(isSource)
const text = sources.map((path) => readFileSync(`${root}/${path}`, 'utf8')).join('\n')

/** Codes of GraphQL Yoga. */
const BY_YOGA = ['BAD_REQUEST', 'INTERNAL_SERVER_ERROR']

/** Uses of a code: in the extensions of an error, in an error class, or as an argument of a function that creates an error. */
const USES =
  /extensions: \{ code: '([A-Z_]+)'|override readonly code(?:: ErrorCode)? = '([A-Z_]+)'|\b(?:userError|requestError|sendError|toRejection)\([^']*'([A-Z_]+)'/g

const used = new Set([...text.matchAll(USES)].map((match) => String(match.slice(1).find(Boolean))))
describe('the table of error codes', () => {
  it('lists every code that the sources use', () => {
    expect([...used].filter((code) => !(code in errorCodes))).toEqual([])
  })

  it('lists no unused code', () => {
    const unused = Object.keys(errorCodes).filter((code) => !text.includes(`'${code}'`) && !BY_YOGA.includes(code))
    expect(unused).toEqual([])
  })

  it.each(Object.entries(errorCodes))('explains %s in both languages', (_, { en, zh }) => {
    expect(en).toMatch(/^[A-Z].*\.$/)
    expect(zh).toMatch(/^[\p{Script=Han}].*。$/u)
  })
})
