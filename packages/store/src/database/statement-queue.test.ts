import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isCanceledStatement, QUERY_CANCELED, StatementQueue } from './statement-queue.ts'

/** Time in which the running statement is looked at, in milliseconds. */
const A_LOOK_MS = 250

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** A queue whose statements end when the test says so. */
function createQueue() {
  let cancels = 0
  let silences = 0
  const queue = new StatementQueue(
    () => {
      cancels += 1
    },
    () => {
      silences += 1
    },
  )
  const sent: PromiseWithResolvers<string>[] = []
  const run = (signal?: AbortSignal) =>
    queue.run(() => {
      const statement = Promise.withResolvers<string>()
      sent.push(statement)
      return statement.promise
    }, signal)
  const canceled = () => Object.assign(new Error('canceling statement'), { code: QUERY_CANCELED })
  return { run, sent, canceled, cancels: () => cancels, silences: () => silences }
}

test('cancels the running statement when its caller has gone', async () => {
  const { run, sent, canceled, cancels } = createQueue()
  const caller = new AbortController()
  const result = run(caller.signal)
  caller.abort()
  vi.advanceTimersByTime(A_LOOK_MS)
  expect(cancels()).toBe(1)
  sent[0]?.reject(canceled())
  await expect(result).rejects.toMatchObject({ code: QUERY_CANCELED })
})

test('cancels a waiting statement only when it runs', async () => {
  const { run, sent, canceled, cancels } = createQueue()
  const caller = new AbortController()
  const [first, second] = [run(), run(caller.signal)]
  caller.abort()
  vi.advanceTimersByTime(A_LOOK_MS)
  expect(cancels()).toBe(0)
  sent[0]?.resolve('first')
  expect(await first).toBe('first')
  await Promise.resolve()
  expect(cancels()).toBe(1)
  sent[1]?.reject(canceled())
  await expect(second).rejects.toMatchObject({ code: QUERY_CANCELED })
})

test('sends a statement again that a late cancel request has hit', async () => {
  const { run, sent, canceled } = createQueue()
  const caller = new AbortController()
  const [first, second] = [run(caller.signal), run()]
  caller.abort()
  vi.advanceTimersByTime(A_LOOK_MS)
  sent[0]?.resolve('finished before')
  expect(await first).toBe('finished before')
  sent[1]?.reject(canceled())
  await expect.poll(() => sent.length).toBe(3)
  sent[2]?.resolve('again')
  expect(await second).toBe('again')
})

test('a statement that ran into its time limit is not sent again', async () => {
  const { run, sent, canceled } = createQueue()
  const result = run(new AbortController().signal)
  sent[0]?.reject(canceled())
  await expect(result).rejects.toMatchObject({ code: QUERY_CANCELED })
  expect(sent).toHaveLength(1)
})

test('other errors are passed on, and later aborts cancel nothing', async () => {
  const { run, sent, cancels } = createQueue()
  const caller = new AbortController()
  const result = run(caller.signal)
  sent[0]?.reject(new Error('no such table'))
  await expect(result).rejects.toThrow('no such table')
  caller.abort()
  vi.advanceTimersByTime(A_LOOK_MS)
  expect(cancels()).toBe(0)
})

test('looks at statements as long as there are any', async () => {
  const { run, sent } = createQueue()
  const results = [run(), run()]
  expect(vi.getTimerCount()).toBe(1)
  for (const { resolve } of sent) resolve('done')
  await Promise.all(results)
  vi.advanceTimersByTime(A_LOOK_MS)
  expect(vi.getTimerCount()).toBe(0)
})

test('a cancelled statement has its own SQLSTATE', () => {
  const withCode = (code: string) => Object.assign(new Error('failed'), { code })
  expect(isCanceledStatement(withCode('57014'))).toBe(true)
  expect([withCode('57P01'), new Error('57014'), undefined].some(isCanceledStatement)).toBe(false)
})

test('notices that cancel requests are not answered', async () => {
  const { run, sent, cancels, silences } = createQueue()
  const caller = new AbortController()
  const result = run(caller.signal)
  caller.abort()
  vi.advanceTimersByTime(2000)
  expect([cancels() > 5, silences()]).toEqual([true, 0])
  vi.advanceTimersByTime(500)
  expect(silences()).toBe(1)
  sent[0]?.reject(new Error('Connection terminated'))
  await expect(result).rejects.toThrow('Connection terminated')
  vi.advanceTimersByTime(5000)
  expect(silences()).toBe(1)
})
