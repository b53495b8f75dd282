import { expect, test } from 'vitest'
import { columnsOf, PackageCopy } from '../testing/package-copy.ts'

test('reports the position of an unknown column in inferred', async () => {
  await using copy = await PackageCopy.published()
  const cells = { id: 'body', name: '某会', nameEn: 'A body', kind: 'ASSOCIATION', inferred: 'kind;level' }
  const line = await copy.append('organisations', { ...cells, citationIds: 's053' })
  const column = columnsOf('organisations').indexOf('inferred') + 1
  expect(await copy.positions()).toEqual([`organisations.csv:${line}:${column} (inferred)`])
})
