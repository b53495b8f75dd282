import { expect, test } from 'vitest'
import { storedTab } from './stored-tab.ts'

const tabs = [
  { query: 'a', variables: '{}' },
  { query: null, variables: null },
]

test.each([
  ['the active tab', JSON.stringify({ activeTabIndex: 0, tabs }), { query: 'a', variables: '{}' }],
  ['an empty tab', JSON.stringify({ activeTabIndex: 1, tabs }), { query: '', variables: '' }],
  ['nothing on a first visit', null, undefined],
  ['nothing without tabs', JSON.stringify({ activeTabIndex: 0, tabs: [] }), undefined],
  ['nothing from broken JSON', '{', undefined],
])('finds %s', (_, stored, draft) => {
  const getItem = (key: string) => (key === 'graphiql:tabState' ? stored : null)
  expect(storedTab({ getItem })).toEqual(draft)
})
