import { describe, expect, test } from 'vitest'
import { requestedTab } from './requested-tab.ts'

const examples = [
  { title: 'All pools', titleZh: '所有泳池', query: 'query Pools { pools }' },
  { title: 'One pool', titleZh: '一个泳池', query: '# Mine\n{ pool }', variables: '{"id":1}' },
]

const pools = { query: '# All pools 所有泳池\nquery Pools { pools }', variables: '' }

describe('requestedTab', () => {
  test.each([
    ['for a query', '?query=%7B+a+%7D', { query: '{ a }', variables: '' }],
    ['for its variables', '?query=a&variables=%7B%7D', { query: 'a', variables: '{}' }],
    ['for an example by its place', '?example=0', pools],
    ['for an example by its slug', '?example=all-pools', pools],
    ['for a query before an example', '?example=0&query=a', { query: 'a', variables: '' }],
    ['for an example with a comment of its own', '?example=1', { query: '# Mine\n{ pool }', variables: '{"id":1}' }],
    ['for an example that is not there', '?example=2', undefined],
    ['for nothing', '', undefined],
  ])('%s', (_, address, draft) => {
    expect(requestedTab(new URLSearchParams(address), examples)).toEqual(draft)
  })
})
