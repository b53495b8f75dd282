import { foldText, visitVariants } from '@tiyu/model'
import fc from 'fast-check'
import sql, { type Sql } from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'
import { containsFolded, startsWithFolded } from './folded-match.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** Characters with several forms, those that others are forms of, signs of patterns, and some that fold to nothing. */
const characters = [...'体體馆館育(（）)aAａàé·、\tfﬁißs%_\\[^-]＿😀'].concat('e\u0301', '\u200b', 'İ', 'ı')

const textOf = (maxLength: number) =>
  fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength }).map((parts) => parts.join(''))

function variantsIn(texts: readonly string[]): string {
  const found = new Set<string>()
  for (const text of texts) visitVariants(text, (character) => found.add(character))
  return [...found].join('')
}

async function find(texts: readonly string[], condition: Sql): Promise<number[]> {
  const rows = await service.database.query<{ at: number }>(
    sql`select t.at::int as at from unnest(${texts}::text[]) with ordinality as t(value, at) where ${condition} order by 1`,
  )
  return rows.map(({ at }) => at - 1)
}

test('parts of texts are found with their variants known, with more than those, and unknown', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(fc.array(textOf(8), { minLength: 1, maxLength: 20 }), textOf(3), async (texts, operand) => {
      const folded = foldText(operand)
      fc.pre(folded.trim() !== '')
      const matching = (isMatch: (text: string) => boolean) => texts.flatMap((text, at) => (isMatch(text) ? [at] : []))
      const containing = matching((text) => foldText(text).includes(folded))
      const beginning = matching((text) => foldText(text).startsWith(folded))
      for (const variants of [variantsIn(texts), variantsIn(characters), undefined]) {
        expect(await find(texts, containsFolded(sql`t.value`, operand, variants))).toEqual(containing)
        expect(await find(texts, startsWithFolded(sql`t.value`, operand, variants))).toEqual(beginning)
      }
      found += containing.length
    }),
    { numRuns: 150 },
  )
  expect(found).toBeGreaterThan(40)
}, 90_000)

test('texts are compared as they are where none of their variants can be part of the operand', async () => {
  const { text } = containsFolded(sql`t.value`, '体育馆', '（）é')
  expect(text).toBe('t.value like $1')
  expect(containsFolded(sql`t.value`, '体育馆', '館（）').values).toContain('[館]')
  expect(containsFolded(sql`t.value`, '体育馆', '\u200b').values).toContain('[\u200b]')
})

test('a release knows the variants of its texts', async () => {
  const { columnVariants } = service.createContext()
  const [row] = await service.database.query<{ texts: string[] }>(
    sql`select array_agg(t.title) as texts from "Policy" as t`,
  )
  const variants = columnVariants.get('Policy.title') as string
  expect([...variants].sort()).toEqual([...variantsIn(row?.texts ?? [])].sort())
  expect(variants).toMatch(/[（《]|./)
})
