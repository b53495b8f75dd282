import { readFile } from 'node:fs/promises'
import { dictionary } from '@tiyu/model'
import { expect, test } from 'vitest'

test('docs/findings.md lists exactly the rules of the model', async () => {
  const markdown = await readFile(new URL('../../../../docs/findings.md', import.meta.url), 'utf8')
  const [, table = ''] = markdown.split('| rule |')
  const named = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code)
  expect(named).toEqual(Object.keys(dictionary.enums.FindingRule.values))
})
