import { expect, test } from 'vitest'
import { initialState } from './initial-state.ts'

const examples = [
  { title: 'A', titleZh: '甲', query: '# a', variables: '{"first":1}' },
  { title: 'B', titleZh: '乙', query: '# b' },
]
const a = { query: '# a', variables: '{"first":1}' }
const b = { query: '# b', variables: '' }
const stored = { query: 'mine', variables: '{}' }

test('a first visit opens every example and shows the first, with its variables', () => {
  const start = initialState({ examples, requested: undefined, stored: undefined })
  expect(start).toEqual({
    defaultTabs: [a, b],
    initialQuery: '# a',
    initialVariables: '{"first":1}',
  })
})

test('a later visit restores the stored tab', () => {
  const start = initialState({ examples, requested: undefined, stored })
  expect(start).toMatchObject({ initialQuery: 'mine', initialVariables: '{}' })
})

test('a requested example comes first, without the variables of another tab', () => {
  const start = initialState({ examples, requested: b, stored })
  expect(start).toEqual({ defaultTabs: [b, a], initialQuery: '# b', initialVariables: '' })
})

test('without examples a bilingual introduction is shown', () => {
  const start = initialState({ examples: [], requested: undefined, stored: undefined })
  expect(start.defaultTabs).toHaveLength(1)
  expect(start.initialQuery).toMatch(/Ctrl-Enter runs it.*按 Ctrl-Enter 运行/s)
})
