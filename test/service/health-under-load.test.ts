// Health checks are answered whatever clients ask: a process that looks dead would be restarted.
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postQuery, startService } from './started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

/** Queries of nearly the highest cost that is accepted: by rows, by statements, by the loose matches of a search. */
const DEAREST = [
  '{ indicators(first: 100) { nodes { observations(first: 38) { nodes { id exact citations { asWritten } } } } } }',
  `{ ${Array.from({ length: 5 }, (_, at) => `s${at}: search(text: "${'jianshenbudao qiumihuodong '.repeat(2)}${at}", first: 2) { totalCount }`).join(' ')} }`,
  `{ ${Array.from({ length: 30 }, (_, at) => `c${at}: observations(filter: { year: { eq: ${1990 + at} } }) { totalCount }`).join(' ')} }`,
]

test.each(DEAREST)('health is answered before %s', async (query) => {
  const answered: string[] = []
  const response = postQuery<Record<string, unknown>>(service.url, query).then(({ data, errors }) => {
    answered.push('query')
    return { data, errors }
  })
  const health = fetch(`${service.url}/health/live`).then(({ status }) => answered.push(`health ${status}`))
  const [{ errors }] = await Promise.all([response, health])
  // It was executed, not refused.
  expect(errors).toBeUndefined()
  expect(answered).toEqual(['health 200', 'query'])
})
