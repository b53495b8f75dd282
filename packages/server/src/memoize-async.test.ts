import { expect, test, vi } from 'vitest'
import { memoizeAsync } from './memoize-async.ts'

test('a value is computed once for each key, and again after a failure', async () => {
  const compute = vi.fn(async ({ name }: { readonly name: string }) => name)
  compute.mockRejectedValueOnce(new Error('The database does not respond.'))
  const memoized = memoizeAsync(compute)
  const [one, other] = [{ name: 'one' }, { name: 'other' }]
  await expect(Promise.all([memoized(one), memoized(one)])).rejects.toThrow('does not respond')
  expect(await Promise.all([memoized(one), memoized(one), memoized(other)])).toEqual(['one', 'one', 'other'])
  expect(compute).toHaveBeenCalledTimes(3)
})
