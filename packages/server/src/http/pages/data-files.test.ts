import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PackageFile } from '@tiyu/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from '../../logging/logger.ts'
import type { DerivedFiles } from '../../release-files/derived-files.ts'
import type { ReleaseApp } from '../release-app.ts'
import { READ_METHODS } from '../router.ts'
import { createHttpServer } from '../server.ts'
import { sendDataFile } from './data-files.ts'

const source = import.meta.filename

const packageFile = (path: string, from: string, bytes: number): [string, PackageFile] => [
  path,
  { path, bytes, sha256: '0'.repeat(64), read: (range) => createReadStream(from, range) },
]

let server: Server
let origin = ''

beforeAll(async () => {
  const { length } = await readFile(source)
  const files = new Map([
    packageFile('whole.csv', source, length),
    packageFile('gone.csv', '/nowhere/gone.csv', 5000),
    packageFile('long.csv', '/nowhere/long.csv', 5_000_000),
  ])
  const app = { release: { files } } as unknown as ReleaseApp
  const handle = (context: Parameters<typeof sendDataFile>[0]) => sendDataFile(context, app, {} as DerivedFiles)
  server = createHttpServer([{ path: '/data/', methods: READ_METHODS, handle }], {
    logger: createLogger({ LOG_LEVEL: 'silent', LOG_FORMAT: 'json' }, { write: () => {} }),
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test.each([
  ['as it is', {}],
  ['compressed', { 'accept-encoding': 'gzip' }],
  ['from a byte on', { range: 'bytes=0-' }],
])('sends a file %s', async (_, headers) => {
  const response = await fetch(`${origin}/data/whole.csv`, { headers: { 'accept-encoding': 'identity', ...headers } })
  expect(await response.text()).toBe(await readFile(source, 'utf8'))
})

test.each([
  ['gone.csv', 'identity'],
  ['gone.csv', 'gzip'],
  ['long.csv', 'gzip'],
])('a file that is gone (%s, %s) is answered with 503', async (name, coding) => {
  const response = await fetch(`${origin}/data/${name}`, { headers: { 'accept-encoding': coding } })
  expect([response.status, response.headers.get('retry-after'), response.headers.get('etag')]).toEqual([503, '2', null])
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] })
})
