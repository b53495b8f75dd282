import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Operations, schema } from '@tiyu/schema'
import { expect, test, vi } from 'vitest'
import { PersistedQueries } from './query/persisted-queries.ts'
import { createYogaHandler } from './yoga-handler.ts'

test('yoga logs a defect under the identifier that the answer has', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const parts = { operations: new Operations(schema), persisted: new PersistedQueries() }
  const handle = createYogaHandler(parts, () => {
    throw new Error('a defect that is meant')
  })
  const server = createServer(handle).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/graphql', 'x-request-id': 'asked-1' },
    body: '{ release { version } }',
  })
  expect(await response.text()).toContain('Unexpected error.')
  expect(response.headers.get('x-request-id')).toBe('asked-1')
  expect(log).toHaveBeenCalledWith(
    'x-request-id asked-1:',
    expect.objectContaining({ message: 'a defect that is meant' }),
  )
  log.mockRestore()
  server.close()
})
